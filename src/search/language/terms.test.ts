import { expect, test } from 'vitest';
import { listTranslations, translate } from './terms.ts';

const terms = [
  { zh: ['知识产权', '专利权', '版权'], en: ['Intellectual property', 'copyright'] },
  { zh: ['专利权'], en: ['Patent'] },
  { zh: ['大语言模型', 'ＬＬＭ'], en: ['Large language model'] },
  { zh: ['只有中文'], en: [] },
];

test('the glossary translates names, then other spellings, into all the names of the other language', () => {
  expect(listTranslations(terms, 'zh', 'en')).toEqual([
    [['知识产权'], ['Intellectual property', 'copyright']],
    [['专利权'], ['Patent']],
    [['大语言模型'], ['Large language model']],
    [
      ['专利权', '版权'],
      ['Intellectual property', 'copyright'],
    ],
    [['llm'], ['Large language model']],
  ]);
});

test('a language that the glossary lacks has no translations', () => {
  expect(listTranslations(terms, 'zh', 'fr')).toEqual([]);
});

test('a query is translated whole, in any writing, by the first name that fits', () => {
  const translations = listTranslations(terms, 'zh', 'en');
  expect(translate(' 专利权 ', translations)).toEqual(['Patent']);
  expect(translate('Ｌlm', translations)).toEqual(['Large language model']);
  expect(translate('知识', translations)).toEqual([]);
});
