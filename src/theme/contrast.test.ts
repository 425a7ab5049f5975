import { expect, test } from 'vitest';
import { colours } from './colours.ts';
import { contrastOf, contrastOnPage, DRAWING_CONTRAST, shadeFor, TEXT_CONTRAST, tintFor } from './contrast.ts';

const schemes = ['light', 'dark'] as const;

test('contrast is what WCAG 2 says it is', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrastOf('#ffffff', '#ffffff')).toBe(1);
  // The greys that all tables of examples show, on either side of 4.5.
  expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrastOf('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});

test.each(schemes)('our own colours can be read and seen in the %s scheme', (scheme) => {
  for (const name of ['ink', 'muted', 'accent'] as const) {
    expect(contrastOnPage(colours[name][scheme], scheme)).toBeGreaterThan(TEXT_CONTRAST);
  }
  expect(contrastOnPage(colours.bar[scheme], scheme)).toBeGreaterThan(DRAWING_CONTRAST);
});

test('the nearest shade passes, and the step before it would not', () => {
  expect(shadeFor('#7fd1c2', 'light', TEXT_CONTRAST)).toBe('#49786f');
  expect(contrastOnPage('#49786f', 'light')).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  expect(contrastOnPage('#4a7970', 'light')).toBeLessThan(TEXT_CONTRAST);
});

test.each(schemes)('every colour has a shade that can be read in the %s scheme', (scheme) => {
  for (const colour of ['#000000', '#ffffff', '#ff0000', '#00ff00', '#0000ff', '#ffff00', '#808080']) {
    expect(contrastOnPage(shadeFor(colour, scheme, 7), scheme)).toBeGreaterThanOrEqual(7);
  }
});

test('a colour that can be read is its own nearest shade', () => {
  expect(shadeFor('#0b5d51', 'light', TEXT_CONTRAST)).toBe('#0b5d51');
});

test('a tint is as pale as it may be, and never paler', () => {
  expect(contrastOnPage(tintFor('#0b5d51', 'light', DRAWING_CONTRAST), 'light')).toBeCloseTo(DRAWING_CONTRAST, 1);
  expect(tintFor('#ffdd00', 'light', DRAWING_CONTRAST)).toBe('#ffdd00');
});
