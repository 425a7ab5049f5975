import { expect, test } from 'vitest';
import { numberHeadings, numberPart } from './partNumbers.ts';

test('parts of a Chinese text are numbered as official documents have it, in either script', () => {
  expect([1, 2, 10, 11, 20, 23].map((number) => numberPart('zh-CN', 1, number))).toEqual([
    '一、',
    '二、',
    '十、',
    '十一、',
    '二十、',
    '二十三、',
  ]);
  expect(numberPart('zh-Hant-TW', 2, 12)).toBe('（十二）');
  expect(numberPart('zh-CN', 3, 2)).toBe('2. ');
});

test('parts of other texts have figures, then letters, and a space', () => {
  expect(numberPart('en-GB', 1, 3)).toBe('3. ');
  expect(numberPart('de', 2, 3)).toBe('(3) ');
  expect(numberPart('en-GB', 3, 3)).toBe('c. ');
  expect(numberPart('en-GB', 3, 27)).toBe('aa. ');
});

test('headings of a text are counted, each level anew in what stands over it', () => {
  const headings = [
    { slug: 'a', text: '背景', depth: 2 },
    { slug: 'b', text: '方法', depth: 3 },
    { slug: 'c', text: '数据', depth: 3 },
    { slug: 'd', text: '单位', depth: 4 },
    { slug: 'g', text: '换算', depth: 5 },
    { slug: 'h', text: '年份', depth: 4 },
    { slug: 'e', text: '结果', depth: 2 },
    { slug: 'f', text: '费用', depth: 3 },
  ];
  expect([...numberHeadings(headings)].map(([slug, { level, number }]) => `${slug} ${level} ${number}`)).toEqual([
    'a 1 1',
    'b 2 1',
    'c 2 2',
    'd 3 1',
    'h 3 2',
    'e 1 2',
    'f 2 1',
  ]);
});

const count = (...texts: string[]) =>
  numberHeadings(texts.map((text, index) => ({ slug: `h${index}`, text, depth: 2 }))).size;

test.each([
  '一、背景',
  '（二）方法',
  '(2) Method',
  '1. Background',
  '2.3 Method',
  '第三章 结果',
  '1、背景',
  'IV. Results',
])('where an author has typed a number, none is added: %s', (heading) => {
  expect(count('结果', heading)).toBe(0);
});

test.each(['一年之后', '2023年的数字', '10 GWh of storage', '15.3%的增长', 'I think so', 'Civil law', '十大应用'])(
  'a heading that only begins like a numbered one is counted: %s',
  (heading) => {
    expect(count('结果', heading)).toBe(2);
  },
);
