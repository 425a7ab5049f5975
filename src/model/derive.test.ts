import { expect, test } from 'vitest';
import { agrees, operations } from './derive.ts';

test('a share is worked out and written as a formula', () => {
  const { compute, write } = operations.percentage;
  expect(compute([52395, 129515])).toBeCloseTo(40.4548);
  expect(write(['52,395', '129,515'])).toBe('52,395 ÷ 129,515 × 100');
});

test('sums, differences and ratios are worked out', () => {
  expect(operations.sum.compute([1, 2, 3])).toBe(6);
  expect(operations.difference.compute([15.3, 8.2])).toBeCloseTo(7.1);
  expect(operations.ratio.compute([3, 4])).toBe(0.75);
});

test('a value agrees with a computation that rounds to it, and with no other', () => {
  expect(agrees(7.1, 15.3 - 8.2)).toBe(true);
  expect(agrees(40.5, 40.4548)).toBe(true);
  expect(agrees(40.4, 40.4548)).toBe(false);
  expect(agrees(40, 40.4548)).toBe(true);
});
