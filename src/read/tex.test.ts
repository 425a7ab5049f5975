import { expect, test } from 'vitest';
import { drawTex } from './tex.ts';

test('a formula becomes MathML that says its TeX, without styles of its own', () => {
  const drawn = drawTex(String.raw`\eta = \frac{E_{\text{out}}}{E_{\text{in}}}`, true);
  expect(drawn).toMatch(/^<math[^>]* display="block"/);
  expect(drawn).toContain('<mfrac>');
  expect(drawn).toContain(String.raw`<annotation encoding="application/x-tex">\eta = \frac`);
  for (const tex of [String.raw`\begin{pmatrix}a & b \\ c & d\end{pmatrix}`, String.raw`\sum_{i=1}^n x_i^2`, 'x < y']) {
    expect(drawTex(tex, true), tex).toMatch(/^<math(?!.*style=)/s);
  }
});

test.each([
  [String.raw`\foo x`, 'Unsupported function name'],
  [String.raw`\frac{1`, 'Unexpected end of input'],
  [String.raw`\href{javascript:alert(1)}{x}`, 'Unsupported function name'],
  [String.raw`\color{red} x`, 'Colours'],
  [String.raw`\cancel{x}`, 'strokes'],
])('%s is none, and it is said why', (tex, reason) => {
  expect(drawTex(tex, false)).toMatchObject({ reason: expect.stringContaining(reason) as string });
});
