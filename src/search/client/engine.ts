import { bundleOf, type Mode } from '../language/languages.ts';
import { matchExact, matchWords, type Matcher } from '../language/match.ts';
import type { Fragment } from '../language/passages.ts';
import { isWord, parseTerms, phrase, rank, spell, type Spellings } from '../language/query.ts';

/** A page that answers a query. Its text is loaded when it is drawn. */
export interface Hit {
  id: string;
  data(): Promise<Fragment>;
}

/** The answer to a query. */
export interface Answer {
  /** The pages that hold it, best first. */
  hits: Hit[];
  /** Pages that hold most of it; looked for only when none holds it. */
  similar: Hit[];
  /** Finds in a text what was found: the query, or its parts in similar pages. */
  matcher: Matcher;
}

interface Result extends Hit {
  score: number;
  words: number[];
  matchedMetaFields?: string[];
}

interface PagefindModule {
  /** Our searches take milliseconds: a worker would cost more to load than it saves. */
  createInstance(options: { noWorker: true }): Pagefind;
}

interface Pagefind {
  search(
    query: string | null,
    options?: { filters?: Record<string, string>; sort?: Record<string, string> },
  ): Promise<{ results: Result[] }>;
}

/** Pages that hold something, by id. */
type Pages = Map<string, Result>;

export interface Engine {
  search(query: string): Promise<Answer>;
  /** Ids of the pages with a value of a filter. */
  membersOf(filter: string, value: string): Promise<Set<string>>;
  /** Ids of all pages in the order of the paper. */
  inOrder(): Promise<Set<string>>;
}

/** Of more pages than this, the order is Pagefind's: counting matches would take longer than reading on. */
const MOST_RANKED = 500;
/** A match that ends within so many characters is taken to be in the title. */
const TITLE_END = 20;

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
  const pagefind = whole(createInstance({ noWorker: true }));
  return {
    search: (query) => (spellings ? searchExact(pagefind, parseTerms(query), spellings) : searchWords(pagefind, query)),
    membersOf: (filter, value) => idsOf(pagefind.search(null, { filters: { [filter]: value } })),
    inOrder: () => idsOf(pagefind.search(null, { sort: { place: 'asc' } })),
  };
}

async function searchExact(pagefind: Pagefind, terms: string[], spellings: Spellings): Promise<Answer> {
  const whole = spell(terms.join(''), spellings);
  const parts = terms.length > 1 ? terms.map((term) => spell(term, spellings)) : [];
  const marks = [...whole, ...parts.flat()];
  const together = await pagesWith(pagefind, whole.map(phrase));
  const apart = intersect(await Promise.all(parts.map((part) => pagesWith(pagefind, part.map(phrase)))));

  const isMany = together.size + apart.size > MOST_RANKED;
  const characters = isMany ? '' : [...new Set(marks.join(''))].filter(isWord).join(' ');
  const places = characters ? await pagesWith(pagefind, [characters]) : together;
  const scoreFor = (length: number) => (id: string) => {
    const { words = [], score = 0 } = places.get(id) ?? {};
    return rank(words, length, TITLE_END) + score;
  };
  const first = parts.map(([spelling = '']) => spelling);
  const hits = bestFirst(together, scoreFor(longestRun(whole)), apart, scoreFor(longestRun(first)));
  if (hits.length > 0) return { hits, similar: [], matcher: matchExact(marks) };

  const pairs = [...(whole[0] ?? '').matchAll(/(?=(..))/gu)].map(([, pair]) => pair!);
  const similar = await holdingHalf(pagefind, pairs.map(phrase), scoreFor(2));
  return { hits, similar, matcher: matchExact(pairs) };
}

async function searchWords(pagefind: Pagefind, query: string): Promise<Answer> {
  const terms = parseTerms(query)
    .map((term) => term.replaceAll('"', ''))
    .filter(isWord);
  const marks = [...terms];
  const together = terms.length > 1 ? await pagesWith(pagefind, [`"${terms.join(' ')}"`]) : new Map<string, Result>();
  const parts = await Promise.all(terms.map((term) => pagesWith(pagefind, [`"${term}"`])));
  const last = terms.at(-1);
  // The last word may not be typed to its end.
  if (last && parts.at(-1)!.size === 0) {
    parts.splice(-1, 1, await pagesWith(pagefind, [last]));
    marks.splice(-1, 1, `${last}*`);
  }
  // Pagefind leaves out words that it does not know: good for an order, and for what is similar.
  const loose = await pagesWith(pagefind, [terms.join(' ')]);
  const score = (id: string) => {
    const { score = 0, matchedMetaFields = [] } = loose.get(id) ?? {};
    return score + (matchedMetaFields.includes('title') ? 10 : 0);
  };
  const hits = bestFirst(together, score, intersect(parts), score);
  return { hits, similar: hits.length > 0 ? [] : [...loose.values()], matcher: matchWords(marks) };
}

/** Pagefind that answers from the whole index or not at all: by itself it passes over what fails to load. */
function whole(pagefind: Pagefind): Pagefind {
  let isWhole = true;
  const { fetch } = window;
  window.fetch = async (...request) => {
    if (!String(request[0]).includes('/pagefind/')) return fetch(...request);
    const response = await fetch(...request).catch(() => undefined);
    isWhole &&= response?.ok ?? false;
    return response ?? Response.error();
  };
  return {
    async search(query, options) {
      const answer = await pagefind.search(query, options);
      if (!isWhole) throw new Error('not loaded');
      return answer;
    },
  };
}

/** Pages with any of some phrases, or words. */
async function pagesWith(pagefind: Pagefind, queries: string[]): Promise<Pages> {
  const answers = await Promise.all(queries.map((query) => pagefind.search(query)));
  return new Map(answers.flatMap(({ results }) => results.map((result) => [result.id, result])));
}

/** Pages that hold at least half of some phrases: those with most of them first, then by their score. */
async function holdingHalf(pagefind: Pagefind, queries: string[], score: (id: string) => number): Promise<Hit[]> {
  const found = await Promise.all(queries.map((query) => pagesWith(pagefind, [query])));
  const count = ({ id }: Hit) => found.filter((pages) => pages.has(id)).length;
  const all = new Map(found.flatMap((pages) => [...pages]));
  const enough = [...all.values()].filter((hit) => count(hit) * 2 >= queries.length);
  return sortBy(
    sortBy(enough, ({ id }) => score(id)),
    count,
  );
}

/** Pages that are in all of some sets. */
function intersect([first = new Map(), ...others]: Pages[]): Pages {
  return new Map([...first].filter(([id]) => others.every((pages) => pages.has(id))));
}

/** Pages of a first set by their score, then the others of a second. */
function bestFirst(first: Pages, score: (id: string) => number, second: Pages, scoreSecond: typeof score): Hit[] {
  const others = [...second.values()].filter(({ id }) => !first.has(id));
  return [...sortBy([...first.values()], ({ id }) => score(id)), ...sortBy(others, ({ id }) => scoreSecond(id))];
}

function sortBy<Item>(items: Item[], score: (item: Item) => number): Item[] {
  return items
    .map((item) => ({ item, score: score(item) }))
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}

/** Length of the longest run of letters and digits: marks have no place in an order by words. */
function longestRun(texts: string[]): number {
  return Math.max(1, ...texts.flatMap((text) => text.split(/[^\p{L}\p{N}\p{M}]+/u)).map((run) => [...run].length));
}

async function idsOf(answer: ReturnType<Pagefind['search']>): Promise<Set<string>> {
  return new Set((await answer).results.map(({ id }) => id));
}
