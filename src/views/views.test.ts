import { expect, test } from 'vitest';
import { swap } from '../testing/content.ts';
import { siteOf } from '../testing/site.ts';
import { listContents, listSheets } from './contents.ts';
import { viewMatrix } from './matrix.ts';
import { viewNumbers } from './provenance.ts';
import { viewTable } from './tableView.ts';
import { plainLine, viewBars, viewBrief, viewLine } from './views.ts';

test('a line is settled in the language of the briefing, its figures with their units', () => {
  const line = '<Figure of="storage.pumped.share" />';
  expect(plainLine(viewLine(siteOf().in('en'), `It is ${line}.`))).toBe('It is 86.3%.');
  expect(plainLine(viewLine(siteOf().in('zh'), `占${line}。`))).toBe('占86.3%。');
});

test('a brief names its sources once, the paper’s references in the order of their numbers', () => {
  const briefing = siteOf().in('en');
  const view = viewBrief(briefing, briefing.getBrief('advice/pay-by-hour'));
  expect(view.sources).toEqual([{ text: '[1] The first', href: '/storage/en/sources/#ref-1' }]);
  expect(view.bases).toEqual(['paper', 'editorial']);
});

test('a table shows the columns of its language alone, and says where the source gives no figure', () => {
  const briefing = siteOf().in('en');
  const { columns, rows } = viewTable(briefing, briefing.site.getTable('storage'));
  expect(columns.map(({ title }) => title)).toEqual(['Kind', 'Share', 'Value', 'Reference']);
  expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['Pumped hydro', '86.3', '8 hours', '[1]'],
    ['Batteries', 'no figure given', '2 hours', 'not stated'],
  ]);
});

test('a part of a table names the places, sources and notes of its own rows alone', () => {
  const changes = {
    'datapackage.json': swap(
      '"place": [{ "section": "2", "paragraph": 1 }],',
      '"place": [{ "section": "2", "paragraph": 1, "references": [1] }, { "section": "2", "paragraph": 2, "references": [2] }], "rowNotes": { "pumped": { "zh": "含小型电站。", "en": "Small plants included." } },',
    ),
  };
  const briefing = siteOf(changes).in('en');
  const table = briefing.site.getTable('storage');
  const pumped = viewTable(briefing, table, { where: 'id=pumped' });
  expect(pumped.places.map(({ paragraph }) => paragraph)).toEqual(['paragraph 1']);
  expect(pumped.sources.map(({ text }) => text)).toEqual(['The first']);
  expect(pumped.notes.map(plainLine)).toEqual(['Small plants included.']);
  const battery = viewTable(briefing, table, { where: 'id=battery' });
  expect(battery.notes).toEqual([]);
  expect(battery.sources).toEqual([]);
  expect(viewTable(briefing, table).places).toHaveLength(2);
});

test('a cell that comes from elsewhere than its column is marked, and a corrected figure wherever it stands', () => {
  const correction = {
    of: 'storage.pumped.share',
    prints: { zh: '产量', en: 'output' },
    printed: 863,
    reads: { zh: '占比', en: 'share' },
    why: { zh: '笔误。', en: 'A slip.' },
    note: 'scope',
  };
  const briefing = siteOf({
    'datapackage.json': (text) =>
      swap(
        '"resources": [',
        `"corrections": [${JSON.stringify(correction)}], "resources": [`,
      )(text).replace(
        '"unitField": "unit" }',
        '"unitField": "unit", "basis": "context", "bases": { "battery": "paper" } }',
      ),
  }).in('en');
  const { columns, rows } = viewTable(briefing, briefing.site.getTable('storage'));
  expect(columns.map(({ basis }) => basis)).toEqual([undefined, undefined, undefined, undefined]);
  expect(rows.map(({ cells }) => cells.map(({ basis }) => basis))).toEqual([
    [undefined, 'corrected', 'context', undefined],
    [undefined, undefined, undefined, undefined],
  ]);
  expect(viewLine(briefing, '<Figure of="storage.pumped.share" />')).toMatchObject([
    { mark: { basis: 'corrected', lang: 'en' } },
  ]);
  const [group] = viewNumbers(briefing);
  expect(group!.numbers.find(({ id }) => id === correction.of)).toMatchObject({
    kind: 'corrected',
    correction: { prints: 'output: 863.0%', reads: 'share: 86.3%', why: 'A slip.', note: { text: 'Scope' } },
    places: [{ section: 'Section 2' }],
  });
});

test('a figure in a register is known as used', () => {
  const used = siteOf().in('en');
  const [first] = viewNumbers(used).flatMap(({ numbers }) => numbers);
  expect(first?.uses.map(({ href }) => href)).toContain('/storage/en/notes/');
});

test('a figure in the answer of a brief is known as used where lists repeat the answer', () => {
  const file = 'briefs/advice/pay-by-hour/en.mdx';
  const answer = swap('answer: Pay by the hour.', 'answer: Pay for <Figure of="storage.pumped.value" />.');
  const [, hours] = viewNumbers(siteOf({ [file]: answer }).in('en')).flatMap(({ numbers }) => numbers);
  expect(hours?.uses.map(({ href }) => href)).toEqual(
    ['', 'advice/', 'advice/pay-by-hour/'].map((path) => `/storage/en/${path}`),
  );
});

test('the matrix says what nothing answers', () => {
  expect(viewMatrix(siteOf().in('en'))?.groups[0]?.rows.map(({ isOpen }) => isOpen)).toEqual([false]);
  const alone = siteOf({
    'briefs/hurdle/idle-plants/en.mdx': swap(
      'related:\n  - { brief: advice/pay-by-hour, basis: editorial, how: Pay by the hour }\n',
      '',
    ),
  });
  expect(viewMatrix(alone.in('en'))?.groups[0]?.rows.map(({ isOpen }) => isOpen)).toEqual([true]);
});

test('the contents list every page once, and the sheets those that print as one', () => {
  const briefing = siteOf().in('zh');
  const links = listContents(briefing).flatMap(({ section, pages }) => [section, ...pages]);
  expect(new Set(links.map(({ href }) => href)).size).toBe(links.length);
  expect(listSheets(briefing).flatMap(({ sheets }) => sheets.map(({ path }) => path))).toEqual([
    '',
    'matrix',
    'advice/pay-by-hour',
    'hurdle/idle-plants',
    'data/storage',
    'about',
  ]);
});

test('why a brief matters is listed beside its answer only where its kind has a heading for it', () => {
  const headOf = (changes: Parameters<typeof siteOf>[0]) => {
    const briefing = siteOf(changes).in('en');
    return viewBrief(briefing, briefing.getBrief('advice/pay-by-hour')).whyLabel;
  };
  expect(headOf({})).toBeUndefined();
  const changes = {
    'site.yaml': swap(
      '    actions: { min: 1, max: 2 }',
      '    actions: { min: 1, max: 2 }\n    whyLabel: { zh: 有什么, en: What it holds }',
    ),
  };
  expect(headOf(changes)).toBe('What it holds');
});

test('bars of one measure are labelled by their rows alone, others by what they measure too', () => {
  const briefing = siteOf({
    'data/storage.csv': swap('battery,电池,Batteries,,', 'battery,电池,Batteries,12.5,'),
  }).in('en');
  const labels = (...ids: string[]) => viewBars(briefing, ids).map(({ label }) => label);
  expect(labels('storage.pumped.share', 'storage.battery.share')).toEqual(['Pumped hydro', 'Batteries']);
  expect(labels('storage.pumped.share', 'storage.battery.value')[0]).toBe('Pumped hydro · Share');
});
