import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countErrors } from './distance.ts';

const errors = (typed: string, word: string, most = 3) => countErrors([...typed], [...word], most);

test.each([
  ['copyright', 0],
  ['copyrigth', 0.8],
  ['copyrright', 0.8],
  ['cupyright', 0.8],
  ['copright', 1],
  ['copyrighst', 1],
  ['copywright', 1],
  ['opyright', 1.15],
  ['copyrite', 3],
])('%s is %d errors from copyright', (typed, count) => {
  expect(errors(typed, 'copyright')).toBeCloseTo(count);
});

test('more errors than are allowed are not counted', () => {
  expect(errors('copyrite', 'copyright', 2)).toBe(Infinity);
  expect(errors('a', 'copyright', 2)).toBe(Infinity);
});

test('a word has no errors against itself, and one edit is never more than one and the beginning', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcde知'), minLength: 2, maxLength: 9 });
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom('x', 'a', ''), fc.boolean(), (word, at, letter, isAdded) => {
      const place = at % word.length;
      const typed = word.slice(0, place) + letter + word.slice(place + Number(!isAdded));
      expect(errors(word, word)).toBe(0);
      expect(errors(typed, word)).toBeLessThanOrEqual(1.15);
      // None of the errors is cheaper in the other direction, but for the beginning.
      expect(Math.abs(errors(typed, word, 9) - errors(word, typed, 9))).toBeLessThan(0.21);
    }),
  );
});
