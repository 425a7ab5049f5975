import { describe as group, expect, test } from 'vitest';
import { readPaper } from './paperText.ts';
import { hasNumber } from './variants.ts';

/** A small paper in English: long titles, with numbers and without, ranges, and several numbers before one unit. */
const paper = `Abstract
We compare two systems.
1 Introduction
Costs matter [1].
2.1 Benefits of a hydrogen network that spans the continent and joins the windy north to the sunny south of it
Total costs are 733 and 805 bn€/a with and without a network, a saving of 46–61 bn€/a.
The network costs €12 billion a year, and carries 1,250 GW over 2020 km.
Methods
Shares rise from 5 to 15 percent.
`;
const title =
  'Benefits of a hydrogen network that spans the continent and joins the windy north to the sunny south of it';
const sections = readPaper(paper, {
  sections: [
    { id: 'abstract', title: { en: 'Abstract' } },
    { id: '1', title: { en: 'Introduction' } },
    { id: '2.1', title: { en: title } },
    { id: 'methods', title: { en: 'Methods' } },
  ],
});
if (!Array.isArray(sections)) throw new Error('the sections are not found');
const [, , network, methods] = sections.map(({ text }) => text);

const billions = { labels: { en: '€ billion a year' }, currency: 'EUR', scale: 1e9, compact: false };
const power = { labels: { en: 'GW' }, scale: 1, compact: false };

test('titles of any length are found, with a number or without', () => {
  expect(sections.map(({ id, paragraphs }) => [id, paragraphs.length])).toEqual([
    ['abstract', 1],
    ['1', 1],
    ['2.1', 2],
    ['methods', 1],
  ]);
});

group('units are read by what they mean', () => {
  test.each([733, 805, 46, 61, 12])('%d billion euro a year stand in the text', (value) => {
    expect(hasNumber(network!, value, billions)).toBe(true);
  });

  test.each([734, 80, 80.5, 1250, 2020, 120, 6])('%d billion euro a year do not', (value) => {
    expect(hasNumber(network!, value, billions)).toBe(false);
  });

  test('a measure stands with its own numbers alone', () => {
    expect(hasNumber(network!, 1250, power)).toBe(true);
    expect(hasNumber(network!, 12, power)).toBe(false);
    expect(hasNumber(methods!, 12, billions)).toBe(false);
  });

  test('both ends of a range are found', () => {
    const percent = { labels: { en: 'percent' }, scale: 1, compact: false };
    expect([5, 15, 10].map((value) => hasNumber(methods!, value, percent))).toEqual([true, true, false]);
  });
});
