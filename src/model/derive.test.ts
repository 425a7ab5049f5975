import { expect, test } from 'vitest';
import { Decimal } from '../read/decimal.ts';
import { agrees, Exact, operations, workOut } from './derive.ts';
import type { Figure } from './tables.ts';

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

test('growth is worked out over its periods, an index is a number whose base is 100', () => {
  expect(operations.growth.compute([new Exact('420.57'), new Exact('358.59')], 29)?.toFixed(6)).toBe('0.551277');
  expect(operations.growth.compute([new Exact('8'), new Exact('2')], 2)?.toFixed(30)).toBe(`100.${'0'.repeat(30)}`);
  expect(operations.growth.compute([new Exact('-1'), new Exact('2')], 2)).toBeUndefined();
  expect(operations.growth.write(['8', '2'], 2)).toBe('((8 ÷ 2)^(1/2) − 1) × 100');
  expect(compute('index', '11.7', '532')?.toFixed(1)).toBe('2.2');
});

test('a quotient counts with the scales of its units', () => {
  const figure = (digits: string, scale: number) =>
    ({ value: new Decimal(digits), unit: { labels: {}, scale, compact: false } }) as unknown as Figure;
  const aHead = { of: 't.a.b', operation: 'quotient' as const, inputs: [] };
  // 72 billion euros for 83 million people: euros a head.
  expect(workOut(aHead, figure('867', 1), [figure('72', 1e9), figure('83', 1e6)])?.toFixed(3)).toBe('867.470');
});
