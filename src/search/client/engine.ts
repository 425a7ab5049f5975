import { answer, type Answer, type Index } from '../language/answer.ts';
import type { PageSection } from '../language/excerpts.ts';
import { INDEX_FOLDER, modeOf, pagesFileOf, textFileOf } from '../language/languages.ts';
import { unpackSections, type LanguageFile, type TextFile } from '../language/pages.ts';
import type { Lookup, Places } from '../language/places.ts';
import type { TermNames } from '../language/terms.ts';
import { beginningOf, wordOf } from '../language/tokens.ts';

/** Pagefind, as far as we use it. It answers from the whole index or not at all: see `index/correctScript.ts`. */
export interface Pagefind {
  search(query: string): Promise<{ results: { id: string; words: number[] }[] }>;
}

interface PagefindModule {
  /** Our searches take milliseconds: a worker would cost more to load than it saves. */
  createInstance(options: { noWorker: true }): Pagefind;
}

/** A page of a language, as a list of results has it. */
export interface SearchedPage {
  title: string;
  href: string;
  kind: string;
  place: string;
  topics: readonly string[];
  titleLength: number;
  length: number;
  isRegister: boolean;
}

/** The pages of a language, and what finds them. All it does fails when a part of the index does not load. */
export interface Engine {
  /** In the order of the paper. */
  pages: readonly SearchedPage[];
  search(query: string): Promise<Answer>;
  /** The text of a page. */
  readSections(page: number): Promise<PageSection[]>;
}

/** Loads a file of the index by its name, as JSON. */
export type LoadFile = (name: string) => Promise<unknown>;

let attempts = 0;

/** Load the index. */
export async function openPagefind(root: string): Promise<Pagefind> {
  // A module that failed to load stays failed under its address.
  const address = `${new URL(root + INDEX_FOLDER, location.href).href}pagefind.js?${attempts++}`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  return createInstance({ noWorker: true });
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
  const { first, variants } = file;
  const pages = file.pages.map(([title, path, kind, place, topics, titleLength, length]) => ({
    ...{ title, kind, place, topics, titleLength, length },
    href: root + path,
    // A page of the author’s has a place in the paper; a list of a kind has the address of the kind.
    isRegister: (kind === 'page' && !place) || path.endsWith(`${kind}/`),
  }));
  const known = new Map<string, Promise<Places>>();
  const ask = (word: string): Promise<Places> => {
    let places = known.get(word);
    if (!places) {
      places = index
        .search(word)
        .then(
          ({ results }) => new Map(results.map(({ id, words }) => [Number(id) - first, words.sort((a, b) => a - b)])),
        );
      // What did not load is asked for again the next time.
      places.catch(() => known.delete(word));
      known.set(word, places);
    }
    return places;
  };
  const lookup: Lookup = (token) => ask(wordOf(token, tag));
  const lookupBeginning: Lookup = (token) => ask(beginningOf(token, tag));
  const own: Index = { mode: modeOf(tag), pages, variants, lookup, lookupBeginning };
  const texts = new Map<number, Promise<PageSection[]>>();
  return {
    pages,
    search: (query) => answer(query, own, terms),
    readSections(page) {
      let sections = texts.get(page);
      if (!sections) {
        const { title } = pages[page]!;
        sections = load(textFileOf(first + page)).then((file) => withTitle(title, unpackSections(file as TextFile)));
        sections.catch(() => texts.delete(page));
        texts.set(page, sections);
      }
      return sections;
    },
  };
}

/** A title can be found like any text. */
function withTitle(title: string, sections: PageSection[]): PageSection[] {
  const [first, ...others] = sections;
  if (first?.id === '') return [{ ...first, blocks: [title, ...first.blocks] }, ...others];
  return [{ id: '', heading: '', blocks: [title] }, ...sections];
}
