import { describe, expect, test } from 'vitest';
import { findFigures } from './figures.ts';
import type { Mode } from './languages.ts';
import type { ListedFigure } from './pages.ts';

const figure = (label: string, text: string, year: string, table: string, exact = ''): ListedFigure => [
  ...(label.split(' · ') as [string, string]),
  ...([text, exact, year, table] as const),
  ...(['data/t/#row-a', 'A source', 'sources/#a'] as const),
];
const english = [
  figure('Digital publishing · Growth', '21.6%', '2023', 'Cultural industry'),
  figure('Digital publishing · Revenue', '¥5.24 trillion', '2023', 'Cultural industry', '¥5,239.5 billion'),
  figure('News · Growth', '15.5%', '2023', 'Cultural industry'),
  ...['2019', '2020', '2021', '2022', '2023', '2024'].map((year) =>
    figure('All cultural enterprises · Revenue', `¥${year.slice(2)}bn`, year, 'Series'),
  ),
];
const chinese = [
  figure('文化新业态特征较为明显的16个行业小类 · 营业收入', '52,395亿元', '2023', '文化产业'),
  figure('数字出版 · 增长', '21.6%', '2023', '文化产业'),
];
const CHINESE = '文化新业态特征较为明显的16个行业小类 · 营业收入 52,395亿元';
const find = (query: string, figures: ListedFigure[], mode: Mode, isWhole = true, names: string[] = []) =>
  findFigures(query, figures, { mode, variants: '', names, isWhole }).map(
    ({ figure: [row, column, text] }) => `${row} · ${column} ${text}`,
  );

describe('a figure is found', () => {
  test.each([
    ['growth digital publishing', 'Digital publishing · Growth 21.6%'],
    ['digital publishing growth 2023', 'Digital publishing · Growth 21.6%'],
    ['21.6%', 'Digital publishing · Growth 21.6%'],
    ['¥5,239.5 billion', 'Digital publishing · Revenue ¥5.24 trillion'],
    ['revenue of all cultural enterprises in 2021', 'All cultural enterprises · Revenue ¥21bn'],
    ['how much did digital publishing grow', undefined],
  ])('by %s', (query, first) => {
    expect(find(query, english, 'english')[0]).toBe(first);
  });

  test('in Chinese, by pieces of what it measures, by its value, by a question', () => {
    expect(find('文化新业态 营业收入', chinese, 'exact')).toEqual([CHINESE]);
    expect(find('52395', chinese, 'exact')).toEqual([CHINESE]);
    expect(find('数字出版增长多少', chinese, 'exact', false)).toEqual(['数字出版 · 增长 21.6%']);
  });

  test('by another name', () => {
    expect(find('e-publishing growth', english, 'english', true, ['digital publishing growth'])).toHaveLength(1);
  });

  test('all of a row, when it is named', () => {
    expect(find('digital publishing', english, 'english')).toHaveLength(2);
  });
});

test('a word of many figures, a year, and what stands in the name of a table alone ask for none', () => {
  expect(find('revenue', english, 'english')).toEqual([]);
  expect(find('growth', english, 'english')).toEqual([]);
  expect(find('2023', english, 'english')).toEqual([]);
  expect(find('industry', english, 'english')).toEqual([]);
  expect(find('xylophone', english, 'english')).toEqual([]);
});

test('of a series the latest comes first, and no more than five', () => {
  const found = find('all cultural enterprises revenue', english, 'english');
  expect(found).toHaveLength(5);
  expect(found[0]).toContain('¥24bn');
});
