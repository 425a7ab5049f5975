import { expect, test } from 'vitest';
import { modeOf } from './languages.ts';

test('languages that set no spaces between words are indexed exactly, the others by words', () => {
  expect(['zh', 'zh-CN', 'zh-Hant', 'ja', 'yue'].map(modeOf)).toEqual(Array(5).fill('exact'));
  expect(['en', 'en-GB', 'fr', 'ko', 'ru'].map(modeOf)).toEqual(Array(5).fill('words'));
});
