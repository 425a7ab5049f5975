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
