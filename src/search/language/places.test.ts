import { expect, test } from 'vitest';
import { isPhrase, smallestWindow } from './places.ts';

test('groups make a phrase one after another, with what lies between them in the query', () => {
  expect(isPhrase([[[0, 1]], [[1, 3]]], [0, 0])).toBe(true);
  expect(isPhrase([[[0, 1]], [[3, 4]]], [0, 2])).toBe(true);
  expect(isPhrase([[[0, 1]], [[2, 3]]], [0, 0])).toBe(false);
  expect(isPhrase([[[5, 6]], [[4, 5]]], [0, 0])).toBe(false);
});

test('the smallest window holds all groups', () => {
  expect(
    smallestWindow([
      [
        [0, 1],
        [20, 21],
      ],
      [[23, 25]],
    ]),
  ).toBe(5);
  expect(smallestWindow([[[3, 4]]])).toBe(1);
});
