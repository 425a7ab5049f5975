import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colours } from './colours.ts';

test('pictures and the manifest have the colours of the light scheme', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  for (const [name, colour] of Object.entries(colours)) {
    expect(tokens).toContain(`--color-${name}: light-dark(${colour}, `);
  }
});
