import { expect, test } from 'vitest';
import { spell } from '../language/query.ts';
import { listVariants } from './variants.ts';

const spellings = (query: string, text: string, isTraditional: boolean) =>
  spell(query, listVariants(new Set(text), isTraditional));

test('traditional characters find a simplified text, and simplified ones a traditional text', () => {
  expect(spellings('數據', '数据', false)).toContain('数据');
  expect(spellings('数据', '數據', true)).toContain('數據');
  expect(spellings('数据', '数据', false)).toEqual(['数据']);
});

test('of two characters that are one in simplified writing, each is looked for, once', () => {
  expect(spellings('台湾', '臺灣台', true).toSorted()).toEqual(['台灣', '臺灣']);
});

test('a character that simplified texts have too is itself, unless the query is in traditional characters', () => {
  expect(spellings('著作权', '著作权随着', false)).toEqual(['著作权']);
  expect(spellings('隨著', '著作权随着', false)).toContain('随着');
  expect(spellings('著作權', '著作权著作權随着', false)).toContain('著作权');
});
