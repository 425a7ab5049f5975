import { describe as group, expect, test } from 'vitest';
import { readPaper } from './paperText.ts';
import { hasNumber } from './variants.ts';

const paper = `1 Résultats
Le recul est de 9,6 % [1,2] ; la taxe a rapporté 1 443,5 M€ en 2022, soit 60 à 75 M€ de plus.
Les dépenses évitées s’élèvent à 0,29 Md€ par an, pour 20 412 ménages, ou 290 millions d’euros.
`;
const sections = readPaper(paper, { sections: [{ id: '1' }], language: 'fr' });
if (!Array.isArray(sections)) throw new Error('the sections are not found');
const { text } = sections[0]!;
const unit = (label: string, scale = 1) => ({
  labels: { fr: label },
  scale,
  compact: false,
  ...(scale > 1 && { currency: 'EUR' }),
});

group('a paper in French writes a comma before decimals, and a space between thousands', () => {
  test.each([
    [9.6, unit('%')],
    [1443.5, unit('million d’euros', 1e6)],
    [60, unit('M€', 1e6)],
    [75, unit('M€', 1e6)],
    [290, unit('M€', 1e6)],
    [0.29, unit('milliard d’euros', 1e9)],
    [20412, unit('ménages')],
  ])('%d stands in it', (value, of) => {
    expect(hasNumber(text, value, of)).toBe(true);
  });

  test.each([
    [6, unit('%')],
    [96, unit('%')],
    [443.5, unit('M€', 1e6)],
    [29, unit('milliard d’euros', 1e9)],
    [412, unit('ménages')],
  ])('%d does not', (value, of) => {
    expect(hasNumber(text, value, of)).toBe(false);
  });

  test('the works that it cites are two numbers still', () => {
    expect(text).toContain('[1,2]');
  });
});
