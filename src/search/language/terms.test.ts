import { expect, test } from 'vitest';
import { translate } from './terms.ts';

const terms = [
  { zh: ['知识产权', '专利权', '版权'], en: ['Intellectual property', 'copyright'] },
  { zh: ['专利权'], en: ['Patent'] },
  { zh: ['大语言模型', 'ＬＬＭ'], en: ['Large language model'] },
  { zh: ['只有中文'], en: [''] },
];

test('a query is translated whole, in any writing, by the first name that fits, own names before others', () => {
  expect(translate(' 专利权 ', terms, 'zh', 'en')).toEqual(['Patent']);
  expect(translate('版权', terms, 'zh', 'en')).toEqual(['Intellectual property', 'copyright']);
  expect(translate('Ｌlm', terms, 'zh', 'en')).toEqual(['Large language model']);
  expect(translate('知识', terms, 'zh', 'en')).toEqual([]);
});

test('what a language has no name for is not translated into it', () => {
  expect(translate('只有中文', terms, 'zh', 'en')).toEqual([]);
  expect(translate('知识产权', terms, 'zh', 'fr')).toEqual([]);
});
