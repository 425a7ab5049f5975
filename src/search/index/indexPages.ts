import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { figuresFileOf, INDEX_FOLDER, modeOf, pagesFileOf, textFileOf, wordsFileOf } from '../language/languages.ts';
import type { PageSection } from '../language/excerpts.ts';
import {
  packPages,
  type LanguageFile,
  type ListedFigure,
  type PageHead,
  type SearchedPage,
  type TextFile,
} from '../language/pages.ts';
import { layTokens, pairOf, tokensOf, wordOf } from '../language/tokens.ts';
import { nameByNumber, splitChunks } from './chunks.ts';
import type { PageText } from './readText.ts';
import { correctScript } from './correctScript.ts';
import { listVariants } from './variants.ts';
import { listWords } from './words.ts';

/** A page that readers find by searching. */
export interface IndexedPage {
  /** Path of its file from the site's root: `en/about/index.html`. */
  file: string;
  /** BCP 47 tag. */
  tag: string;
  /** What can be found of it (readText.ts). */
  text: PageText;
  /** Those that it shows. */
  figures?: readonly ListedFigure[];
}

/** Pagefind stems the words of languages that it knows. This is the code for those that nobody knows. */
const NO_LANGUAGE = 'mis';
/** Pages of a language whose titles are all loaded with the index: about 25 bytes a page. */
const MOST_HEADS = 1000;
/** Pages from which single characters stand in so many places that a query loads too much of them. */
const PAIRED = 500;

/**
 * Index pages into `pagefind/` of a folder:
 *
 * - Pagefind's index, of the tokens of all languages; its pages are named by their numbers here.
 * - `pages-<tag>.json`: what the order of results needs of every page of a language, and what a list says of each.
 * - `words-<tag>.json`: the words of a language, of which some are suggested where nothing is found.
 * - `figures/<number>.json`: the figures that a page shows.
 * - `texts/<number>.json`: what a list says of a page, and its sections, for its passages.
 * @param progress told after each page
 * @throws When Pagefind reports an error.
 */
export async function indexPages(
  pages: readonly IndexedPage[],
  root: string,
  progress: () => void = () => {},
): Promise<void> {
  const folder = join(root, INDEX_FOLDER);
  const tags = [...new Set(pages.map(({ tag }) => tag))];
  try {
    const { index, errors } = await createIndex({});
    check(errors);
    let number = 0;
    for (const tag of tags) {
      const first = number;
      const searched: SearchedPage[] = [];
      const heads: PageHead[] = [];
      const characters = new Set<string>();
      const ordered = inPaperOrder(pages.filter((page) => page.tag === tag));
      const withFigures: number[] = [];
      const isPaired = modeOf(tag) === 'exact' && ordered.length >= PAIRED;
      for (const { file: page, text, figures } of ordered) {
        const { content, ...lengths } = writeTokens(text, tag, isPaired);
        const { title, kind, place, topics, sections } = text;
        // Pagefind takes two pages of one text for one, unless their addresses differ.
        check((await index!.addCustomRecord({ url: `${number}`, content, language: NO_LANGUAGE, meta: {} })).errors);
        const path = page.replace(/(^|\/)index\.html$/, '$1');
        // A page of the author’s has a place in the paper; a list of a kind has the address of the kind.
        const isRegister = (kind === 'page' && !place) || path.endsWith(`${kind}/`);
        searched.push({ kind, topics, isRegister, ...lengths });
        const head: PageHead = [title || path, path, place];
        heads.push(head);
        const file: TextFile = { head, sections: sections.map(packSection) };
        write(join(folder, textFileOf(number)), JSON.stringify(file));
        if (figures.length > 0) {
          withFigures.push(number - first);
          write(join(folder, figuresFileOf(number)), JSON.stringify(figures));
        }
        for (const character of JSON.stringify([title, sections])) characters.add(character);
        number++;
        progress();
      }
      const language: LanguageFile = {
        first,
        variants:
          modeOf(tag) === 'exact' ? listVariants(characters, new Intl.Locale(tag).maximize().script === 'Hant') : '',
        isPaired,
        figures: withFigures,
        pages: packPages(searched),
        ...(heads.length <= MOST_HEADS && { heads }),
      };
      write(join(folder, pagesFileOf(tag)), JSON.stringify(language));
      const words = listWords(
        ordered.map(({ text }) => text),
        tag,
      );
      write(join(folder, wordsFileOf(tag)), JSON.stringify(words));
    }
    const { files, errors: failed } = await index!.getFiles();
    check(failed);
    for (const { path, content } of splitChunks(nameByNumber(correctScript(files)))) {
      if (isNeeded(path)) write(join(folder, path), content);
    }
  } finally {
    await close();
  }
}

/** The pages that can be found, as they stand in the paper. */
function inPaperOrder(pages: readonly IndexedPage[]) {
  return pages
    .map(({ file, text, figures = [] }) => ({ file, text, figures }))
    .sort((a, b) => a.text.order - b.text.order);
}

/**
 * The text of a page as Pagefind gets it, in tokens: what heads the page and its parts, then each block. A place so tells
 * what it is of.
 */
function writeTokens({ title, sections }: PageText, tag: string, isPaired: boolean) {
  const mode = modeOf(tag);
  const heads = layTokens([title, ...sections.flatMap(headsOf)], mode);
  const others = layTokens(
    sections.flatMap((section) => section.blocks.slice(headsOf(section).length)),
    mode,
  );
  const titleLength = tokensOf(title, mode).tokens.length;
  const tokens = [...heads, ...others];
  return {
    content: tokens
      .flatMap((token, at) => [wordOf(token, tag), ...(isPaired ? [pairOf(token, tokens[at + 1] ?? '', tag)] : [])])
      .join(' '),
    titleLength,
    headLength: heads.length,
    length: tokens.length,
  };
}

/** A heading, or what a row or an entry is called: the first of its blocks. */
function headsOf({ heading, blocks }: PageSection): string[] {
  return heading && heading.startsWith(blocks[0]!) ? blocks.slice(0, 1) : [];
}

function packSection({ id, heading, blocks }: PageSection): TextFile['sections'][number] {
  return [id, heading, ...blocks];
}

/** Pagefind's own interface, worker and fragments come with it; ours does without. */
function isNeeded(path: string): boolean {
  return !/-ui\.(js|css)$|-(highlight|worker)\.js$|\.pf_fragment$/.test(path);
}

function check(errors: string[]): void {
  if (errors.length > 0) throw new Error(`search index: ${errors.join('; ')}`);
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
