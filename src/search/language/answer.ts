import { matchExact, matchWords, type Matcher } from './match.ts';
import { isWord, parseTerms, phrase, spell, type Spellings } from './query.ts';
import { longestRun, rank, sortBy } from './rank.ts';

/*
 * Which pages answer a query, in which order, and how to find in their texts what was asked. An index is asked for
 * words and, in quotation marks, for words that stand side by side; what it is made of does not matter here.
 */

/** A page that the index names. */
export interface Found {
  id: string;
  score: number;
  /** Where in its text the words stand, counted in words. */
  words: number[];
  matchedMetaFields?: string[];
}

/** Asks the index. */
export type Ask<Page extends Found> = (query: string) => Promise<Page[]>;

/** The answer to a query. */
export interface Answer<Page extends Found> {
  /** The pages that hold it, best first. */
  hits: Page[];
  /** Pages that hold most of it; looked for only when none holds it. */
  similar: Page[];
  /** Finds in a text what was found: the query, or its parts in similar pages. */
  matcher: Matcher;
}

/** Pages that hold something, by id. */
type Pages<Page> = Map<string, Page>;
type Score = (page: { id: string }) => number;

/** Of more pages than this, the order is the index's own: counting matches would take longer than reading on. */
const MOST_RANKED = 500;
/** What a word in the title is worth, in the scores of the index. */
const TITLE_SCORE = 10;

/** Answer from an index in which every character is a word: pages that hold all terms, first those that hold them in one. */
export async function answerExact<Page extends Found>(
  ask: Ask<Page>,
  query: string,
  spellings: Spellings,
): Promise<Answer<Page>> {
  const terms = parseTerms(query);
  const whole = spell(terms.join(''), spellings);
  const parts = terms.map((term) => spell(term, spellings));
  const all = intersect(await Promise.all(parts.map((part) => pagesWith(ask, part.map(phrase)))));
  // `1,` and `234` in one are 1234 too, which holds no comma: such a page would be found in this order only.
  const together = terms.length > 1 ? intersect([await pagesWith(ask, whole.map(phrase)), all]) : all;

  const sought = [...whole, ...parts.flat()];
  const characters = all.size > MOST_RANKED ? '' : [...new Set(sought.join(''))].filter(isWord).join(' ');
  const places = characters ? await pagesWith(ask, [characters]) : together;
  const firsts = parts.map(([first = '']) => first);
  const score = ({ id }: { id: string }, length = longestRun(together.has(id) ? whole : firsts)) => {
    const { words = [], score = 0 } = places.get(id) ?? {};
    return rank(words, length) + score;
  };
  const hits = bestFirst(all, together, score);
  if (hits.length > 0) return { hits, similar: [], matcher: matchExact(sought) };

  const pairs = [...(whole[0] ?? '').matchAll(/(?=(..))/gu)].map(([, pair]) => pair!);
  const similar = await holdingHalf(ask, pairs.map(phrase), (page) => score(page, 2));
  return { hits, similar, matcher: matchExact(pairs) };
}

/** Answer from an index of words in all their forms: pages that hold all words, first those that hold them in one. */
export async function answerWords<Page extends Found>(ask: Ask<Page>, query: string): Promise<Answer<Page>> {
  const terms = parseTerms(query)
    .map((term) => term.replaceAll('"', ''))
    .filter(isWord);
  const sought = [...terms];
  const together = await pagesWith(ask, terms.length > 1 ? [`"${terms.join(' ')}"`] : []);
  const parts = await Promise.all(terms.map((term) => pagesWith(ask, [`"${term}"`])));
  const last = terms.at(-1);
  // The last word may not be typed to its end.
  if (last && parts.at(-1)!.size === 0) {
    parts.splice(-1, 1, await pagesWith(ask, [last]));
    sought.splice(-1, 1, `${last}*`);
  }
  // Pagefind leaves out words that it does not know: good for an order, and for what is similar.
  const loose = await pagesWith(ask, [terms.join(' ')]);
  const score: Score = ({ id }) => {
    const { score = 0, matchedMetaFields = [] } = loose.get(id) ?? {};
    return score + (matchedMetaFields.includes('title') ? TITLE_SCORE : 0);
  };
  const hits = bestFirst(new Map([...together, ...intersect(parts)]), together, score);
  return { hits, similar: hits.length > 0 ? [] : [...loose.values()], matcher: matchWords(sought) };
}

/** Pages with any of some phrases, or words. */
async function pagesWith<Page extends Found>(ask: Ask<Page>, queries: string[]): Promise<Pages<Page>> {
  const answers = await Promise.all(queries.map(ask));
  return new Map(answers.flat().map((page) => [page.id, page]));
}

/** Pages that hold at least half of some phrases: those with most of them first, then by their score. */
async function holdingHalf<Page extends Found>(ask: Ask<Page>, queries: string[], score: Score): Promise<Page[]> {
  const found = await Promise.all(queries.map((query) => pagesWith(ask, [query])));
  const count: Score = ({ id }) => found.filter((pages) => pages.has(id)).length;
  const all = new Map(found.flatMap((pages) => [...pages]));
  const enough = [...all.values()].filter((page) => count(page) * 2 >= queries.length);
  return sortBy(sortBy(enough, score), count);
}

/** Pages that are in all of some sets. */
function intersect<Page>([first = new Map(), ...others]: Pages<Page>[]): Pages<Page> {
  return new Map([...first].filter(([id]) => others.every((pages) => pages.has(id))));
}

/** Pages by their score, but all those that are in a second set before the others. */
function bestFirst<Page extends Found>(pages: Pages<Page>, first: Pages<Page>, score: Score): Page[] {
  return sortBy(sortBy([...pages.values()], score), ({ id }) => Number(first.has(id)));
}
