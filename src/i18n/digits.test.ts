import { expect, test } from 'vitest';
import { magnitude, multiply, shift, significantDigits } from './digits.ts';

test('an exponent is written out, and the digits stay', () => {
  expect(['1.67e-3', '-4.80e1', '6.022e5', '0.050e1', '7'].map((digits) => shift(digits))).toEqual([
    '0.00167',
    '-48.0',
    '602200',
    '0.50',
    '7',
  ]);
});

test('a product has every digit', () => {
  expect(multiply('52395', 1e8)).toBe('5239500000000');
  expect(multiply('9007199254740993', 1e-3)).toBe('9007199254740.993');
  expect(multiply('-1.5', 365)).toBe('-547.5');
});

test('round zeros say nothing, written decimals do', () => {
  expect(['72', '48000', '4.80', '0.050', '0', '129515'].map(significantDigits)).toEqual([2, 2, 3, 2, 1, 6]);
});

test('a number is as large as its first digit says', () => {
  expect(['250', '0.05', '0', '-7', '1e6'].map(magnitude)).toEqual([2, -2, 0, 0, 6]);
});
