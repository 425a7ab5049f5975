import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { swap } from '../testing/content.ts';
import { siteOf } from '../testing/site.ts';
import { citationFormats, paperCitable, viewCitation, writeCitation, type Citable } from './citation.ts';
import { citeTable } from './tableData.ts';

const [bibtex, ris] = citationFormats;

/** Fields that the data model of BibLaTeX asks of an entry of a type; `|` parts those of which one is enough. */
const asked: Record<string, string[]> = {
  article: ['author', 'title', 'journaltitle', 'date'],
  dataset: ['author|editor', 'title', 'date'],
  report: ['author', 'title', 'type', 'institution', 'date'],
  thesis: ['author', 'title', 'type', 'institution', 'date'],
  unpublished: ['author', 'title', 'date'],
};

/** An entry of BibTeX: its type, its id and its fields. */
function read(text: string) {
  const [, type, id] = /^@(\w+)\{([^,]+),$/m.exec(text)!;
  return {
    type: type!,
    id: id!,
    fields: new Map([...text.matchAll(/^\t(\w+) = \{(.*)\},$/gm)].map(([, name, value]) => [name!, value!])),
  };
}

const site = siteOf();
const english = site.in('en');
const brief = (id: string, title = 'Keep more, waste less'): Citable => ({ type: 'report', id, title });
const table = citeTable(english, english.site.tables[0]!);

/** The paper as a work of a kind, with all that is asked of one. */
const papers = (['article', 'report', 'thesis', 'draft'] as const).map((kind) => {
  const published = siteOf({
    'site.yaml': swap(
      '  references: 2\n',
      `  kind: ${kind}\n  authors: [{ name: 'Doe, Jane' }]\n  date: 2021-04\n  container: Joule\n  url: https://example.org/paper\n  references: 2\n`,
    ),
  }).in('en');
  return [kind, writeCitation(published, paperCitable(published, 'about'), bibtex)] as const;
});

describe('BibTeX', () => {
  test.each<readonly [string, string]>([
    ['a brief', writeCitation(english, brief('advice/store'), bibtex)],
    ['a table', writeCitation(english, table, bibtex)],
    ...papers,
  ])('has for %s each field that BibLaTeX asks for', (_, text) => {
    const { type, fields } = read(text);
    expect(Object.keys(asked)).toContain(type);
    const missing = asked[type]!.filter((field) => !field.split('|').some((name) => fields.get(name)));
    expect(missing).toEqual([]);
    for (const day of ['date', 'urldate']) {
      if (fields.has(day)) expect(fields.get(day)).toMatch(/^\d{4}(-\d\d){0,2}$/);
    }
  });

  test('tells where a page stands, in which language and version, and when it was read', () => {
    const { fields } = read(writeCitation(english, brief('advice/store'), bibtex));
    expect(Object.fromEntries(fields)).toMatchObject({
      titleaddon: english.say(site.title),
      langid: 'british',
      version: site.edition,
      urldate: site.updated,
    });
    expect(fields.has('note')).toBe(false);
  });

  test('names no language that BibLaTeX does not know', () => {
    const italian = { ...english, tag: 'it-IT' };
    expect(read(writeCitation(italian, brief('a'), bibtex)).fields.has('langid')).toBe(false);
    expect(read(writeCitation({ ...english, tag: 'pt-BR' }, brief('a'), bibtex)).fields.get('langid')).toBe(
      'brazilian',
    );
  });

  test('keeps what TeX would read as a command from it', () => {
    expect(writeCitation(english, brief('a', '5 % of $1 & more_less #2'), bibtex)).toContain(
      'title = {5 \\% of \\$1 \\& more\\_less \\#2}',
    );
  });
});

test('RIS names the site that holds a page, and has an id of its own for each page and language', () => {
  const long = ['finding/a-title-that-goes-on', 'finding/a-title-that-goes-on-and-on'];
  const files = long.flatMap((id) =>
    [english, site.in('zh')].map((briefing) => writeCitation(briefing, brief(id), ris)),
  );
  const ids = files.map((text) => /^ID {2}- (.*)$/m.exec(text)![1]);
  expect(new Set(ids).size).toBe(4);
  for (const text of files) expect(text).toMatch(/^T2 {2}- \S/m);
});

test('RIS has long titles and addresses whole, each on its line', () => {
  const title = 'What a grid of many small stores, each of them near to those who need it, has to know';
  const id = `finding/${'long-'.repeat(20)}address`;
  const text = writeCitation(english, brief(id, title), ris);
  expect(text).toMatch(new RegExp(`^TI {2}- ${title}$`, 'm'));
  expect(text).toMatch(new RegExp(`^UR {2}- \\S+/${id}/$`, 'm'));
  // Of seventy characters, after which the library begins another line.
  expect(writeCitation(english, brief('a', 'x'.repeat(70)), ris)).toMatch(/^TI {2}- x{70}\nT2/m);
});

test('GB/T 7714 names the day of reading also where no script writes it, and APA none', () => {
  const { references } = viewCitation(english, brief('advice/store'));
  const [gbt, apa] = references;
  expect(gbt!.read).toBe(`[${site.updated}]`);
  expect(gbt!.before).toMatch(/\[R\/OL\]\. V\S+ \(\d{4}-\d\d-\d\d\)$/);
  expect(apa).toMatchObject({ read: '', after: '' });
  expect(apa!.before).toContain('[Policy brief]');
});

test('a reference that is copied from that of another page is what the style would have written', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9简报中文的]{1,5}$/);
  const sign = fc.constantFrom(...' ,，、：；（）()《》–—。？！%·+/-', ' (', ') ', ', ', ' – ');
  const title = fc.tuple(word, fc.array(fc.tuple(sign, word)), fc.constantFrom('', ...'）》？！。'));
  const check = (lang: string, type: Citable['type']) =>
    fc.property(title, ([first, rest, end]) => {
      const [briefing, item] = [site.in(lang), { type, id: 'advice/store', title: first + rest.flat().join('') + end }];
      // What has a note is written anew, and no style shows it.
      const written = viewCitation(briefing, { ...item, note: 'A note.' });
      expect(viewCitation(briefing, item)).toEqual(written);
    });
  for (const lang of ['zh', 'en'])
    for (const type of ['report', 'dataset'] as const) fc.assert(check(lang, type), { numRuns: 25 });
});

test('an official table is cited as what its editors made of the figures of others', () => {
  const named = '  title: { zh: 第一篇, en: The first }\n';
  const author = '  author: { zh: 统计局, en: Statistics Office }\n';
  const briefing = siteOf({ 'sources.yaml': swap(named, named + author) }).in('en');
  const [own] = briefing.site.tables;
  const official = (sources: { id: string }[]) =>
    citeTable(briefing, { ...own!, basis: 'context', titles: { en: 'Storage' }, sources });
  expect(official([{ id: 'ref-1' }]).title).toBe('Storage (data: Statistics Office)');
  expect(official([]).title).toBe('Storage');
});
