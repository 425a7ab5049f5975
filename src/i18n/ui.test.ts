import { expect, test } from 'vitest';
import { translate } from './ui.ts';

test('a text is written with its values', () => {
  expect(translate('en')('edition', { edition: '1.0' })).toBe('Edition 1.0');
  expect(translate('zh')('edition', { edition: '1.0' })).toBe('第1.0版');
});

test('a language without interface text is refused by name', () => {
  expect(() => translate('fr')).toThrow('no interface text for language: fr');
});
