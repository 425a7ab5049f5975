import { expect, test } from 'vitest';
import { otherKeyboards } from './keyboards.ts';

test.each([
  ['ghfdj', 'ru', 'право'],
  ['fdnjhcrjt ghfdj', 'ru', 'авторское право'],
  ['сщзнкшпре', 'en', 'copyright'],
  ['wjwkrrnjs', 'ko', '저작권'],
  ['epdlxj', 'ko', '데이터'],
  ['rhkrnjs', 'ko', '과권'],
  ['ekfrdmf', 'ko', '닭을'],
  ['채ㅔㅛ걓ㅗㅅ', 'en', 'copyright'],
])('%s, on a site in %s, was typed for %s', (typed, language, meant) => {
  expect(otherKeyboards(typed, language)).toContain(meant);
});

test('what every keyboard writes alike, and Latin letters where they belong, stay as they are', () => {
  expect(otherKeyboards('15.3', 'ru')).toEqual([]);
  expect(otherKeyboards('copyright', 'en')).toEqual([]);
  expect(otherKeyboards('知识产权', 'zh')).toEqual([]);
});
