import { describe, expect, test } from 'vitest';
import { findNearest, nearest } from './nearest.ts';

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
