import { expect, test } from 'vitest';
import { widthOf } from '../i18n/breaks.ts';
import { NARROWEST } from '../model/chartAxis.ts';
import { siteOf } from '../testing/site.ts';
import { viewChart } from './chartView.ts';

/** A chart of a table whose rows stand along time, or are things; the tiny paper holds it in two languages. */
function chartOf(type: string, lines: readonly string[], { log = false, lang = 'en' } = {}) {
  const names = lines[0]!
    .split(',')
    .slice(1)
    .map((_, index) => `v${index}`);
  const titles = (text: string) => ({ zh: text, en: text });
  const site = siteOf({
    'data/series.csv': [`at,${names.join(',')}`, ...lines, ''].join('\n'),
    'datapackage.json': (text) => {
      const descriptor = JSON.parse(text) as { resources: object[] };
      descriptor.resources.push({
        ...{ name: 'series', path: 'data/series.csv', titles: titles('Series'), descriptions: titles('A series.') },
        ...{ scopes: titles('All'), year: 2024, basis: 'editorial' },
        schema: {
          fields: [
            {
              ...{ name: 'at', type, titles: titles('At'), show: 'always' },
              constraints: { required: true, unique: true },
            },
            ...names.map((name) => ({ name, type: 'number', titles: titles(name), unit: 'hours' })),
          ],
          primaryKey: 'at',
        },
      });
      return JSON.stringify(descriptor);
    },
  });
  const table = site.getTable('series');
  return viewChart(site.in(lang), table, table.rows, names, { log });
}

const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

test('a few years are columns, and a missing year leaves its place', () => {
  const chart = chartOf('year', ['2018,1', '2019,2', '2022,4']);
  expect(chart.lines).toEqual([]);
  expect(chart.bars).toHaveLength(3);
  const [first, second, third] = chart.bars.map(({ x }) => x);
  expect((third! - second!) / (second! - first!)).toBeCloseTo(3, 1);
  expect(chart.labels.at(-1)!.text).toBe('2022');
});

test('columns stand on zero, above it and below', () => {
  const chart = chartOf('string', ['a,-2', 'b,4']);
  expect(chart.ticks).toEqual(['4', '2', '0', '−2']);
  expect(chart.base).toBe(2);
  const [below, above] = chart.bars;
  expect(below!.y).toBeCloseTo(66.67, 1);
  expect(below!.height).toBeCloseTo(33.33, 1);
  expect(above!.y + above!.height).toBeCloseTo(66.67, 1);
});

test('columns that are all below zero hang from it', () => {
  const chart = chartOf('string', ['a,-2', 'b,-4']);
  expect(chart.ticks[chart.base]).toBe('0');
  expect(chart.bars.map(({ y }) => y)).toEqual([0, 0]);
});

test('many years are a line, which breaks where a year or a value is missing', () => {
  const lines = years(1990, 2020)
    .filter((year) => year !== 2000)
    .map((year) => (year === 2010 ? `${year},` : `${year},${year - 1980}`));
  const chart = chartOf('year', lines);
  expect(chart.bars).toEqual([]);
  expect(chart.lines[0]!.path.match(/M/g)).toHaveLength(3);
  expect(chart.lines[0]!.path).toMatch(/^M0 /);
});

test('a value alone between gaps is a dot', () => {
  const lines = years(1990, 2020).map((year) => (year > 1995 && year !== 2005 ? `${year},` : `${year},5`));
  expect(chartOf('year', lines).lines[0]!.path).toMatch(/M50 [\d.]+h0$/);
});

test('lines far from zero leave it out; columns never do', () => {
  const rising = years(1960, 2020).map((year) => `${year},${315 + (year - 1960) * 1.6}`);
  expect(chartOf('year', rising).ticks.at(-1)).toBe('300');
  expect(chartOf('year', rising.slice(0, 10)).ticks.at(-1)).toBe('0');
});

test('an axis of powers of ten has as many steps between all of them', () => {
  const chart = chartOf(
    'year',
    years(2000, 2006).map((year) => `${year},${10 ** (year - 2000)}`),
    { log: true },
  );
  expect(chart.ticks[0]).toBe('1,000,000');
  expect(chart.ticks.at(-1)).toBe('1');
  const heights = [...chart.lines[0]!.path.matchAll(/ ([\d.]+)/g)].map(([, y]) => Number(y));
  const steps = heights.slice(1).map((y, index) => heights[index]! - y);
  for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 1);
});

test('the names of lines that end together do not touch', () => {
  const chart = chartOf(
    'year',
    years(2000, 2020).map((year) => `${year},5,5.01,5.02,0`),
  );
  const heights = chart.lines.map(({ labelAt }) => labelAt).sort((a, b) => a - b);
  for (const [index, height] of heights.entries()) {
    expect(height).toBeGreaterThanOrEqual(4);
    expect(height).toBeLessThanOrEqual(96);
    if (index > 0) expect(height - heights[index - 1]!).toBeGreaterThanOrEqual(7.9);
  }
});

const months = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `${1958 + Math.floor((index + 2) / 12)}-${String(((index + 2) % 12) + 1).padStart(2, '0')},${index}`,
  );
const quarters = (count: number) =>
  Array.from({ length: count }, (_, index) => `${2001 + Math.floor(index / 4)}-Q${(index % 4) + 1},${index}`);
const days = Array.from(
  { length: 60 },
  (_, index) =>
    `2024-${String(1 + Math.floor(index / 28)).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')},${index}`,
);

test.each<[string, string[]]>([
  ['year', years(1, 12).map((n) => `${2000 + n},1`)],
  ['year', years(1850, 2020).map((year) => `${year},1`)],
  ['year', ['1000,1', '2000,2', '1500,3', '1001,2', '1002,1']],
  ['quarter', quarters(10)],
  ['quarter', quarters(90)],
  ['yearmonth', months(9)],
  ['yearmonth', months(30)],
  ['yearmonth', months(800)],
  ['date', days],
])('labels along time never touch on a phone, in either language: %s', (type, lines) => {
  for (const lang of ['zh', 'en']) {
    const { labels } = chartOf(type, lines, { lang });
    expect(labels.length).toBeGreaterThan(0);
    const edges = labels.map(({ text, x, anchor }) => {
      const [at, width] = [(x / 100) * NARROWEST, widthOf(text)];
      const left = at - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
      return { left, right: left + width };
    });
    for (const [index, { left, right }] of edges.entries()) {
      // Beside the drawing is the margin of the page.
      expect(left).toBeGreaterThanOrEqual(-16);
      expect(right).toBeLessThanOrEqual(NARROWEST + 16);
      if (index > 0) expect(left, JSON.stringify(labels)).toBeGreaterThan(edges[index - 1]!.right);
    }
  }
});

test('each of six years has its label, since they have room on a phone', () => {
  const { labels } = chartOf(
    'year',
    years(1, 6).map((n) => `${2018 + n},1`),
  );
  expect(labels.map(({ text }) => text)).toEqual(['2019', '2020', '2021', '2022', '2023', '2024']);
});
