import { expect, test } from 'vitest';
import { textProcessor } from './textProcessor.ts';

/** The code of the component that a text becomes. */
async function compile(text: string): Promise<string> {
  const renderer = await textProcessor().createMdxRenderer!({ syntaxHighlight: false }, { optimize: false });
  const { code } = await renderer.process(text, '/content/pages/about/en.mdx', {});
  return code;
}

test('the cells of a table know their columns and sides, without styles of their own', async () => {
  const code = await compile('| Year | Power | Note |\n| :-- | --: | :-: |\n| 2023 | 5 | **a** |\n');
  expect(code).not.toContain('style');
  expect(code).toContain('class: "text-table stacked"');
  expect(code).toMatch(/td, \{\s*role: "cell",\s*"?class"?: "text-end",\s*"data-label": "Power"/);
  expect(code).toMatch(/td, \{\s*role: "cell",\s*"?class"?: "text-center",\s*"data-label": "Note"/);
});

test('footnotes lead both ways, and their heading is left to the language of the page', async () => {
  const code = await compile('Dear[^a], slow[^a].\n\n[^a]: In 2023.\n');
  expect(code).toContain('_jsxs(Footnotes');
  expect(code).not.toContain('Back to');
  for (const link of ['#text-fn-a', '#text-fnref-a', '#text-fnref-a-2']) expect(code).toContain(`href: "${link}"`);
});

test('only a text that needs the sheet of such texts links it', async () => {
  expect(await compile('Words, **bold**, [a link](/x/), `code`.\n\n## More {#more}\n\n- one\n')).not.toContain(
    'TextStyles',
  );
  for (const text of ['> a', '```\na\n```', '- [ ] a', '| a |\n| - |\n| b |', 'a\n: b', 'a[^1]\n\n[^1]: b']) {
    expect(await compile(text), text).toContain('TextStyles');
  }
});

test('dollars and tildes that mean nothing are there as typed', async () => {
  const code = await compile('Fares of $5 and 10~20, 30~40; https://example.org/~a <Bare why="a $3">$6</Bare>\n');
  expect(code).toContain('"Fares of $5 and 10~20, 30~40; "');
  expect(code).toContain('href: "https://example.org/~a"');
  expect(code).toContain('why: "a $3"');
});
