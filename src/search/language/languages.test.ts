import { expect, test } from 'vitest';
import { modeOf } from './languages.ts';

test('languages that set no spaces between words are searched exactly, English by forms, German by umlauts, the others by words', () => {
  expect(['zh', 'zh-CN', 'zh-Hant', 'ja', 'yue'].map(modeOf)).toEqual(Array(5).fill('exact'));
  expect(['en', 'en-GB'].map(modeOf)).toEqual(Array(2).fill('english'));
  expect(['de', 'de-AT'].map(modeOf)).toEqual(Array(2).fill('german'));
  expect(['fr', 'ko', 'ru'].map(modeOf)).toEqual(Array(3).fill('words'));
});
