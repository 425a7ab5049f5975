import { expect, test } from 'vitest';
import { Decimal } from '../read/decimal.ts';
import { agrees, Exact, operations } from './derive.ts';

const compute = (operation: keyof typeof operations, ...values: string[]) =>
  operations[operation].compute(values.map((value) => new Exact(value)));
const agree = (value: string, operation: keyof typeof operations, ...values: string[]) =>
  agrees(new Decimal(value), compute(operation, ...values));

test('a share is worked out and written as a formula', () => {
  expect(compute('percentage', '52395', '129515')?.toFixed(4)).toBe('40.4548');
  expect(operations.percentage.write(['52,395', '129,515'])).toBe('52,395 ÷ 129,515 × 100');
});

test('sums, differences and ratios are worked out, digit by digit', () => {
  expect(compute('sum', '0.1', '0.2', '9007199254740993')?.toFixed()).toBe('9007199254740993.3');
  expect(compute('difference', '15.3', '8.2')?.toFixed()).toBe('7.1');
  expect(compute('ratio', '3', '4')?.toFixed()).toBe('0.75');
});

test('a value agrees with a computation that rounds to it, and with no other', () => {
  expect(agree('7.1', 'difference', '15.3', '8.2')).toBe(true);
  expect(agree('40.5', 'percentage', '52395', '129515')).toBe(true);
  expect(agree('40.4', 'percentage', '52395', '129515')).toBe(false);
  expect(agree('40', 'percentage', '52395', '129515')).toBe(true);
  expect(agree('9007199254740993', 'sum', '9007199254740992', '0')).toBe(false);
});

test('nothing agrees with a division by zero', () => {
  expect(agree('0', 'ratio', '1', '0')).toBe(false);
});
