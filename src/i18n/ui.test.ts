import { expect, test } from 'vitest';
import {
  englishWord,
  makeTranslate,
  namesIn,
  settleWords,
  shippedTags,
  shippedWords,
  valuesOf,
  wordKeys,
} from './ui.ts';

const write = (tag: string) => makeTranslate(tag, settleWords([shippedWords(tag) ?? {}]));

test('a text is written with its values', () => {
  expect(write('en-GB')('edition', { edition: '1.0' })).toBe('Edition 1.0');
  expect(write('zh-CN')('edition', { edition: '1.0' })).toBe('第1.0版');
});

test('a number has its noun in the plural form of its language, and its digits grouped', () => {
  expect(write('en-GB')('data.rows', { count: 1 })).toBe('1 row');
  expect(write('en-GB')('data.rows', { count: 15_000 })).toBe('15,000 rows');
  const words = settleWords([
    { 'data.rows': { one: '{count} строка', few: '{count} строки', other: '{count} строк' } },
  ]);
  const t = makeTranslate('ru', words);
  expect([1, 2, 5, 21].map((count) => t('data.rows', { count }))).toEqual([
    '1 строка',
    '2 строки',
    '5 строк',
    '21 строка',
  ]);
});

test('what a language lacks is said in those that it falls back on, in their order, and in English at last', () => {
  const words = settleWords([{ home: 'Acuèlh' }, { home: 'Accueil', menu: 'Sommaire' }]);
  expect([words.home, words.menu, words.search]).toEqual(['Acuèlh', 'Sommaire', 'Search']);
});

test('a language without texts of its own has none', () => {
  expect(shippedWords('tlh')).toBeUndefined();
});

test.each(shippedTags)('the texts in %s hold the values that they must, and no others', (tag) => {
  const words = shippedWords(tag)!;
  const faulty = wordKeys.filter((key) => {
    const { needed, known } = valuesOf(key);
    const given = namesIn(words[key] ?? englishWord(key));
    return !needed.isSubsetOf(given) || !given.isSubsetOf(known);
  });
  expect(faulty).toEqual([]);
});

test.each(shippedTags)('the language %s lacks no text', (tag) => {
  expect(wordKeys.filter((key) => shippedWords(tag)?.[key] === undefined)).toEqual([]);
});

test.each(shippedTags)('what is counted in %s has a form for each of its whole numbers', (tag) => {
  const plurals = new Intl.PluralRules(tag);
  // Millions, which some languages count apart, are beyond any table.
  const forms = new Set(Array.from({ length: 1000 }, (_, count) => plurals.select(count)));
  const lacking = wordKeys.filter((key) => {
    const word = shippedWords(tag)?.[key];
    return typeof word === 'object' && !forms.isSubsetOf(new Set(Object.keys(word)));
  });
  expect(lacking).toEqual([]);
});

test('French sets its spaces before high marks and within its quotation marks so that no line breaks there', () => {
  const texts = Object.values(shippedWords('fr')!).flatMap((word) =>
    typeof word === 'string' ? [word] : Object.values(word).filter((form) => form !== undefined),
  );
  expect(texts.filter((text) => /[^\u202f][;!?]|[^\u00a0]:|«[^\u00a0]|[^\u00a0]»/.test(text))).toEqual([]);
});
