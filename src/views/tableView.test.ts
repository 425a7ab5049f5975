import { expect, test } from 'vitest';
import { swap } from '../testing/content.ts';
import { siteOf } from '../testing/site.ts';
import { viewTable, type Selection } from './tableView.ts';
import { viewFigure } from './views.ts';

const pack = 'datapackage.json';
const csv = 'data/storage.csv';

/** The tiny paper with other columns beside its own. */
const withColumns = (header: string, fields: object[], cells: [string, string], share: object = {}) =>
  siteOf({
    [csv]: `id,item_zh,item_en,share,value,unit,reference,${header}\npumped,抽水,Pumped,86.3,8,hours,1,${cells[0]}\nbattery,电池,Batteries,,2,hours,,${cells[1]}\n`,
    [pack]: (text) =>
      swap(
        '"unit": "percent"',
        JSON.stringify({ unit: 'percent', ...share }).slice(1, -1),
      )(
        swap(
          '"name": "reference", "type": "integer", "titles": { "zh": "文献", "en": "Reference" } }',
          `"name": "reference", "type": "integer", "titles": { "zh": "文献", "en": "Reference" } }, ${fields.map((field) => JSON.stringify(field)).join(', ')}`,
        )(text),
      ),
  });

const titles = { zh: '列', en: 'Column' };

const view = (site: ReturnType<typeof siteOf>, lang = 'en', selection: Selection = {}) =>
  viewTable(site.in(lang), site.getTable('storage'), selection);

test('a flag stands beside its number, in words in a text and with its meaning under the table', () => {
  const categories = [
    { value: 'p', labels: { zh: '初步数', en: 'provisional' } },
    { value: 'c', label: 'confidential' },
  ];
  const site = withColumns('flag', [{ name: 'flag', type: 'string', titles, categories }], ['p', 'c'], {
    flagField: 'flag',
  });
  const table = view(site);
  expect(table.columns.map(({ name }) => name)).not.toContain('flag');
  expect(table.rows[0]!.cells[1]).toMatchObject({ text: '86.3', flag: 'p' });
  // Where no number is given, the flag says why.
  expect(table.rows[1]!.cells[1]).toEqual({ text: 'confidential', missing: true });
  expect(table.flags).toEqual([{ flag: 'p', words: 'provisional' }]);
  expect(viewFigure(site.in('zh'), site.getFigure('storage.pumped.share')).flag).toBe('初步数');
});

test('a footnote to a cell is numbered, in the language of the page', () => {
  const fields = ['why_zh', 'why_en'].map((name) => ({ name, type: 'string', titles }));
  const site = withColumns('why_zh,why_en', fields, ['估算,Estimated', ','], { noteField: 'why' });
  const table = view(site, 'zh');
  expect(table.footnotes).toEqual(['估算']);
  expect(table.rows.map(({ cells }) => cells[1]!.note)).toEqual([1, undefined]);
});

test('a number is told with how far it may be off, or what it lies between', () => {
  const number = (name: string) => ({ name, type: 'number', titles, unit: 'percent' });
  const off = withColumns('off', [number('off')], ['0.5', ''], { uncertaintyField: 'off' });
  expect(view(off).rows[0]!.cells[1]!.text).toBe('86.3 ± 0.5');
  expect(viewFigure(off.in('en'), off.getFigure('storage.pumped.share')).text).toBe('86.3 ± 0.5%');
  const between = withColumns('low,high', ['low', 'high'].map(number), ['85,88', ','], {
    intervalFields: ['low', 'high'],
  });
  expect(viewFigure(between.in('en'), between.getFigure('storage.pumped.share')).text).toBe('86.3% (85.0–88.0)');
});

test('a range is written with its unit once', () => {
  const site = withColumns('span', [{ name: 'span', type: 'range', titles, unit: 'percent' }], ['12-15.5', '7']);
  expect(viewFigure(site.in('en'), site.getFigure('storage.pumped.span')).text).toBe('12.0–15.5%');
  expect(viewFigure(site.in('zh'), site.getFigure('storage.pumped.span')).text).toBe('12.0～15.5%');
});

test('the dash of a range is told from the sign of its second number', () => {
  const site = withColumns('span', [{ name: 'span', type: 'range', titles, unit: 'percent' }], ['-16.5–-9.8', '7']);
  expect(viewFigure(site.in('en'), site.getFigure('storage.pumped.span')).text).toBe('−16.5\u00a0–\u00a0−9.8%');
});

test('months, quarters, yes and no are said in the language', () => {
  const fields = ['yearmonth', 'quarter', 'boolean'].map((type) => ({ name: type, type, titles }));
  const site = withColumns('yearmonth,quarter,boolean', fields, ['1958-03,2024-Q3,true', ',,']);
  expect(
    view(site)
      .rows[0]!.cells.slice(-3)
      .map(({ text }) => text),
  ).toEqual(['March 1958', 'Q3 2024', 'yes']);
  expect(
    view(site, 'zh')
      .rows[0]!.cells.slice(-3)
      .map(({ text }) => text),
  ).toEqual(['1958年3月', '2024年三季度', '是']);
});

test('what is missing says why, as the file does', () => {
  const missingValues = ['', { value: '..', labels: { zh: '保密', en: 'confidential' } }];
  const site = siteOf({
    [pack]: swap('"primaryKey"', `"missingValues": ${JSON.stringify(missingValues)}, "primaryKey"`),
    [csv]: swap('Batteries,,2', 'Batteries,..,2'),
  });
  expect(view(site).rows[1]!.cells[1]).toEqual({ text: 'confidential', missing: true });
});

test('a sum has every digit, and stands under the columns that are asked for', () => {
  const number = { name: 'count', type: 'integer', titles };
  const site = withColumns('count', [number], ['9007199254740993', '2']);
  expect(view(site).totals).toBeUndefined();
  expect(view(site, 'en', { totals: 'count' }).totals?.at(-1)).toBe('9,007,199,254,740,995');
});

test('columns are grouped, left out on a narrow screen, or shown in downloads alone', () => {
  const fields = [
    { name: 'a', type: 'integer', titles, group: { zh: '合', en: 'Both' }, show: 'wide' },
    { name: 'b', type: 'integer', titles, show: 'never' },
  ];
  const { columns } = view(withColumns('a,b', fields, ['1,2', '3,4']));
  expect(columns.at(-1)).toMatchObject({ name: 'a', group: 'Both', isWide: true });
});

test('rows are named by the first column that tells them apart, and two of one name by more', () => {
  const named = view(withColumns('other', [{ name: 'other', type: 'string', titles }], ['x', 'y']));
  expect([named.header, named.rows.map(({ name }) => name)]).toEqual([0, ['Pumped', 'Batteries']]);
  const field = { name: 'kind', type: 'string', titles };
  const base = (cells: [string, string]) =>
    view(
      siteOf({
        [csv]: `id,item_zh,item_en,share,value,unit,reference,kind\npumped,抽水,Storage,86.3,8,hours,1,${cells[0]}\nbattery,电池,Storage,,2,hours,,${cells[1]}\n`,
        [pack]: swap(
          '"titles": { "zh": "文献", "en": "Reference" } }',
          `"titles": { "zh": "文献", "en": "Reference" } }, ${JSON.stringify(field)}`,
        ),
      }),
    );
  const other = base(['Pumped', 'Batteries']);
  expect(other.columns[other.header]!.name).toBe('kind');
  expect(other.rows.map(({ name }) => name)).toEqual(['Pumped', 'Batteries']);
  const alike = base(['one', 'one']);
  expect(alike.header).toBe(0);
  expect(alike.rows.map(({ name }) => name)).toEqual(['Storage, 86.3', `Storage, ${alike.rows[1]!.cells[1]!.text}`]);
});

test.each<[object, string, Record<string, string>]>([
  [
    { type: 'datetime' },
    '2024-02-29T08:30:00Z',
    { en: '29 February 2024 at 08:30 UTC', zh: '2024年2月29日 08:30 UTC' },
  ],
  [{ type: 'datetime' }, '2024-02-29T08:30:00-05:00', { en: '29 February 2024 at 08:30 UTC−05:00' }],
  [{ type: 'duration' }, 'PT1H30M', { en: '1 hour 30 minutes', zh: '1小时30分钟' }],
  [{ type: 'list', delimiter: ';' }, 'wind;sun', { en: 'wind, sun', zh: 'wind，sun' }],
  [{ type: 'geopoint' }, '116.4, 39.9', { en: '116.4, 39.9' }],
  [{ type: 'integer', categories: [{ value: 1, label: 'built' }, 2] }, '1', { en: 'built' }],
])('a column of %j shows %j in the words of its page', (type, cell, wanted) => {
  const site = withColumns('extra', [{ name: 'extra', titles, ...type }], [`"${cell}"`, '']);
  for (const [lang, text] of Object.entries(wanted)) {
    const { columns, rows } = view(site, lang);
    expect(rows[0]!.cells[columns.findIndex(({ name }) => name === 'extra')]!.text).toBe(text);
  }
});

test('an address in a table is a link, and data that no reader reads is left to the downloads', () => {
  const fields = [
    { name: 'page', type: 'string', format: 'uri', titles },
    { name: 'outline', type: 'geojson', titles },
  ];
  const site = withColumns('page,outline', fields, ['https://example.org/,{}', ',']);
  const { columns, rows } = view(site);
  expect(columns.map(({ name }) => name)).not.toContain('outline');
  expect(rows[0]!.cells[columns.findIndex(({ name }) => name === 'page')]!.href).toBe('https://example.org/');
});

test('a table of four times the rows is looked at four times as often', () => {
  const site = siteOf();
  const looksAt = (rows: number) => {
    const table = site.getTable('storage');
    let looks = 0;
    const watched = Array.from({ length: rows }, () =>
      Object.defineProperty({ ...table.rows[0]! }, 'id', { get: () => String(looks++) }),
    );
    viewTable(site.in('en'), { ...table, rows: watched });
    return looks;
  };
  expect(looksAt(80)).toBeLessThanOrEqual(4 * looksAt(20));
});
