import { expect, test } from 'vitest';
import { fill, fillSentences } from './fill.ts';

test('a value stands where its name does; a brace that names none stays', () => {
  expect(fill('no "{id}" {#name} { a: 1 }', { id: 'a.{b}' }, 'en')).toBe('no "a.{b}" {#name} { a: 1 }');
});

test('a list is written as its language writes lists', () => {
  const values = { known: ['a', 'b'], others: [] };
  expect(fill('{known}; {others}', values, 'en')).toBe('a, b; none');
  expect(fill('{known}；{others}', values, 'zh')).toBe('a、b；无');
});

test('a number takes its noun in one or in many', () => {
  expect([0, 1, 2].map((count) => fill('{count:entry|entries}', { count }, 'en'))).toEqual([
    '0 entries',
    '1 entry',
    '2 entries',
  ]);
});

test('a sentence is left out when its value is', () => {
  const advice = ['Nearest: "{nearest?}".', 'Correct it.'];
  expect(fillSentences(advice, { nearest: 'a' }, 'en')).toBe('Nearest: "a". Correct it.');
  expect(fillSentences(advice, { nearest: undefined }, 'en')).toBe('Correct it.');
  expect(fillSentences(['在{near?}。', '请改正。'], { near: ['甲'] }, 'zh')).toBe('在甲。请改正。');
  expect(fillSentences(['在{near?}。', '请改正。'], { near: [] }, 'zh')).toBe('请改正。');
});

test('a path is called by its key, an entry by its number', () => {
  const call = (path: (string | number)[], lang: 'en' | 'zh') => fill('{path:label}', { path }, lang);
  expect([call(['a', 'b'], 'en'), call(['a', 'b'], 'zh')]).toEqual(['"b"', '“b”']);
  expect([call(['related', 1], 'en'), call(['related', 1], 'zh')]).toEqual([
    'entry 2 of "related"',
    '“related”的第2项',
  ]);
  expect([call([], 'en'), call([], 'zh')]).toEqual(['the file', '整个文件']);
});

test('a value is shown as the author wrote it, clipped', () => {
  const show = (value: unknown, lang: 'en' | 'zh') => fill('{value:shown}', { value }, lang);
  expect([show('a "b"', 'en'), show('甲', 'zh')]).toEqual(['"a \\"b\\""', '“甲”']);
  expect([show(1.5, 'en'), show(true, 'en'), show([], 'en'), show({}, 'zh')]).toEqual([
    '1.5',
    'true',
    'a list',
    '一组键',
  ]);
  expect(show('long '.repeat(30), 'en')).toBe('"long long long long long long long long long long long lo…"');
});
