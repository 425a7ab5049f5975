import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Document } from '../../html/tree.ts';
import { BLOCK } from '../language/block.ts';
import { bundleOf, modeOf, type Mode } from '../language/languages.ts';
import { isWord, type Spellings } from '../language/query.ts';
import { splitChunks } from './chunks.ts';
import { refuseGaps } from './refuseGaps.ts';
import { charactersOf, explodeHtml, separateBlocks } from './explode.ts';
import { listVariants } from './variants.ts';

/** A page that readers find by searching. */
export interface IndexedPage {
  /** Path of its file from the site's root: `en/about/index.html`. */
  file: string;
  /** BCP 47 tag. */
  tag: string;
  /** The page; its text stands in the element that is marked `data-pagefind-body`. */
  tree: Document;
}

/**
 * Index pages into `pagefind/` of a folder, each in the way of its language.
 * @param progress told after each page
 * @throws When Pagefind reports an error.
 */
export async function indexPages(
  pages: readonly IndexedPage[],
  root: string,
  progress: () => void = () => {},
): Promise<void> {
  try {
    for (const mode of ['exact', 'words'] as const) {
      const own = pages.filter(({ tag }) => modeOf(tag) === mode);
      if (own.length > 0) await writeBundle(mode, own, join(root, bundleOf(mode)), progress);
    }
  } finally {
    await close();
  }
}

async function writeBundle(
  mode: Mode,
  pages: readonly IndexedPage[],
  folder: string,
  progress: () => void,
): Promise<void> {
  const spellings = mode === 'exact' ? spellingsOf(pages) : undefined;
  const index = await openIndex(BLOCK + (spellings?.marks ?? ''));
  for (const { file, tree } of pages) {
    const content = mode === 'exact' ? explodeHtml(tree) : separateBlocks(tree);
    check((await index.addHTMLFile({ sourcePath: file, content })).errors);
    progress();
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
  const characters = new Set(pages.flatMap(({ tree }) => [...charactersOf(tree)]));
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

function check(errors: string[]): void {
  if (errors.length > 0) throw new Error(`search index: ${errors.join('; ')}`);
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
