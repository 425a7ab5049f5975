import { expect, test } from 'vitest';
import { listTranslations } from './terms.ts';

const terms = [
  { zh: ['知识产权', '版权'], en: ['Intellectual property', 'copyright'] },
  { zh: ['版权'], en: ['Copyright'] },
  { zh: ['大语言模型', 'ＬＬＭ'], en: ['Large language model', 'LLM'] },
  { zh: ['只有中文'], en: [] },
];

test('the glossary translates names and other spellings; a term of that name comes first', () => {
  expect(listTranslations(terms, 'zh', 'en')).toEqual({
    知识产权: 'Intellectual property',
    版权: 'Copyright',
    大语言模型: 'Large language model',
    llm: 'Large language model',
  });
});

test('a language that the glossary lacks has no translations', () => {
  expect(listTranslations(terms, 'zh', 'fr')).toEqual({});
});
