import { expect, test } from 'vitest';
import { partWords, readMap } from './partWords.ts';

// Chromium writes codes in capitals: those of some letters have such digits.
const letters = ' -/:中文。()abcd'.split('');
const code = (index: number) => index.toString(16).padStart(4, '0').toUpperCase();
const map = `${letters.length} beginbfchar\n${letters
  .map((letter, index) => `<${code(index)}> <${letter.charCodeAt(0).toString(16).padStart(4, '0')}>`)
  .join('\n')}\nendbfchar`;
const fonts = new Map([['F4', readMap(map)]]);
const glyphs = (text: string) => [...text].map((letter) => code(letters.indexOf(letter))).join('');

/** Lines of text, one under the other, as Chromium writes them. */
const page = (...lines: string[]) =>
  [
    '/F4 12 Tf',
    ...lines.flatMap((line, row) => ['BT', `1 0 0 -1 0 ${row * 14 + 14} Tm`, `<${glyphs(line)}> Tj`, 'ET']),
  ].join('\n');

test.each([
  [
    ['ab', 'cd'],
    ['ab ', 'cd'],
  ],
  [
    ['a b', 'c'],
    ['a b ', 'c'],
  ],
  [
    ['a-', 'b'],
    ['a-', 'b'],
  ],
  [
    ['a -', 'b'],
    ['a - ', 'b'],
  ],
  [
    ['a://b/', 'c'],
    ['a://b/', 'c'],
  ],
  [
    ['中', '文'],
    ['中', '文'],
  ],
  [
    ['a', '中'],
    ['a', '中'],
  ],
  [
    ['。', 'a'],
    ['。', 'a'],
  ],
  [
    ['ab ', 'c'],
    ['ab ', 'c'],
  ],
])('%j is read as %j', (lines, read) => {
  expect(partWords(page(...lines), fonts)).toBe(page(...read));
});

test('two parts of one line stay together, also where glyphs are placed one by one', () => {
  const line = `/F4 12 Tf\nBT\n1 0 0 -1 0 14 Tm\n<${glyphs('a')}> Tj\n6 0 Td <${glyphs('b')}> Tj\nET`;
  expect(partWords(line, fonts)).toBe(line);
});

test('a font without a space is left as it is', () => {
  const bare = new Map([['F4', readMap('1 beginbfrange\n<0001> <0004> <0061>\nendbfrange')]]);
  expect(partWords(page('ab', 'cd'), bare)).toBe(page('ab', 'cd'));
});
