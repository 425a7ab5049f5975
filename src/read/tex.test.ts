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
  String.raw`\hat{H}\psi = \vec{p}\,\dot{x} + \bar{y} + \widehat{AB} + \overbrace{a+b}^{n} + \underbrace{c}_{k}`,
  String.raw`\overline{\overline{x} + \underline{y}} \mathring{A} \overrightarrow{AB} \tilde{z}`,
  String.raw`\begin{align} a &= b \tag{3.1} \\ c &= d \end{align}`,
  String.raw`\begin{equation} \boxed{E = mc^2} \end{equation}`,
  String.raw`\begin{array}{|c|c|} \hline a & b \\ \hline \end{array}`,
  String.raw`\ce{2H2 + O2 -> 2H2O}`,
])('%s is drawn, without styles and elements that browsers have given up', (tex) => {
  expect(drawTex(tex, true)).toMatch(/^<math(?!.*(?: style=|<menclose))/s);
});

test('a line stands over what it belongs to, a rule beside its cell, and a number of the paper at the side', () => {
  expect(drawTex(String.raw`\overline{AB}`, false)).toContain('<mrow class="tml-overline"><mrow><mi>A</mi>');
  expect(drawTex(String.raw`\begin{array}{c|l} a & b \end{array}`, true)).toContain('<mtd class="tml-rule-right">');
  expect(drawTex(String.raw`a \tag{3}`, true)).toMatch(/class="tml-jot tml-numbered".*\(3\)/s);
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
