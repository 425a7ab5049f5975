import { describe, expect, test } from 'vitest';
import { findNearest } from './nearest.ts';

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
});
