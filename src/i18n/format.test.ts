import { describe, expect, test } from 'vitest';
import { formatDate, formatExact, formatFigure, formatNumber, type FormatUnit } from './format.ts';

/** A figure as it stands in a sentence. */
function write(value: number, unit: FormatUnit | undefined, lang: 'zh' | 'en', decimals?: number): string {
  const parts = formatFigure(value, unit, lang, lang === 'zh' ? 'zh-CN' : 'en-GB', decimals);
  return parts.number + parts.unit;
}

const money = { labels: { zh: '亿元', en: '¥100 million' }, currency: 'CNY', scale: 1e8, compact: false };
const percent = { labels: { zh: '%', en: '%' }, scale: 1, compact: false };
const points = { labels: { zh: '个百分点', en: 'percentage points' }, scale: 1, compact: false };
const characters = { labels: { zh: '字', en: 'characters' }, scale: 1, compact: true };

describe('a figure in a sentence', () => {
  test('an amount keeps the table’s unit in Chinese and is said in trillions in English', () => {
    expect(write(52395, money, 'zh')).toBe('52,395亿元');
    expect(write(52395, money, 'en')).toBe('¥5.24 trillion');
    expect(write(669, money, 'en')).toBe('¥66.9 billion');
    expect(write(129515, money, 'en')).toBe('¥13.0 trillion');
  });

  test('what is rounded can be had as the table has it', () => {
    expect(formatExact(52395, money, 'en', 'en-GB')).toBe('52,395 × ¥100 million');
    expect(formatExact(52395, money, 'zh', 'zh-CN')).toBeUndefined();
    expect(formatExact(15.3, percent, 'en', 'en-GB')).toBeUndefined();
  });

  test('percent and percentage points are told apart', () => {
    expect(write(15.3, percent, 'en')).toBe('15.3%');
    expect(write(7.1, points, 'en')).toBe('7.1 percentage points');
    expect(write(7.1, points, 'zh')).toBe('7.1个百分点');
  });

  test('a round count is written short', () => {
    expect(write(2_000_000, characters, 'zh')).toBe('200万字');
    expect(write(2_000_000, characters, 'en')).toBe('2 million characters');
  });

  test('a whole number keeps the decimals of its column', () => {
    expect(write(7, percent, 'en', 1)).toBe('7.0%');
  });

  test('the number and the unit can be set apart', () => {
    expect(formatFigure(52395, money, 'en', 'en-GB')).toEqual({ number: '¥5.24', unit: ' trillion' });
    expect(formatFigure(52395, money, 'zh', 'zh-CN')).toEqual({ number: '52,395', unit: '亿元' });
  });

  test('a number without a unit is written as it is, so that a year has no comma', () => {
    expect(write(2023, undefined, 'en')).toBe('2023');
  });
});

test('a negative number has a minus sign, not a hyphen', () => {
  expect(formatNumber(-2.6, 'en-GB')).toBe('−2.6');
});

test('a day is written in full and a year alone stays a year', () => {
  expect(formatDate('2023-08-15', 'zh-CN')).toBe('2023年8月15日');
  expect(formatDate('2023-08-15', 'en-GB')).toBe('15 August 2023');
  expect(formatDate('2020', 'en-GB')).toBe('2020');
});
