import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPacked } from '../cache/pack.ts';
import { holdFiles, openFolder } from '../read/source.ts';
import { compileAhead, compileTexts } from './compileTexts.ts';
import { openTexts } from './openTexts.ts';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'jianbao-texts-'))));
afterEach(() => {
  rmSync(dir, { recursive: true });
});

const gathered = () => join(dir, 'work', 'texts.json');
const compile = (texts: Record<string, string>) =>
  compileTexts(holdFiles(texts), Object.keys(texts), { cacheDir: join(dir, 'cache'), gathered: gathered() });

test('a text that is kept has its headings and draws what it says', async () => {
  await compile({ 'pages/about/en.mdx': '---\ntitle: About\n---\n\n## Why {#why}\n\n“Words” and more\n' });
  const { Content, getHeadings } = await openTexts(gathered())('pages/about/en.mdx');
  expect(getHeadings()).toEqual([{ depth: 2, slug: 'why', text: 'Why' }]);
  const drawn = JSON.stringify((Content as unknown as () => object)());
  expect(drawn).toContain('“Words” and more');
  expect(drawn).not.toContain('About');
});

test('what a text becomes is kept as long as it says the same, and a text with a picture beside it is left to Vite', async () => {
  const texts = { 'pages/a/en.mdx': 'One.\n', 'pages/b/en.mdx': 'Two.\n', 'pages/c/en.mdx': '![A plan](plan.png)\n' };
  const kept = () => openPacked(join(dir, 'cache')).size();
  expect([...(await compile(texts))]).toEqual(['pages/a/en.mdx', 'pages/b/en.mdx']);
  const before = kept();
  await compile({ ...texts, 'pages/b/en.mdx': 'Three.\n' });
  expect(kept()).toBe(before + 1);
});

test('what was compiled ahead is what would be compiled, and what cannot be is left', async () => {
  const content = join(dir, 'content');
  mkdirSync(join(content, 'pages/a'), { recursive: true });
  const texts = { en: 'One **two**.\n', de: '<Wrong', fr: '['.repeat(10_000) };
  for (const [lang, text] of Object.entries(texts)) writeFileSync(join(content, `pages/a/${lang}.mdx`), text);
  const cacheDir = join(dir, 'cache');
  await compileAhead({ contentDir: content, cacheDir });
  const kept = () => openPacked(cacheDir).size();
  expect(kept()).toBe(1);
  const compiled = await compileTexts(openFolder(content), ['pages/a/en.mdx'], { cacheDir, gathered: gathered() });
  expect([...compiled]).toEqual(['pages/a/en.mdx']);
  expect(kept()).toBe(1);
});
