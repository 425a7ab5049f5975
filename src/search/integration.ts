import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { BLOCK } from './language/block.ts';
import { splitChunks } from './index/chunks.ts';
import { charactersOf, explodeHtml, separateBlocks } from './index/explode.ts';
import { bundleOf, modeOf, type Mode } from './language/languages.ts';
import { isWord, type Spellings } from './language/query.ts';
import { refuseGaps } from './index/refuseGaps.ts';
import { listVariants } from './index/variants.ts';

/** A page of the finished site. */
export interface IndexedPage {
  /** Path of its file from the site's root: `en/about/index.html`. */
  path: string;
  html: string;
}

/** Make the search indexes of the finished pages. Any error fails the build. */
export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plainImports] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
        const pages = files.sort().map((path) => ({ path, html: readFileSync(join(root, path), 'utf8') }));
        const count = await indexPages(pages, root);
        logger.info(`${count} pages indexed`);
      },
    },
  };
}

// What Vite wraps around `import()`, to load styles with it, weighs more than what every page loads of the search.
const plainImports: NonNullable<ViteUserConfig['plugins']>[number] = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

/**
 * Index pages into `pagefind/` of a folder: those that mark their text with `data-pagefind-body`, each in the way of
 * its language.
 * @returns How many pages are in the indexes.
 * @throws When Pagefind reports an error, or a page does not say its language.
 */
export async function indexPages(pages: readonly IndexedPage[], root: string): Promise<number> {
  const searched = pages.filter((page) => page.html.includes('data-pagefind-body'));
  try {
    for (const mode of ['exact', 'words'] as const) {
      const own = searched.filter((page) => modeOf(tagOf(page)) === mode);
      if (own.length > 0) await writeBundle(mode, own, join(root, bundleOf(mode)));
    }
  } finally {
    await close();
  }
  return searched.length;
}

async function writeBundle(mode: Mode, pages: readonly IndexedPage[], folder: string): Promise<void> {
  const spellings = mode === 'exact' ? spellingsOf(pages) : undefined;
  const index = await openIndex(BLOCK + (spellings?.marks ?? ''));
  for (const { path, html } of pages) {
    const content = mode === 'exact' ? explodeHtml(html) : separateBlocks(html);
    check((await index.addHTMLFile({ sourcePath: path, content })).errors);
  }
  const { files, errors } = await index.getFiles();
  check(errors);
  for (const { path, content } of splitChunks(refuseGaps(files)))
    if (isNeeded(path)) write(join(folder, path), content);
  if (spellings) write(join(folder, 'spellings.json'), JSON.stringify(spellings));
}

async function openIndex(includeCharacters: string): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ includeCharacters });
  check(errors);
  return index!;
}

/** What a query must know of the pages: the marks and the simplified characters that stand in them. */
function spellingsOf(pages: readonly IndexedPage[]): Spellings {
  const characters = new Set(pages.flatMap(({ html }) => [...charactersOf(html)]));
  return {
    marks: [...characters]
      .filter((character) => !isWord(character))
      .sort()
      .join(''),
    variants: listVariants(characters),
  };
}

/** Pagefind's own interface and worker come with each bundle; ours does without. */
function isNeeded(path: string): boolean {
  return !/-ui\.(js|css)$|-(highlight|worker)\.js$/.test(path);
}

function tagOf({ path, html }: IndexedPage): string {
  const [, tag] = /<html[^>]* lang="([^"]+)"/.exec(html) ?? [];
  if (!tag) throw new Error(`search index: no language: ${path}`);
  return tag;
}

function check(errors: string[]): void {
  if (errors.length > 0) throw new Error(`search index: ${errors.join('; ')}`);
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
