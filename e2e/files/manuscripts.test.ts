import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFolder } from '../../src/read/source.ts';
import { readContent } from '../../src/read/readContent.ts';
import {
  contentFiles,
  draftsOf,
  languageOf,
  outlineOf,
  readManuscript,
  suggestMap,
} from '../../src/manuscript/importManuscript.ts';
import { fromText } from '../../src/manuscript/fromText.ts';
import { listUpdate, reviewOn } from '../../src/manuscript/reviewOn.ts';
import { docxOf, type DocxBlock } from '../../src/manuscript/testing.ts';
import { settleMarks } from '../../src/manuscript/strikeMarks.ts';
import { textsOf } from '../../src/manuscript/docxParts.ts';
import { contentOf, swap } from '../../src/testing/content.ts';
import { openPaper } from '../../src/verify/openPaper.ts';
import { verify } from '../../src/verify/verify.ts';
import { findProgram } from '../programs.ts';
import { randomFrom } from '../random.ts';

const PAPER = '../shared/source/000_5575aab9b96c7fe1.txt';
const folder = mkdtempSync(join(tmpdir(), 'jianbao-manuscript-'));
const settings = { env: process.env, cacheDir: join(folder, 'cache'), say: () => {} };

async function read(file: string, map?: string) {
  const { manuscript } = await readManuscript(file, settings);
  const outline = outlineOf(manuscript);
  const lang = languageOf(manuscript);
  const drafts = draftsOf(outline, map ?? suggestMap(outline));
  return {
    manuscript,
    outline,
    ...contentFiles(manuscript, outline, drafts, { lang, today: '2024-02-29', address: 'https://example.org/x/' }),
  };
}

async function readText(text: string) {
  const file = join(folder, 'draft.txt');
  writeFileSync(file, text);
  return read(file);
}

async function readDocx(name: string, blocks: readonly DocxBlock[], header?: string) {
  const file = join(folder, name);
  writeFileSync(file, docxOf(blocks, header === undefined ? {} : { header }));
  return read(file);
}

const MAP = 'recommendation=6/*, challenge=5/2.*, opportunity=5/1.*, application=4/*';

/** The whole draft as a word processor would have it: every mark a tracked deletion. */
function draftAsDocx(): DocxBlock[] {
  const { lines } = settleMarks(
    readFileSync(PAPER, 'utf8')
      .replaceAll(/\[bookmark:[^\]]*\]/g, '')
      .split(/\r?\n/),
    '【删掉】',
  );
  const blocks: DocxBlock[] = [];
  let cells: string[] = [];
  let rows: string[][] = [];
  for (const { pieces } of [...lines, { pieces: [{ text: '.', isStruck: false }] }]) {
    const text = pieces.map((piece) => piece.text).join('');
    if (text.startsWith('\t')) cells.push(text.trim());
    else if (text.trim() === '') {
      if (cells.length > 0) rows.push(cells);
      cells = [];
    } else {
      if (rows.length > 0) blocks.push({ rows });
      rows = [];
      blocks.push({ pieces: pieces.map((piece) => (piece.isStruck ? { del: piece.text } : piece.text)) });
    }
  }
  return blocks.slice(0, -1);
}

const withPandoc = findProgram('pandoc') ? describe : describe.skip;
const withPaper = existsSync(PAPER) ? describe : describe.skip;

withPaper('the first paper', () => {
  const cases = [['as plain text with marks', () => read(PAPER, MAP)] as const];
  if (findProgram('pandoc')) {
    const file = join(folder, 'paper.docx');
    cases.push([
      'as a document with tracked changes',
      () => {
        writeFileSync(file, docxOf(draftAsDocx()));
        return read(file, MAP);
      },
    ] as never);
  }

  test.each(cases)('%s has the places that the content names', async (_, load) => {
    const { drafts, outline } = await load();
    const { content } = readContent(openFolder('content'));
    const briefs = content!.briefs.filter(({ lang }) => lang === 'zh');
    expect(drafts).toHaveLength(17);
    for (const { kind, order, section, paragraphs } of drafts) {
      const brief = briefs.find(({ id, matter }) => id.startsWith(`${kind}/`) && matter?.order === order);
      const [first] = paragraphs;
      expect(brief!.matter!.place, brief!.id).toContainEqual({
        section,
        paragraph: first!.number,
        references: first!.references,
      });
    }
    const known = content!.site.paper.sections.map(({ id }) => id);
    expect(outline.sections.map(({ id }) => id)).toEqual(known);
  });

  test.each(cases)('%s has Table 2 cell for cell, and all references', async (_, load) => {
    const { tables, references } = await load();
    const own = readFileSync('content/data/table-2.csv', 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split(',').slice(0, 2));
    expect(tables.map(({ name }) => name)).toEqual(['table-2']);
    expect(tables[0]!.rows.map((row) => row.slice(0, 2))).toEqual(own);
    expect(tables[0]!.rows.every((row) => row[2]!.length > 5)).toBe(true);
    expect(references.map(({ number }) => number)).toEqual(Array.from({ length: 41 }, (_, at) => at + 1));
  });

  test.each(cases)('%s has the figures of 2023 with units and places', async (_, load) => {
    const { figures } = await load();
    const found = [...figures.named, ...figures.open].filter(({ section }) => section === '3.2');
    expect(found.map(({ value, unit, paragraph }) => [value, unit.label, paragraph]).sort()).toEqual([
      ['15.3', '%', 5],
      ['16.5', '%', 5],
      ['19.4', '%', 5],
      ['21.6', '%', 5],
      ['52395', '亿元', 5],
      ['7.1', '个百分点', 5],
    ]);
  });

  test.each(cases)('%s has its slips found by rule', async (_, load) => {
    const { slips } = await load();
    expect(slips.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'table-alone',
        'counts-differ',
        'unit-misfit',
        'list-differs',
        'spelling',
        'bracket-open',
      ]),
    );
  });

  test.each(cases)('%s keeps what was struck out of the text', async (_, load) => {
    const { files } = await load();
    for (const struck of ['跨学科人才培养', '生成结果可靠性问题', '数据资源和成本']) {
      expect(files['paper/struck.md']).toContain(struck);
      expect(files['paper/text.md']).not.toContain(`）${struck}`);
    }
  });
});

withPandoc('other kinds of manuscripts', () => {
  test('LaTeX gives sections, numbers of works, a table with units, and its bibliography', async () => {
    const { outline, tables, files, references } = await read('e2e/manuscripts/climate.tex');
    expect(outline.title).toBe('Heat and the grid');
    expect(outline.sections.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'abstract Abstract',
      '1 Introduction',
      '1.1 Data',
      '2 Recommendations',
    ]);
    expect(outline.sections[1]!.paragraphs[0]!.text).toBe(
      'Cooling used 1,250 GWh in 2023 [1]. Emissions of CO₂ rose by 2.5%.',
    );
    expect(files[`data/${tables[0]!.name}.csv`]).toBe(
      'id,city_en,demand,share\nnorth,North,1000,80.0\nsouth,South,250,20.0\n',
    );
    expect(references.map(({ number, title, date }) => [number, title, date])).toEqual([
      [1, 'Cooling cities', '2020'],
      [2, 'Power by the hour', '2021'],
    ]);
    expect(files['briefs/recommendation/plant-trees/en.mdx']).toContain('open: true');
  });

  test('a JATS article gives its authors, its table and its list of references', async () => {
    const { outline, files, references } = await read('e2e/manuscripts/article.xml');
    expect(outline).toMatchObject({ title: 'Vaccines by post', authors: ['Ana Diaz'] });
    expect(files['data/table-1.csv']).toBe('id,region_en,uptake\nnorth,North,64.5\nsouth,South,\n');
    expect(references).toMatchObject([{ number: 1, title: 'Post and health', author: 'B Fox', date: '2019' }]);
  });

  test('a report in Markdown gives its front matter, footnotes, items and table', async () => {
    const { outline, manuscript, files, drafts } = await read('e2e/manuscripts/report.md');
    expect(outline).toMatchObject({ title: 'Bus lanes', authors: ['Transport Office'] });
    expect(manuscript.footnotes).toEqual(['An estimate of the office.']);
    expect(files['data/table-1.csv']).toBe('line,delay,cost\n1,12.5,0.90\n2,8.0,0.60\n');
    expect(drafts.filter(({ kind }) => kind === 'recommendation').map(({ title }) => title)).toEqual([
      'Paint lanes red',
      'Fine those who park in them',
    ]);
  });

  test('an ODT gives its headings and paragraphs', async () => {
    const { outline } = await read('e2e/manuscripts/note.odt');
    expect(
      outline.sections.map(({ id, title, paragraphs }) => [id, title, paragraphs.map(({ text }) => text)]),
    ).toEqual([['1', 'Water', ['The river rises.', 'It rises fast.']]]);
  });

  test('who struck what, comments and headers are kept', async () => {
    const { files } = await readDocx(
      'changes.docx',
      [
        { pieces: ['Rivers'], heading: 1 },
        { pieces: ['It rises ', { del: 'slowly' }, { ins: 'fast' }, '.'] },
        { pieces: [{ comment: 'Sure?', on: 'Yes' }, '.'] },
        { pieces: [{ del: 'All of it.' }], isDeleted: true },
        { pieces: ['Before. ', { to: 'Moved here.' }] },
      ],
      'DRAFT, NOT FOR QUOTATION',
    );
    expect(files['paper/text.md']).toContain('It rises fast.');
    expect(files['paper/text.md']).toContain('Before. Moved here.');
    expect(files['paper/struck.md']).toContain('slowly (by Editor, 2026-05-06)');
    expect(files['paper/struck.md']).toContain('All of it.');
    expect(files['paper/comments.md']).toContain('Sure? (by Editor, 2026-05-06)');
    expect(files['paper/comments.md']).toContain('word/header1.xml: DRAFT, NOT FOR QUOTATION');
  });

  test('of 200 changed documents none crashes, and none loses a character', async () => {
    const random = randomFrom(17);
    const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
    for (let run = 0; run < 200; run++) {
      const words = () => `W${run}x${Math.floor(random() * 1e6)}.`;
      const pieces: (() => DocxBlock)[] = [
        () => ({ pieces: [words()], heading: pick([1, 2, 3]) }),
        () => ({ pieces: [words(), { del: words() }, { ins: words() }] }),
        () => ({ pieces: [{ del: words() }], isDeleted: true }),
        () => ({ pieces: [{ from: words() }, words()] }),
        () => ({ pieces: [{ to: words() }, { comment: words(), on: words() }] }),
        () => ({ pieces: [words(), { nested: words() }, { gone: words(), comment: words() }] }),
        () => ({
          rows: [
            [words(), words()],
            [words(), words()],
          ],
          ...(random() < 0.5 && { isRowTracked: true as const }),
          ...(random() < 0.3 && { inside: words() }),
        }),
      ];
      const blocks = [{ pieces: ['Kept.'] }, ...Array.from({ length: 6 }, () => pick(pieces)())];
      const whole = docxOf(blocks, {
        ...(random() < 0.3 && { header: words() }),
        ...(random() < 0.2 && {
          without: pick(['word/styles.xml', 'word/document.xml', 'word/_rels/document.xml.rels']),
        }),
      });
      const file = join(folder, 'mutant.docx');
      writeFileSync(file, random() < 0.1 ? whole.slice(0, Math.floor(random() * whole.length)) : whole);
      const result = await read(file, '').catch((error: Error) => error);
      if (result instanceof Error) {
        expect(result.name, result.stack).toBe('AuthorError');
        continue;
      }
      const said = [...textsOf(result.manuscript), ...Object.values(result.files)].join(' ');
      const wanted = JSON.stringify(blocks).match(/W\d+x\d+\./g) ?? [];
      expect(wanted.filter((word) => !said.includes(word))).toEqual([]);
    }
  });
});

withPandoc('content is compared with a paper', () => {
  /** The paper of the tiny content, in English. */
  const sections = [
    ['Introduction', ['Storage is dear [1][2].']],
    [
      'Results',
      [
        'It is 86.3% of the whole and feeds the grid for 8 hours a day [1][2].',
        'The second says more.',
        'So does the third.',
        'The fourth: a battery lasts for 2 hours a day [1].',
      ],
    ],
  ] as const;
  const write = (heading: (title: string) => string, paragraph = (text: string) => text) =>
    sections.flatMap(([title, texts]) => [heading(title), ...texts.map(paragraph)]).join('\n\n');
  const docx = (del?: string) =>
    docxOf(
      sections.flatMap(([title, texts]): DocxBlock[] => [
        { pieces: [title], heading: 1 },
        ...texts.map((text): DocxBlock => {
          const [before, after] = del === undefined ? [text] : text.split(del);
          return { pieces: after === undefined ? [text] : [before!, { del: del! }, after] };
        }),
      ]),
    );
  const papers: [string, () => string | Uint8Array][] = [
    ['paper.docx', () => docx()],
    ['paper.md', () => write((title) => `# ${title}`)],
    [
      'paper.html',
      () =>
        write(
          (title) => `<h1>${title}</h1>`,
          (text) => `<p>${text}</p>`,
        ),
    ],
    [
      'paper.tex',
      () => {
        const body = write((title) => String.raw`\section{${title}}`).replaceAll('%', String.raw`\%`);
        return String.raw`\documentclass{article}\begin{document}${'\n'}${body}${'\n'}\end{document}`;
      },
    ],
  ];

  async function compare(name: string, paper: string | Uint8Array, content = contentOf()) {
    const file = join(folder, name);
    writeFileSync(file, paper);
    return verify(content, (await openPaper(file, content.site.paper, settings)).sections);
  }

  test.each(papers)('%s: every true figure and place stands, and what is altered is caught', async (name, make) => {
    const good = await compare(name, make());
    expect(good.problems).toEqual([]);
    expect(good.figures).toBe(3);
    expect(good.places).toBeGreaterThan(5);
    for (const [from, to] of [
      ['86.3', '87.3'],
      [',8,hours', ',9,hours'],
      [',2,hours', ',20,hours'],
    ] as const) {
      const changed = contentOf({ 'data/storage.csv': swap(from, to) });
      const { problems } = await compare(name, make(), changed);
      expect(problems, to).toMatchObject([{ id: 'figure-not-in-section', file: 'data/storage.csv' }]);
    }
  });

  test('a work that is not cited where a place says is named with its place', async () => {
    const text = write((title) => `# ${title}`).replace('a day [1][2]', 'a day [1]');
    const { problems } = await compare('less.md', text);
    expect(problems.length).toBeGreaterThan(0);
    for (const { id } of problems) expect(id).toMatch(/^reference-/);
  });

  test('a figure whose words were struck by a tracked change is named as struck', async () => {
    const { problems } = await compare('struck.docx', docx('86.3%'));
    expect(problems).toMatchObject([{ id: 'figure-struck-out', file: 'data/storage.csv' }]);
  });

  test.runIf(existsSync(PAPER))(
    'the first paper as a document with tracked changes agrees with its briefing',
    async () => {
      const { content } = readContent(openFolder('content'));
      const { problems, figures, places } = await compare('whole.docx', docxOf(draftAsDocx()), content);
      expect(problems).toEqual([]);
      expect(figures).toBeGreaterThan(5);
      expect(places).toBeGreaterThan(300);
    },
  );
});

test.each([
  ['old.doc', [1, 2, 3], 'save it as .docx'],
  ['scan.pdf', [1, 2, 3], 'Ask for the manuscript as .docx'],
  ['page.png', [1, 2, 3], 'Have its text recognised'],
  ['cut.docx', [0x50, 0x4b, 3, 4, 0], 'it is damaged or cut off'],
  ['locked.docx', [0xd0, 0xcf, 0x11, 0xe0], 'take off its password'],
  ['empty.txt', [], 'is empty'],
])('%s is refused in one line, with what to do', async (name, bytes, advice) => {
  const file = join(folder, name);
  writeFileSync(file, new Uint8Array(bytes));
  const error: Error = await readManuscript(file, settings).then(
    () => new Error('it was read'),
    (reason: Error) => reason,
  );
  expect(error.message).toContain(advice);
  expect(error.message).not.toContain('\n');
});

test('a new version moves the places of a site that is written, and changes nothing that an editor wrote', async () => {
  const { outline, files, manuscript } = await readText(
    '1 背景\n河流的水位逐年上升。\n2 对策\n（1）设站\n要多设测站。',
  );
  const written = files['briefs/recommendation/2-1/zh.mdx']!.replace('answer:', 'answer: 多设测站。');
  const next = outlineOf(
    fromText('1 背景\n新的一段。\n河流的水位逐年上升。\n2 对策\n总的要求。\n（1）设站\n要多设测站，多派人手。'),
  );
  expect(outline.sections).toHaveLength(2);
  const update = listUpdate(
    { ...files, 'briefs/recommendation/2-1/zh.mdx': written },
    { manuscript, outline: next, lang: 'zh' },
  );
  expect(update).toMatchObject({ moved: 2, added: 2, struck: 0 });
  expect(update.files['briefs/recommendation/2-1/zh.mdx']).toBe(written.replaceAll('paragraph: 1', 'paragraph: 2'));
  expect(reviewOn(update, 'zh')).toContain('- 现文 (2 ¶2): 要多设测站，多派人手。');
});
