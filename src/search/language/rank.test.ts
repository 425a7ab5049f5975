import { describe, expect, test } from 'vitest';
import { rank } from './rank.ts';

describe('a page ranks', () => {
  test('by how often the query stands in it', () => {
    expect(rank([50, 51, 70, 71, 90], 2)).toBe(2);
  });

  test('with repeats that touch counted apart', () => {
    expect(rank([50, 51, 52, 53], 2)).toBe(2);
  });

  test('ten places higher with the query in its title', () => {
    expect(rank([3, 4, 60, 61], 2)).toBe(12);
  });

  test('at nothing without it', () => {
    expect(rank([3, 5, 9], 2)).toBe(0);
    expect(rank([], 1)).toBe(0);
  });
});
