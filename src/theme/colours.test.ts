import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colours } from './colours.ts';

test('what no style sheet reaches has the colours of the style sheets', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  for (const [name, { light, dark }] of Object.entries(colours)) {
    expect(tokens).toContain(`--color-${name}: light-dark(${light}, ${dark});`);
  }
});
