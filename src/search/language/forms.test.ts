import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formsOf, spellAlike } from './forms.ts';

describe('a word has the forms', () => {
  test.each([
    ['policy', 'policies'],
    ['policies', 'policy'],
    ['model', 'models modeled modelled modeling modelling'],
    ['planned', 'plan plans planning'],
    ['hoping', 'hope hopes hoped'],
    ['create', 'created creating creates'],
    ['focused', 'focus focuses focusing'],
    ['taught', 'teach teaching'],
    ['analysis', 'analyses'],
    ['dying', 'die died dies'],
    ['class', 'classes'],
    ['rnns', 'rnn'],
    ['need', 'needs needed needing'],
    ['needs', 'need needed'],
    ['things', 'thing'],
    ['buses', 'bus'],
  ])('%s: %s', (word, forms) => {
    expect(formsOf(word)).toEqual(expect.arrayContaining(forms.split(' ').map(spellAlike)));
  });
});

test.each([
  ['news', 'new'],
  ['new', 'news'],
  ['united', 'unit'],
  ['unit', 'united'],
  ['plane', 'planned'],
  ['hop', 'hoping'],
  ['pasting', 'past'],
  ['economics', 'economic'],
  ['economic', 'economics'],
  ['nation', 'national'],
  ['policy', 'police'],
  ['feed', 'fee'],
  ['see', 'seed'],
])('%s is no form of %s', (word, other) => {
  expect(formsOf(word)).not.toContain(other);
});

test('both spellings of a word are one', () => {
  for (const [british, american] of [
    ['organisation', 'organization'],
    ['behaviour', 'behavior'],
    ['labelled', 'labeled'],
    ['centres', 'centers'],
    ['catalogue', 'catalog'],
    ['analysed', 'analyzed'],
    ['licence', 'license'],
  ])
    expect(spellAlike(british!)).toBe(spellAlike(american!));
  for (const word of ['four', 'hours', 'tour', 'your', 'prise']) expect(spellAlike(word)).toBe(word);
});

test('a word is among its own forms, and spelling it alike twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aeiouystrnldgc'), minLength: 1, maxLength: 9 }), (word) => {
      expect(formsOf(word)[0]).toBe(word);
      expect(spellAlike(spellAlike(word))).toBe(spellAlike(word));
    }),
    { numRuns: 2000 },
  );
});
