import { describe as group, expect, test } from 'vitest';
import { fromText } from '../manuscript/fromText.ts';
import { outlineOf } from '../manuscript/outline.ts';
import { readOutline, readPaper } from './paperText.ts';
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

const table = fromText(`1 Résultats
Voici le bilan.
Tableau 1. Bilan annuel
\tPoste (France)
\tRecettes (M€)
\tPart (%)
\tLitres

\tTaxe (nette)
\t1 443,0
\t12,0
\t58,30`);

group('a number in a table has the unit of its head, or none', () => {
  const read = readOutline(outlineOf(table), table, { sections: [{ id: '1' }], language: 'fr' });
  if (!Array.isArray(read)) throw new Error('the section is not found');
  const { text, cells } = read[0]!;

  test('which a head in brackets tells', () => {
    expect(hasNumber(text, 1443, unit('million d’euros', 1e6))).toBe(true);
    expect(hasNumber(text, 12, unit('%'))).toBe(true);
    expect(hasNumber(text, 1443, unit('%'))).toBe(false);
    expect(hasNumber(cells, 1443, undefined)).toBe(false);
  });

  test('and where no head tells it, the number stands for any', () => {
    expect(hasNumber(cells, 58.3, undefined)).toBe(true);
    expect(hasNumber(cells, 58, undefined)).toBe(false);
  });
});
