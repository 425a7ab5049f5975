import { describe, expect, test } from 'vitest';
import { checkContent } from '../checks/check.ts';
import { ownBlocks } from '../blocks/definitions.ts';
import { holdFiles } from '../read/source.ts';
import { fromText } from './fromText.ts';
import { contentFiles, draftsOf, languageOf, outlineOf, reportOn, suggestMap } from './importManuscript.ts';
import { standing } from './manuscript.ts';
import { unitOf } from './units.ts';

const DRAFT = `河流的水位
李明、王芳
摘要：河流水位逐年上升。
1 背景
2023年，水文站实现营业收入417亿元，比上年增长5.2%[1]。上游、中游和下游等三个站点收入分别为3.1%、2.4%和1.5%[2]。
水文遥测系统（Hydrologic telemetry，HT）已经建成[3，4]。
2 问题与对策
主要有测站不足、经费不足等问题。
（1）测站不足
测站太少。
（2）经费不足的问题
经费太少[5。
2.1 观测
如表2[6]所示，水位如下。
表2 各站水位
\t序号
\t站名
\t水位（米）

\t1
\t上游
\t1,203.50

\t2
\t下游
\t—

3 结语
要加强观测。【此句不要。】【删掉】要加密测站。`;

const manuscript = fromText(DRAFT);
const outline = outlineOf(manuscript);
const settings = { lang: 'zh', today: '2026-11-26', address: 'https://example.org/rivers/' };
const imported = contentFiles(manuscript, outline, draftsOf(outline, 'challenge=2/*, background=1'), settings);

test('a draft is divided into the sections and paragraphs that places count', () => {
  expect(outline.title).toBe('河流的水位');
  expect(outline.authors).toEqual(['李明', '王芳']);
  expect(
    outline.sections.map(({ id, title, paragraphs }) => [id, title, paragraphs.map(({ references }) => references)]),
  ).toEqual([
    ['abstract', '', [[]]],
    [
      '1',
      '背景',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['2', '问题与对策', [[], [], [5]]],
    ['2.1', '观测', [[6]]],
    ['3', '结语', [[]]],
  ]);
});

test('what was struck out does not stand in the final text, and stands in a file of its own', () => {
  expect(imported.files['paper/text.md']).toContain('要加强观测。要加密测站。');
  expect(imported.files['paper/text.md']).not.toContain('此句不要');
  expect(imported.files['paper/struck.md']).toContain('【此句不要。】');
});

test('a table becomes a CSV with exact numbers, its unit from its head', () => {
  expect(imported.files['data/table-2.csv']).toBe('id,column-2_zh,column-3\n1,上游,1203.50\n2,下游,\n');
  const { resources, units } = JSON.parse(imported.files['datapackage.json']!);
  expect(resources[0].schema.fields.map(({ type, unit }: { type: string; unit?: string }) => [type, unit])).toEqual([
    ['integer', undefined],
    ['string', undefined],
    ['number', expect.stringMatching(/./)],
  ]);
  expect(Object.values(units)).toContainEqual({ labels: { zh: '米' } });
  expect(resources[0].place).toEqual([{ section: '2.1', paragraph: 1, references: [6] }]);
});

test('figures of the text are named where the sentence says what they measure', () => {
  const { named } = imported.figures;
  expect(named.map(({ measures, value, unit, year }) => [measures, value, unit.label, year])).toEqual([
    ['营业收入', '417', '亿元', '2023'],
    ['比上年增长', '5.2', '%', '2023'],
    ['上游', '3.1', '%', '2023'],
    ['中游', '2.4', '%', '2023'],
    ['下游', '1.5', '%', '2023'],
  ]);
});

test('what does not fit together is noted', () => {
  expect(imported.slips.map(({ kind }) => kind).sort()).toEqual(['bracket-open', 'table-alone', 'unit-misfit']);
});

test('references are numbered as the text cites them, and those without an entry say so', () => {
  expect(imported.references.map(({ number, isSupplied }) => [number, isSupplied])).toEqual(
    [1, 2, 3, 4, 5, 6].map((number) => [number, false]),
  );
  expect(imported.files['sources.yaml']).toContain('稿件未附该条参考文献。');
});

test('a draft of a brief has its place and its title, and sentences that are open', () => {
  expect(imported.files['briefs/challenge/2-2/zh.mdx']).toBe(
    '---\nopen: true\ntitle: 经费不足的问题\nshort: 经费不足的问题\norder: 2\nanswer:\nproblem:\nevidence:\n  - text:\n' +
      '    place: { section: "2", paragraph: 3, references: [ 5 ] }\nplace:\n  - { section: "2", paragraph: 3, references: [ 5 ] }\n---\n',
  );
});

test('the check asks for what the manuscript does not hold, and for nothing else', () => {
  const { problems, warnings } = checkContent(holdFiles(imported.files), { blocks: ownBlocks });
  expect(problems.map(({ file, id }) => `${file} ${id}`)).toEqual([
    'site.yaml value-missing',
    'site.yaml value-missing',
    'site.yaml value-missing',
    'site.yaml value-missing',
  ]);
  expect(warnings).toEqual([]);
});

test('once that is filled, the scope of each table is asked for, and what is open is told', () => {
  const filled = {
    ...imported.files,
    'site.yaml': imported.files['site.yaml']!.replace('description:', 'description: { zh: 一份简报。 }')
      .replace('publisher:', 'publisher: { zh: 编辑组 }')
      .replace('licence:', 'licence: { name: CC0 1.0, url: https://creativecommons.org/publicdomain/zero/1.0/ }')
      .replace('  note:', '  note: { zh: 草稿。 }'),
    'datapackage.json': imported.files['datapackage.json']!.replace(
      '"licenses": []',
      '"licenses": [{ "name": "CC0-1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/", "title": "CC0" }]',
    ),
    'overview/zh.mdx': imported.files['overview/zh.mdx']!.replace('question:', 'question: 水位怎么样？').replace(
      'answer:',
      'answer: 在上升。',
    ),
  };
  const { problems, warnings } = checkContent(holdFiles(filled), { blocks: ownBlocks });
  expect(problems.map(({ id, values }) => [id, values])).toEqual([
    ['table-year-missing', { table: 'table-2' }],
    ['table-scope-missing', { table: 'table-2' }],
  ]);
  expect(warnings.map(({ file, id }) => `${file} ${id}`)).toEqual([
    'briefs/background/1/zh.mdx brief-open',
    'briefs/challenge/2-1/zh.mdx brief-open',
    'briefs/challenge/2-2/zh.mdx brief-open',
    'glossary.yaml entry-open',
    'notes.yaml entry-open',
    'site.yaml briefs-missing',
  ]);
});

test('a map of briefs is proposed by the words of headings', () => {
  expect(suggestMap(outline)).toBe('background=1+2.1+3, challenge=2/*');
});

test('a brief that recommends has room for what to do, and a site that holds it passes but for what is open', () => {
  const files = contentFiles(manuscript, outline, draftsOf(outline, 'recommendation=2/*'), settings).files;
  expect(files['site.yaml']).toContain('actions:\n      min: 1\n      max: 4\n');
  expect(files['briefs/recommendation/2-2/zh.mdx']).toContain('actions:\n  - { what: , who: , sign: { text: , basis');
  const { problems } = checkContent(holdFiles(files), { blocks: ownBlocks });
  expect(new Set(problems.map(({ id }) => id))).toEqual(new Set(['value-missing']));
});

test('a map that names a part that is none is refused with those there are', () => {
  expect(() => draftsOf(outline, 'challenge=9/*')).toThrow(
    'the manuscript has no section 9. Its sections: abstract, 1, 2, 2.1, 3',
  );
  expect(() => draftsOf(outline, 'challenge=1/*')).toThrow('section 1 has no such items. It has: —');
  expect(() => draftsOf(outline, 'challenge')).toThrow('"challenge" is no part of a map');
});

test('an amount for something keeps its unit whole, and is no amount of money', () => {
  expect(unitOf('€/km')).toEqual({ id: 'km', label: '€/km' });
  expect(unitOf('€ bn')).toEqual({ id: 'eur-1e9', label: '€ bn', currency: 'EUR', scale: 1e9 });
});

test('a span of references is each of them, in one pair of brackets or in two', () => {
  const { sections } = outlineOf(fromText('1 A\nSeen before [1]–[3].\nAnd again [5–7].'));
  expect(sections[0]!.paragraphs.map(({ references }) => references)).toEqual([
    [1, 2, 3],
    [5, 6, 7],
  ]);
});

test('an item is named by its words up to a stop, which a time of day has not', () => {
  const { sections } = outlineOf(
    fromText('1 A\n(1) Run a bus until 01:00 on Fridays: it is late.\n(2) Paint lanes red. They are seen.'),
  );
  expect(sections[0]!.items.map(({ title }) => title)).toEqual(['Run a bus until 01:00 on Fridays', 'Paint lanes red']);
});

test('money a year is money, however its unit is put together', () => {
  const billions = { id: 'eur-1e9-year', currency: 'EUR', scale: 1e9, isYearly: true };
  for (const label of ['bn€/a', '€ billion a year', 'Md€ par an', 'Mrd. € im Jahr', 'milliards d’euros par an'])
    expect(unitOf(label)).toEqual({ ...billions, label });
  expect(unitOf('mil millones de euros')).toMatchObject({ id: 'eur-1e9' });
  expect(unitOf('млн руб.')).toMatchObject({ currency: 'RUB', scale: 1e6 });
});

test('a unit is read whole behind its number in a text', () => {
  const { figures } = importOf('1 A\nThe network saves 46 bn€/a and 12 million people pay $3 billion.', 'en');
  expect(figures.open.map(({ value, unit }) => [value, unit.id])).toEqual([
    ['46', 'eur-1e9-year'],
    ['12', 'million-people'],
    ['3', 'usd-1e9'],
  ]);
});

/** What a plain text becomes in a language. */
function importOf(text: string, lang: string) {
  const paper = fromText(text);
  return contentFiles(paper, outlineOf(paper), [], { ...settings, lang });
}

const FRENCH = `1 Résultats
La taxe rapporte 1 443,5 M€ et coûte 7,53 €/hl aux 20 412 ménages ; le recul est de 9,6 %.
Tableau 1. Bilan annuel, en millions d’euros.
\tPoste
\t2017
\t2030 (projection)
\tIC à 95 %

\tRecettes de la taxe
\t1 374,5
\t395
\t[380,5 ; 410]

\tDépenses évitées
\t—
\t−290
\t−410,2 à −180

Références
Agnès, Marie. 2021. « Le coût des boissons ». Revue 39: 101-24. https://doi.org/10.1234/res.2021.0392.
Drees. 2022. Les achats de boissons. https://example.org/drees.`;

describe('a manuscript whose language has a comma before decimals', () => {
  const french = importOf(FRENCH, languageOf(fromText(FRENCH)));

  test('is told by its commonest words', () => {
    expect(languageOf(fromText(FRENCH))).toBe('fr');
    expect(languageOf(fromText('Die Steuer ist nicht hoch, und das wirkt.'))).toBe('de');
    expect(languageOf(fromText('El impuesto es alto y los precios suben con él.'))).toBe('es');
    expect(languageOf(fromText('O imposto não é alto, e os preços são estáveis.'))).toBe('pt');
  });

  test('has its numbers exact in tables, with ranges and the unit of the caption', () => {
    expect(french.files['data/table-1.csv']).toBe(
      'id,poste_fr,2017,2030-projection,ic-a-95\n' +
        'recettes-de-la-taxe,Recettes de la taxe,1374.5,395,380.5–410\n' +
        'depenses-evitees,Dépenses évitées,,-290,-410.2–-180\n',
    );
    const [table] = french.tables;
    expect(table!.columns.map(({ type, unit }) => [type, unit])).toEqual([
      ['string', undefined],
      ['string', undefined],
      ['number', 'eur-1e6'],
      ['number', 'eur-1e6'],
      ['range', 'eur-1e6'],
    ]);
  });

  test('has them exact in its text', () => {
    expect(french.figures.open.map(({ value, unit }) => `${value} ${unit.label}`)).toEqual([
      '1443.5 M€',
      '7.53 €/hl',
      '9.6 %',
    ]);
  });

  test('has its list of references read, with DOIs and addresses', () => {
    expect(french.references).toMatchObject([
      { author: 'Agnès, Marie', title: 'Le coût des boissons', date: '2021', doi: '10.1234/res.2021.0392' },
      { author: 'Drees', title: 'Les achats de boissons', date: '2022', url: 'https://example.org/drees' },
    ]);
    // It cites by names and years: that nothing is cited by number says nothing.
    expect(french.slips).toEqual([]);
  });

  test('is published in its own language, not in English', () => {
    expect(french.files['datapackage.json']).toContain('"fr": "Tableau du document, section 1."');
    expect(french.files['datapackage.json']).not.toMatch(/A table of|Figures in/);
  });
});

test('a row is named by its label, and never by a number that happens to stand once', () => {
  const rows = (cells: string[]) => cells.map((cell) => `\t${cell}\n`).join('');
  const table = (...lines: string[][]) => `1 A\nThis is it.\nTable 1 Posts\n${lines.map(rows).join('\n')}`;
  const keys = (text: string) => importOf(text, 'en').tables[0]!;
  expect(keys(table(['Post', 'Sum'], ['Receipts (net)', '374'], ['Cost', '6']))).toMatchObject({
    primaryKey: 'id',
    rows: [
      ['receipts-net', 'Receipts (net)', '374'],
      ['cost', 'Cost', '6'],
    ],
  });
  expect(keys(table(['Code', 'Sum'], ['USA', '374'], ['DEU', '6'])).primaryKey).toBe('code');
  expect(keys(table(['Year', 'Sum'], ['2021', '374'], ['2022', '6'])).primaryKey).toBe('year');
  expect(keys(table(['水位', '数量'], ['上游', '374'], ['下游', '6'])).rows[0]).toEqual(['1', '上游', '374']);
});

test('a caption stands above its table or under it, with a stop or without', () => {
  const grid = '\tPost\n\tSum\n\n\tCost\n\t6\n\n';
  const title = (text: string) => importOf(text, 'en').tables[0]!.title;
  expect(title(`1 A\nThis is it.\n${grid}Table 1: What it costs.\nMore text.`)).toBe('Table 1: What it costs.');
  expect(title(`1 A\nThis is it.\n${grid}Table 1 What it costs\nMore text.`)).toBe('Table 1 What it costs');
  expect(title(`1 A\nThis is it.\nTable 1. What it costs.\n${grid}More text.`)).toBe('Table 1. What it costs.');
  expect(title(`1 A\nThis is it.\n${grid}Table 1 shows what it costs.`)).toBe('');
});

test('a map may name the sections below one by the one above them', () => {
  const outlined = outlineOf(fromText('1 A\nOne.\n2 B\n2.1 C\nTwo.\n2.2 D\nThree.'));
  for (const part of ['2', '2.*', '2/*'])
    expect(draftsOf(outlined, `finding=${part}`).map(({ title }) => title)).toEqual(['C', 'D']);
});

test('a brief whose title has a sign of money is named by its words', () => {
  const outlined = outlineOf(fromText('1 A\n(1) Spend 100 M€ on it. Soon.\n(2) Stop. Now.'));
  expect(draftsOf(outlined, 'measure=1/1')[0]!.slug).toBe('spend-100-m-on-it');
});

test('a part that is named twice becomes one brief', () => {
  expect(draftsOf(outline, 'challenge=2/1, challenge=2/1')).toHaveLength(1);
});

test('the language is told by the letters', () => {
  expect(languageOf(manuscript)).toBe('zh');
  expect(languageOf(fromText('The river rises.'))).toBe('en');
  expect(languageOf(fromText('河川の水位が上昇している。'))).toBe('ja');
});

test('the report counts what was read, made and left open', () => {
  const report = reportOn({ file: 'draft.txt', reader: 'jianbao', manuscript, outline, imported, lang: 'zh' });
  expect(report).toContain('5节，8段');
  expect(report).toContain('3篇待写的简报');
});

test('every character of the draft is in the final text, the struck text or a table', () => {
  const kept = [imported.files['paper/text.md'], imported.files['paper/struck.md']].join('');
  const cells = outline.sections.flatMap(({ tables }) =>
    tables.flatMap(({ rows }) => rows.flat().map(({ runs }) => standing(runs))),
  );
  for (const line of DRAFT.replaceAll(/【删掉】|(?=【)/g, '\n')
    .split('\n')
    .slice(2)
    .map((text) => text.replace(/^\d[\d.]* /, '').trim())) {
    expect(
      [kept, ...cells].some((text) => text!.includes(line)),
      line,
    ).toBe(true);
  }
});
