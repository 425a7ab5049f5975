import { describe, expect, test } from 'vitest';
import { findNearest, nearest, positionAt } from './problem.ts';

test('a position counts lines and columns from 1', () => {
  expect(positionAt('ab\ncd', 0)).toEqual({ line: 1, column: 1 });
  expect(positionAt('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
});

describe('the nearest name', () => {
  test('is the one with the fewest letters to change', () => {
    expect(findNearest('recomendation', ['background', 'recommendation'])).toBe('recommendation');
  });

  test('is none, when as much would change as would stay', () => {
    expect(findNearest('market', ['privacy', 'data'])).toBeUndefined();
  });

  test('is none for a name of one letter', () => {
    expect(findNearest('3', ['1', '2'])).toBeUndefined();
  });

  test('is advice, or no words at all', () => {
    expect(nearest('pric', ['price', 'grid'])).toBe('Nearest: "price". ');
    expect(nearest('market', [])).toBe('');
  });
});
