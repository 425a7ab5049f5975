import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldMark } from './fold.ts';

const anyText = fc.string({ unit: 'binary' });

describe('a text is compared', () => {
  test.each([
    ['without case and width', 'ＧＰＴ', 'gpt'],
    ['without spaces, and without what nobody sees', 'GPT\u00AD 4\u200B', 'gpt4'],
    ['without accents, however they are written', 'Café Cafe\u0301', 'cafecafe'],
    ['with the marks that make another letter', 'か\u3099ガ', 'がガ'],
    ['with what would become several characters as it is', '½㎡…', '½㎡…'],
  ])('%s', (_, text, form) => {
    expect(fold(text).text).toBe(form);
  });

  test('in a form that does not change when it is folded again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fold(text).text;
        expect(fold(once).text).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  test('with the place of every unit, in order and within the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: form, origins } = fold(text);
        expect(origins).toHaveLength(form.length);
        for (const [index, [start, end]] of origins.entries()) {
          expect(start).toBeGreaterThanOrEqual(origins[index - 1]?.[0] ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

test('marks that look alike are compared as one', () => {
  expect(foldMark('，')).toBe(foldMark(','));
  expect(foldMark('「')).toBe(foldMark('”'));
  expect(foldMark('—')).toBe(foldMark('-'));
  expect(foldMark('。')).not.toBe(foldMark('.'));
  // What would become three characters stays one.
  expect(foldMark('…')).toBe('…');
});
