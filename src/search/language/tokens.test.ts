import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modeOf } from './languages.ts';
import { layTokens, tokensOf, wordOf } from './tokens.ts';

/** Any UTF-16 unit. */
const anyUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code));

const words = (text: string) => tokensOf(text, 'english').tokens.map((token) => token.text);
const characters = (text: string) => tokensOf(text, 'exact').tokens.map((token) => token.text);

describe('a text by words', () => {
  test.each([
    ['C++ and C# and C', 'cǂǂ and cʗ and c'],
    ['T+1 or T1', 'tǂ1 or t1'],
    ['R&D at AT&T', 'rʘd at atʘt'],
    ['the U.S. and us', 'the uǁs and us'],
    ['15.3 of 153', '15ǁ3 of 153'],
    ['52,395 × 52395', '52395 52395'],
    ['café Cafe ＣＡＦＥ', 'cafe cafe cafe'],
    ["the model’s and model's, don’t", 'the model and model dont'],
    ['CO₂ is CO2', 'co2 is co2'],
    ['5G GPT4o', '5g gpt4o'],
    ['organise labour centre', 'organize labor center'],
    ['大模型 AI', '大 模 型 ai'],
  ])('%s', (text, tokens) => {
    expect(words(text).join(' ')).toBe(tokens);
  });

  test('keeps signs, currencies and shares apart from their numbers', () => {
    expect(words('−2.6%').length).toBe(3);
    expect(words('-2.6')).toEqual(words('−2.6'));
    expect(words('10–15')).toEqual(['10', '15']);
    expect(words('¥5.24tn').slice(1)).toEqual(['5ǁ24', 'trillion']);
    expect(words('￥5.24 tn')).toEqual(words('¥5.24 trillion'));
    expect(words('15.3％')).toEqual(words('15.3%'));
  });

  test('has what a hyphen joins as one word too, but no joined numbers', () => {
    const { joined } = tokensOf('a pre-trained GPT-4o of 2010-2015', 'english');
    expect(joined.map(({ text }) => text)).toEqual(['pretrained', 'gpt4o']);
  });
});

test('a text of an exact language is its characters, without spaces', () => {
  expect(characters('知 ＡＩ')).toEqual(['知', 'a', 'i']);
  expect(characters('“，”')).toEqual(characters('",\u201D'.replace('\u201D', '"')));
});

test('in the index no token begins another, and none begins one of another language', () => {
  const text = fc.string({ unit: anyUnit, minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(text, text, fc.constantFrom('exact', 'english'), (one, other, mode) => {
      const laid = layTokens([one, other], mode as 'exact');
      const all = [...new Set(laid)].flatMap((token) => [wordOf(token, 'zh-CN'), wordOf(token, 'zh')]);
      for (const a of all) for (const b of all) expect(a !== b && b.startsWith(a), `${a} ${b}`).toBe(false);
    }),
  );
});

test.each(['exact', 'words', 'german', 'english'] as const)('tokens stand in order, within the text (%s)', (mode) => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: anyUnit }), fc.string({ unit: fc.constantFrom(...'知a1, -.+&’sé') })),
      (text) => {
        let last = { start: 0, end: 0 };
        for (const { text: form, start, end } of tokensOf(text, mode).tokens) {
          expect(form).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
          // One character may be several tokens: Ⅲ.
          if (start !== last.start || end !== last.end) expect(start).toBeGreaterThanOrEqual(last.end);
          expect(end).toBeGreaterThan(start);
          last = { start, end };
        }
        expect(last.end).toBeLessThanOrEqual(text.length);
      },
    ),
    { numRuns: 500 },
  );
});

describe('a reader who lacks a key finds the word', () => {
  test.each([
    ['de', 'Straße', 'strasse'],
    ['de', 'Größe', 'GROESSE'],
    ['en', 'Søren’s phœnix', 'Soren phoenix'],
    ['es', 'año, acción', 'ano, accion'],
    ['fr', 'œuvre façonnée', 'oeuvre faconnee'],
    ['pt', 'informação', 'informacao'],
    ['ru', 'учёт', 'учет'],
    ['ko', '저작권', '저작권'.normalize('NFD')],
    ['ko', 'ﾡ', 'ㄱ'],
    ['ja', 'データ', 'ﾃﾞｰﾀ'],
    ['ja', 'がっこう', 'ガッコウ'],
    ['zh-CN', 'ＡＩ，é', 'ai,e'],
    ['zh-CN', '第Ⅲ类，㎡', '第III类，m2'],
    ['zh-CN', '10～15', '10-15'],
    ['zh-Hant', '資料「庫」', '資料"庫"'],
  ])('in %s: %s as %s', (tag, text, typed) => {
    const texts = (text: string) => tokensOf(text, modeOf(tag)).tokens.map((token) => token.text);
    expect(texts(typed)).toEqual(texts(text));
  });

  test.each([
    ['ru', 'мой', 'мои'],
    ['ja', 'が', 'か'],
    ['ko', '저작', '저자'],
    ['de', 'Maß', 'Mas'],
  ])('and not another: in %s %s is not %s', (tag, text, other) => {
    const texts = (text: string) => tokensOf(text, modeOf(tag)).tokens.map((token) => token.text);
    expect(texts(other)).not.toEqual(texts(text));
  });
});

test('a word is found without what French elides before it', () => {
  const texts = (text: string) => tokensOf(text, 'words').tokens.map((token) => token.text);
  expect(texts('L’accord d’aujourd’hui qu’il')).toEqual(['l', 'accord', 'd', 'aujourdhui', 'qu', 'il']);
});
