import { answerExact, answerWords, type Answer, type Found } from '../language/answer.ts';
import type { Fragment } from '../language/excerpts.ts';
import { bundleOf, type Mode } from '../language/languages.ts';
import type { Spellings } from '../language/query.ts';
import type { Members } from './filters.ts';

/** A page that answers a query. Its text is loaded when it is drawn. */
export interface Hit extends Found {
  data(): Promise<Fragment>;
}

interface PagefindModule {
  /** Our searches take milliseconds: a worker would cost more to load than it saves. */
  createInstance(options: { noWorker: true }): Pagefind;
}

/** Pagefind, as far as we use it. It answers from the whole index or not at all: see `index/refuseGaps.ts`. */
export interface Pagefind {
  search(
    query: string | null,
    options?: { filters?: Record<string, string>; sort?: Record<string, string> },
  ): Promise<{ results: Hit[] }>;
}

/** A filter, and the choices that it offers. */
interface Filter {
  name: string;
  options: Iterable<{ value: string }>;
}

/** An index that has been loaded. All it does fails when a part of the index does not load. */
export interface Engine {
  search(query: string): Promise<Answer<Hit>>;
  /** The pages that pass each choice of some filters. */
  findMembers(filters: readonly Filter[]): Promise<Members>;
  /** Places of all pages in the order of the paper, by id. */
  listPlaces(): Promise<Map<string, number>>;
}

let attempts = 0;

/**
 * Load the index of the page's language.
 * @param root Address of the site's root, where the indexes lie.
 * @throws When it does not load.
 */
export async function openEngine(root: string, mode: Mode): Promise<Engine> {
  const bundle = new URL(root + bundleOf(mode), location.href).href;
  // A module that failed to load stays failed under its address.
  const address = `${bundle}pagefind.js?${attempts++}`;
  const [{ createInstance }, spellings] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<PagefindModule>,
    mode === 'exact'
      ? fetch(`${bundle}spellings.json`).then((response) => response.json() as Promise<Spellings>)
      : undefined,
  ]);
  return makeEngine(createInstance({ noWorker: true }), spellings);
}

/** Answer queries by Pagefind: exactly, when the spellings of an exact index are given; else by words. */
export function makeEngine(pagefind: Pagefind, spellings?: Spellings): Engine {
  const find = async (...asked: Parameters<Pagefind['search']>) => (await pagefind.search(...asked)).results;
  return {
    search: (query) => (spellings ? answerExact(find, query, spellings) : answerWords(find, query)),
    async findMembers(filters) {
      const members = filters.flatMap(({ name, options }) =>
        [...options].map(async ({ value }) => {
          const pages = await find(null, { filters: { [name]: value } });
          return [name + value, new Set(pages.map(({ id }) => id))] as const;
        }),
      );
      return new Map(await Promise.all(members));
    },
    listPlaces: async () => new Map((await find(null, { sort: { place: 'asc' } })).map(({ id }, place) => [id, place])),
  };
}
