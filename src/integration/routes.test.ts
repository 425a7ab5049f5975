import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listOwnPages, listRoutes } from './routes.ts';

const routes = new URL('../routes/', import.meta.url);

/** A folder with empty files, gone after the test. */
function folderOf(...files: string[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'jianbao-pages-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true });
  });
  for (const file of files) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), '');
  }
  return dir;
}

/** Patterns of our pages that are left beside an author's. */
const patternsBeside = (pagesDir: string, { publicDir = folderOf(), languages = 2 } = {}) =>
  listRoutes(routes, { pagesDir, publicDir }, languages).map(({ pattern }) => pattern);

test('a page of the author’s, or a public file, takes the place of ours of that name', () => {
  const all = patternsBeside(folderOf());
  expect(all).toContain('/[...lang]/glossary');
  const left = patternsBeside(folderOf('[...lang]/glossary/index.astro', '404.md'), {
    publicDir: folderOf('favicon.svg'),
  });
  expect(all.filter((pattern) => !left.includes(pattern))).toEqual(['/404', '/[...lang]/glossary', '/favicon.svg']);
});

test('a page in the place of ours is there in every language of the site', () => {
  const pages = folderOf('glossary.astro');
  expect(patternsBeside(pages, { languages: 1 })).not.toContain('/[...lang]/glossary');
  expect(() => patternsBeside(pages)).toThrow(
    'src/pages/glossary.astro  the page takes the place of ours in one language alone\n' +
      '    Call it src/pages/[...lang]/glossary.astro, and draw it in every language.',
  );
});

test('own pages are known by their addresses', () => {
  const dir = folderOf('[...lang]/events.astro', 'about/us.md', 'team/index.mdx', 'en/talk.astro');
  expect(listOwnPages(dir)).toEqual([
    { path: 'events', inEveryLanguage: true },
    { path: 'about/us', inEveryLanguage: false },
    { path: 'en/talk', inEveryLanguage: false },
    { path: 'team', inEveryLanguage: false },
  ]);
});

test('what is no page of one address is none of them', () => {
  const dir = folderOf('[...lang]/index.astro', '404.astro', '_part.astro', 'parts/_x/y.astro', '[name].astro', 'a.ts');
  expect(listOwnPages(dir)).toEqual([]);
  expect(listOwnPages(join(dir, 'missing'))).toEqual([]);
});
