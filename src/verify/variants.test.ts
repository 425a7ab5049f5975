import { expect, test } from 'vitest';
import { hasNumber, numbersWith } from './variants.ts';

const unit = (zh: string, en = zh) => ({ labels: { zh, en }, scale: 1, compact: false });

test('a number is found in digits, in ten thousands and in words', () => {
  expect(hasNumber('输入200万字', 2_000_000, unit('字'))).toBe(true);
  expect(hasNumber('2 million characters'.replaceAll(' ', ''), 2_000_000, unit('字', 'characters'))).toBe(true);
  expect(hasNumber('收入52395亿元', 52395, unit('亿元'))).toBe(true);
  expect(hasNumber('一百一十名小学生', 110, unit('名'))).toBe(true);
  expect(hasNumber('一百零五名小学生', 105, unit('名'))).toBe(true);
  expect(hasNumber('十三项分类', 13, unit('类'))).toBe(true);
  expect(hasNumber('两千零八十年', 2080, unit('年'))).toBe(true);
  expect(hasNumber('thirteen or 13 sectors'.replaceAll(' ', ''), 13, unit('类', 'sectors'))).toBe(true);
});

test('a part of another number, or another unit, is not the number', () => {
  expect(hasNumber('115.3%', 15.3, unit('%'))).toBe(false);
  expect(hasNumber('15.37%', 15.3, unit('%'))).toBe(false);
  expect(hasNumber('15.3个百分点', 15.3, unit('%'))).toBe(false);
  expect(hasNumber('15.3', 15.3, undefined)).toBe(true);
});

test('the numbers that a text gives with a unit are listed, each once', () => {
  expect(numbersWith('增长15.3%，高7.1个百分点，占15.3%', unit('%'))).toEqual(['15.3%']);
  expect(numbersWith('收入52395亿元', unit('%'))).toEqual([]);
  expect(numbersWith('第3节', undefined)).toEqual([]);
});
