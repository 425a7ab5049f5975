import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdFiles } from '../read/source.ts';
import { compileTexts } from './compileTexts.ts';
import { openTexts } from './openTexts.ts';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'jianbao-texts-'))));
afterEach(() => {
  rmSync(dir, { recursive: true });
});

const compile = (texts: Record<string, string>) => compileTexts(holdFiles(texts), Object.keys(texts), dir);

test('a text that is kept has its headings and draws what it says', async () => {
  const names = await compile({ 'pages/about/en.mdx': '---\ntitle: About\n---\n\n## Why {#why}\n\n“Words” {1 + 1}\n' });
  const { Content, getHeadings } = await openTexts(dir)(names.get('pages/about/en.mdx')!);
  expect(getHeadings()).toEqual([{ depth: 2, slug: 'why', text: 'Why' }]);
  const drawn = JSON.stringify((Content as unknown as () => object)());
  expect(drawn).toContain('“Words” ');
  expect(drawn).not.toContain('About');
});

test('what a text becomes is kept as long as it says the same, and a text with a picture beside it is left to Vite', async () => {
  const texts = { 'pages/a/en.mdx': 'One.\n', 'pages/b/en.mdx': 'Two.\n', 'pages/c/en.mdx': '![A plan](plan.png)\n' };
  const before = await compile(texts);
  expect([...before.keys()]).toEqual(['pages/a/en.mdx', 'pages/b/en.mdx']);
  const after = await compile({ ...texts, 'pages/b/en.mdx': 'Three.\n' });
  expect(after.get('pages/a/en.mdx')).toBe(before.get('pages/a/en.mdx'));
  expect(after.get('pages/b/en.mdx')).not.toBe(before.get('pages/b/en.mdx'));
  expect(readdirSync(dir)).not.toContain(before.get('pages/b/en.mdx'));
});
