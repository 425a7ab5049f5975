import { answer, type Answer, type Index } from '../language/answer.ts';
import type { PageSection } from '../language/excerpts.ts';
import { findFigures, type FoundFigure } from '../language/figures.ts';
import { figuresFileOf, INDEX_FOLDER, modeOf, pagesFileOf, textFileOf, wordsFileOf } from '../language/languages.ts';
import {
  unpackPages,
  unpackSections,
  type LanguageFile,
  type ListedFigure,
  type PageHead,
  type SearchedPage,
  type TextFile,
} from '../language/pages.ts';
import type { Lookup, Places } from '../language/places.ts';
import type { WordsFile } from '../language/suggest.ts';
import type { TermNames } from '../language/terms.ts';
import { beginningOf, pairOf, wordOf } from '../language/tokens.ts';
import { makeElement } from './element.ts';

/** Pagefind, as far as we use it. It answers from the whole index or not at all: see `index/pagefind.ts`. */
export interface Pagefind {
  search(query: string): Promise<{ results: { words: number[] }[] }>;
}

interface PagefindModule {
  /** Our searches take milliseconds: a worker would cost more to load than it saves. */
  createInstance(options: { noWorker: true; metaCacheTag: string }): Pagefind;
}

/** A page, as a list of results has it. */
export interface ListedPage {
  title: string;
  href: string;
  /** Place in the paper, as readers are told it; empty without one. */
  place: string;
}

/** What may have been meant, and how many pages hold it. */
export interface Suggestion {
  text: string;
  count: number;
}

/** The pages of a language, and what finds them. All it does fails when a part of the index does not load. */
export interface Engine {
  /** In the order of the paper. */
  pages: readonly SearchedPage[];
  /** How many results are drawn at once: few, where what a list says of each must be loaded. */
  atOnce: number;
  search(query: string): Promise<Answer>;
  /** The figures that a query asks for, from the first pages that answer it and show figures; best first. */
  findFigures(query: string, answer: Answer): Promise<FoundFigure[]>;
  /** What a query that found nothing may have meant: each with pages that hold it, the likeliest first. */
  suggest(query: string): Promise<Suggestion[]>;
  /** What a list says of a page. */
  readHead(page: number): Promise<ListedPage>;
  /** The text of a page. */
  readSections(page: number): Promise<PageSection[]>;
}

/** Loads a file of the index by its name, as JSON. */
export type LoadFile = (name: string) => Promise<unknown>;

/** Results that are drawn at once. */
const MANY = 50;
const FEW = 10;
/** Pages whose figures are looked at: tables, and others. */
const MOST_FIGURE_PAGES = 3;
/** Suggestions that are offered, and those that are tried for it. */
const MOST_SUGGESTIONS = 3;
const MOST_TRIED = 12;

let attempts = 0;

/** Load the index. */
export async function openPagefind(root: string): Promise<Pagefind> {
  const folder = new URL(root + INDEX_FOLDER, location.href).href;
  // What Pagefind asks for first comes along with it: on a slow network each wait for an answer is half a second.
  const metaCacheTag = `${Date.now()}`;
  for (const file of [`pagefind-entry.json?ts=${metaCacheTag}`, 'wasm.unknown.pagefind']) preload(folder + file);
  // A module that failed to load stays failed under its address.
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js?${attempts++}`)) as PagefindModule;
  return createInstance({ noWorker: true, metaCacheTag });
}

/** Begin to load what a script will fetch. */
function preload(address: string): void {
  const link = makeElement('link', '');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = address;
  document.head.append(link);
}

/** Loads files of the index from the site. */
export function loadFrom(root: string): LoadFile {
  return async (name) => {
    const response = await fetch(root + INDEX_FOLDER + name);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.json();
  };
}

/**
 * Open the index in a language.
 * @param tag BCP 47 tag
 * @param root Address of the site's root.
 * @param terms names of the glossary, in all languages
 * @throws When something does not load.
 */
export async function openEngine(
  pagefind: Pagefind | Promise<Pagefind>,
  load: LoadFile,
  tag: string,
  root: string,
  terms: readonly TermNames[] = [],
): Promise<Engine> {
  const [index, file] = await Promise.all([pagefind, load(pagesFileOf(tag)) as Promise<LanguageFile>]);
  const { first, variants, isPaired, heads } = file;
  const pages = unpackPages(file.pages);
  const known = new Map<string, Promise<Places>>();
  const ask = (word: string): Promise<Places> => {
    let places = known.get(word);
    if (!places) {
      places = index.search(word).then(({ results: [all] }) => placesByPage(all?.words ?? [], pages));
      // What did not load is asked for again the next time.
      places.catch(() => known.delete(word));
      known.set(word, places);
    }
    return places;
  };
  const lookup: Lookup = (token, next) => ask(next === undefined ? wordOf(token, tag) : pairOf(token, next, tag));
  const lookupBeginning = (beginning: string) => ask(beginningOf(beginning, tag));
  const own: Index = { mode: modeOf(tag), pages, variants, isPaired, lookup, lookupBeginning };
  const search = (query: string) => answer(query, own, terms);
  let words: Promise<WordsFile> | undefined;
  const loadWords = () => {
    words ??= load(wordsFileOf(tag)) as Promise<WordsFile>;
    words.catch(() => (words = undefined));
    return words;
  };
  // A space says that the last word has come to its end.
  const hitsOf = async (text: string) => (await search(`${text} `)).hits;
  const withFigures = new Set(file.figures);
  const figures = new Map<number, Promise<ListedFigure[]>>();
  const loadFigures = (page: number) => {
    let own = figures.get(page);
    if (!own) {
      own = load(figuresFileOf(first + page)) as Promise<ListedFigure[]>;
      own.catch(() => figures.delete(page));
      figures.set(page, own);
    }
    return own;
  };
  const texts = new Map<number, Promise<TextFile>>();
  const loadText = (page: number) => {
    let text = texts.get(page);
    if (!text) {
      text = load(textFileOf(first + page)) as Promise<TextFile>;
      text.catch(() => texts.delete(page));
      texts.set(page, text);
    }
    return text;
  };
  const toListed = ([title, path, place]: PageHead): ListedPage => ({ title, href: root + path, place });
  return {
    pages,
    atOnce: heads ? MANY : FEW,
    search,
    async findFigures(query, { hits, names, named, most }) {
      const isWhole = hits.length > 0 || named.length > 0;
      const showing = [...hits, ...named, ...(isWhole ? [] : most)].filter((page) => withFigures.has(page));
      const isTable = (page: number) => pages[page]!.kind === 'data';
      const first = [showing.filter(isTable), showing.filter((page) => !isTable(page))];
      const loaded = await Promise.all(first.flatMap((some) => some.slice(0, MOST_FIGURE_PAGES)).map(loadFigures));
      return findFigures(query, loaded.flat(), { mode: own.mode, variants, names, isWhole });
    },
    async suggest(query) {
      const [{ suggest }, file] = await Promise.all([import('../language/suggest.ts'), loadWords()]);
      const { language } = new Intl.Locale(tag);
      const isHeld = async (text: string) => (await hitsOf(text)).length > 0;
      const meant = await suggest(query, { ...file, mode: own.mode, language, variants, isHeld });
      const found = new Map<string, Suggestion>();
      for (const text of meant.slice(0, MOST_TRIED)) {
        const hits = await hitsOf(text);
        // Two forms of a word find the same.
        if (hits.length > 0 && !found.has(`${hits}`)) found.set(`${hits}`, { text, count: hits.length });
        if (found.size === MOST_SUGGESTIONS) break;
      }
      return [...found.values()];
    },
    async readHead(page) {
      return toListed(heads?.[page] ?? (await loadText(page)).head);
    },
    async readSections(page) {
      const text = await loadText(page);
      return withTitle(text.head[0], unpackSections(text));
    },
  };
}

/** Places that are counted through all pages, as places in each page that has any. */
function placesByPage(places: readonly number[], pages: readonly Pick<SearchedPage, 'length'>[]): Places {
  const found = new Map<number, number[]>();
  let [page, start] = [0, 0];
  for (const place of places) {
    while (place >= start + pages[page]!.length) start += pages[page++]!.length;
    const own = found.get(page);
    if (own) own.push(place - start);
    else found.set(page, [place - start]);
  }
  return found;
}

/** A title can be found like any text. */
function withTitle(title: string, sections: PageSection[]): PageSection[] {
  const [first, ...others] = sections;
  if (first?.id === '') return [{ ...first, blocks: [title, ...first.blocks] }, ...others];
  return [{ id: '', heading: '', blocks: [title] }, ...sections];
}
