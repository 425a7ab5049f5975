import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { figuresFileOf, INDEX_FOLDER, modeOf, pagesFileOf, textFileOf, wordsFileOf } from '../language/languages.ts';
import {
  packPages,
  type LanguageFile,
  type ListedFigure,
  type PageHead,
  type SearchedPage,
  type TextFile,
} from '../language/pages.ts';
import { pairOf, wordOf } from '../language/tokens.ts';
import { packIndex, type PlacedWords } from './packIndex.ts';
import { entryOf, readPagefind } from './pagefind.ts';
import type { PageText } from './readText.ts';
import { readWords, tokensIn, type PageWords } from './readWords.ts';
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
  /** What the index is made of, where it has been looked for. */
  words?: PageWords;
  /** Those that it shows. */
  figures?: readonly ListedFigure[];
}

/** Pages of a language whose titles are all loaded with the index: about 25 bytes a page. */
const MOST_HEADS = 1000;
/** Pages from which single characters stand in so many places that a query loads too much of them. */
const PAIRED = 500;

/**
 * Index pages into `pagefind/` of a folder:
 *
 * - Pagefind, and its index of the tokens of all languages; the places of a language are counted through its pages.
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
  const placed: PlacedWords[] = [];
  let number = 0;
  for (const tag of new Set(pages.map(({ tag }) => tag))) {
    const first = number;
    const searched: SearchedPage[] = [];
    const heads: PageHead[] = [];
    const characters = new Set<string>();
    const ordered = inPaperOrder(pages.filter((page) => page.tag === tag));
    const withFigures: number[] = [];
    const isExact = modeOf(tag) === 'exact';
    const isPaired = isExact && ordered.length >= PAIRED;
    const laid: PageWords[] = [];
    for (const { file: page, text, words = readWords(text, tag), figures } of ordered) {
      laid.push(words);
      const { title, kind, place, topics, sections } = text;
      const path = page.replace(/(^|\/)index\.html$/, '$1');
      // A page of the author’s has a place in the paper; a list of a kind has the address of the kind.
      const isRegister = (kind === 'page' && !place) || path.endsWith(`${kind}/`);
      const { titleLength, headLength, length } = words;
      searched.push({ kind, topics, isRegister, titleLength, headLength, length });
      const head: PageHead = [title || path, path, place];
      heads.push(head);
      const file: TextFile = { head, sections: sections.map(packSection) };
      write(join(folder, textFileOf(number)), JSON.stringify(file));
      if (figures.length > 0) {
        withFigures.push(number - first);
        write(join(folder, figuresFileOf(number)), JSON.stringify(figures));
      }
      if (isExact) for (const character of JSON.stringify([title, sections])) characters.add(character);
      number++;
      progress();
    }
    placed.push(...placeWords(laid, tag, isPaired));
    const language: LanguageFile = {
      first,
      variants: isExact ? listVariants(characters, new Intl.Locale(tag).maximize().script === 'Hant') : '',
      isPaired,
      figures: withFigures,
      pages: packPages(searched),
      ...(heads.length <= MOST_HEADS && { heads }),
    };
    write(join(folder, pagesFileOf(tag)), JSON.stringify(language));
    const suggested = listWords(
      ordered.map(({ text }) => text),
      laid.map(({ shown }) => shown),
      tag,
    );
    write(join(folder, wordsFileOf(tag)), JSON.stringify(suggested));
  }
  const { files, version } = await readPagefind();
  const index = packIndex(joinWords(placed), version);
  for (const { path, content } of [...files, entryOf(index.name, version), ...index.files]) {
    write(join(folder, path), content);
  }
}

/** The pages that can be found, as they stand in the paper. */
function inPaperOrder(pages: readonly IndexedPage[]) {
  return pages
    .map(({ file, text, words, figures = [] }) => ({ file, text, ...(words && { words }), figures }))
    .sort((a, b) => a.text.order - b.text.order);
}

/**
 * Lay the tokens of pages one after another, and list the words of the index that they are, by their places.
 * @param isPaired each two tokens side by side are a word too
 */
function placeWords(pages: readonly PageWords[], tag: string, isPaired: boolean): PlacedWords[] {
  // Tokens go by numbers: to look up a text that was put together takes much longer.
  const numbers = new Map<string, number>();
  const laid = new Int32Array(pages.reduce((sum, { length }) => sum + length, 0)).fill(NOTHING);
  let place = 0;
  for (const { tokens } of pages) {
    for (const token of tokensIn(tokens)) {
      // Nobody asks for the end of a block.
      if (token) {
        let number = numbers.get(token);
        if (number === undefined) numbers.set(token, (number = numbers.size));
        laid[place] = number;
      }
      place++;
    }
  }
  const tokens = [...numbers.keys()];
  const words = placesOf(
    laid,
    tokens.map((token) => wordOf(token, tag)),
  );
  if (!isPaired) return [words];
  const names: string[] = [];
  // The pairs of each token by the next one: small numbers are found much faster than one for both.
  const pairs = tokens.map(() => new Map<number, number>());
  const paired = laid.map((token, at) => {
    const next = laid[at + 1] ?? NOTHING;
    if (token === NOTHING || next === NOTHING) return NOTHING;
    let pair = pairs[token]!.get(next);
    if (pair === undefined) {
      pairs[token]!.set(next, (pair = names.length));
      names.push(pairOf(tokens[token]!, tokens[next]!, tag));
    }
    return pair;
  });
  return [words, placesOf(paired, names)];
}

/** Stands where no token does. */
const NOTHING = -1;

/**
 * Where words stand.
 * @param laid which of them stands at each place, by its number
 */
function placesOf(laid: Int32Array, words: readonly string[]): PlacedWords {
  const ends = new Uint32Array(words.length);
  for (const word of laid) if (word !== NOTHING) ends[word]!++;
  for (let word = 1; word < words.length; word++) ends[word]! += ends[word - 1]!;
  const places = new Uint32Array(ends.at(-1) ?? 0);
  const next = Uint32Array.from(ends, (_, word) => ends[word - 1] ?? 0);
  laid.forEach((word, place) => {
    if (word !== NOTHING) places[next[word]!++] = place;
  });
  return { words, places, ends };
}

function joinWords(parts: readonly PlacedWords[]): PlacedWords {
  const words = parts.flatMap(({ words }) => words);
  const places = new Uint32Array(parts.reduce((sum, part) => sum + part.places.length, 0));
  const ends = new Uint32Array(words.length);
  let [start, word] = [0, 0];
  for (const part of parts) {
    places.set(part.places, start);
    for (const end of part.ends) ends[word++] = start + end;
    start += part.places.length;
  }
  return { words, places, ends };
}

function packSection({ id, heading, blocks }: PageText['sections'][number]): TextFile['sections'][number] {
  return [id, heading, ...blocks];
}

function write(file: string, content: string | Uint8Array): void {
  if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
