import { expect, test } from 'vitest';
import { breakMarkup, breakTitle } from './breaks.ts';

test.each([
  ['zh-CN', '训练大语言模型的语料从哪里来', '训练|大语言|模型的|语料从|哪里|来'],
  ['zh-CN', '提升多模态技术水平', '提升|多模态|技术|水平'],
  ['ja', '電池は五年で容量の四分の一を失う', '電池は|五年で|容量の|四分の|一を|失う'],
])('a title in %s breaks between words: %s', (tag, title, pieces) => {
  expect(breakTitle(title, tag).join('|')).toBe(pieces);
});

test('no line begins with a mark, a particle or what a number counts', () => {
  const pieces = breakTitle('论文的“三项建议”：10种方法、12亿元（2023年）', 'zh');
  expect(pieces.filter((piece) => /^[的”：、）]/.test(piece))).toEqual([]);
  expect(pieces.filter((piece) => /[“（]$/.test(piece))).toEqual([]);
  expect(pieces.some((piece) => piece.includes('三项') || piece.endsWith('三项'))).toBe(true);
  expect(pieces.some((piece) => piece.includes('10种'))).toBe(true);
  expect(breakTitle('風車を止めずに売る', 'ja').filter((piece) => /^[をずに]/.test(piece))).toEqual([]);
});

test('a title in a language with spaces is left to the browser, and so is one without Han', () => {
  expect(breakTitle('Storing the wind', 'en-GB')).toEqual(['Storing the wind']);
  expect(breakTitle('GPT-3', 'zh-CN')).toEqual(['GPT-3']);
});

test('in a title with markup, tags and entities stay whole', () => {
  expect(breakMarkup('风电<em class="语言">&amp;</em>夏天的街道', 'zh')).toBe(
    '风电<em class="语言">&amp;</em>夏天的<wbr>街道',
  );
});
