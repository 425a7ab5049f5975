import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldCharacter } from './fold.ts';

/** Any UTF-16 unit. */
const anyUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code));

test.each([
  ['without case and width', 'Ｇ', 'g'],
  ['without accents, however they are written', 'e\u0301', 'e'],
  ['with the marks that make another letter', 'か\u3099', 'が'],
  ['as it is, where it would become several', '½', '½'],
  ['in one form of each mark', '，', ','],
  ['with every quotation mark as one', '「', '"'],
  ['with every dash as one', '—', '-'],
])('a character is compared %s', (_, character, form) => {
  expect(foldCharacter(character)).toBe(form);
});

test('marks that mean another thing stay apart', () => {
  expect(foldCharacter('。')).not.toBe(foldCharacter('.'));
});

test('a folded character does not change when it is folded again', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyUnit, minLength: 1, maxLength: 1 }), (character) => {
      fc.pre(/^[^\s\p{M}]$/u.test(character));
      const once = foldCharacter(character);
      expect(foldCharacter(once)).toBe(once);
    }),
    { numRuns: 1000 },
  );
});
