import { expect, test } from 'vitest';
import type { ThemeMatter } from '../schemas/site.ts';
import { accentOf, familiesOf, writeTheme } from './theme.ts';

const faces = { titles: 'serif', text: 'sans' } as const;

test('a site that looks as it comes has no style sheet of its own', () => {
  expect(writeTheme({ faces })).toBe('');
  expect(writeTheme({ faces, accent: {}, logo: '/logo.svg' })).toBe('');
  expect(accentOf({ faces })).toEqual({ light: '#9a1f1b', dark: '#f0938a' });
});

test('an accent brings the colour of bars with it, a tint of its own', () => {
  expect(writeTheme({ faces, accent: { light: '#0b5d51', dark: '#7fd1c2' } })).toBe(
    [
      ':root {',
      '  --color-accent: light-dark(#0b5d51, #7fd1c2);',
      '  --color-bar: light-dark(#62968d, #497068);',
      '}',
      '',
    ].join('\n'),
  );
});

test('an accent for one scheme is shaded for the other', () => {
  expect(accentOf({ faces, accent: { light: '#0b5d51' } })).toEqual({ light: '#0b5d51', dark: '#89b1ab' });
  expect(accentOf({ faces, accent: { dark: '#7fd1c2' } })).toEqual({ light: '#365852', dark: '#7fd1c2' });
});

test.each<[ThemeMatter['faces'], string]>([
  [{ titles: 'sans', text: 'sans' }, ':root {\n  --font-serif: var(--sans);\n}\n'],
  [{ titles: 'serif', text: 'serif' }, ':root {\n  --font-sans: var(--serif);\n}\n'],
  [{ titles: 'sans', text: 'serif' }, ':root {\n  --font-serif: var(--sans);\n  --font-sans: var(--serif);\n}\n'],
])('faces are exchanged by role: %o', (asked, css) => {
  expect(writeTheme({ faces: asked })).toBe(css);
  expect(familiesOf({ faces: asked })).toEqual({ serif: asked.titles, sans: asked.text });
});
