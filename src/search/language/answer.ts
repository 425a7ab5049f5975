import type { Mode } from './languages.ts';
import { matchBeginning, matchGroups, type Matcher } from './match.ts';
import type { SearchedPage } from './pages.ts';
import { findGroup, isPhrase, smallestWindow, type Finder, type Places, type Span, type Spans } from './places.ts';
import { parseQuery, partsOf, plainQuery, type Group, type Variants } from './query.ts';
import type { TermNames } from './terms.ts';

/*
 * Which pages answer a query, in which order, and how to find in their texts what was asked.
 *
 * A page answers when it holds every group of the query: a word in any of its forms, a substring, a phrase.
 *  1. First come pages whose title holds all of it, then those with the whole query in one, then those with all of it
 *     within NEAR tokens more than it has itself, then the others.
 *  2. Lists and registers, which name everything, stand REGISTER of these steps lower, unless what heads one of their
 *     parts holds it.
 *  3. On one step, a group counts the more the fewer pages hold it: log(1 + pages / pages that hold it).
 *  4. It counts the more often it stands there, ever less: w / (w + SATURATION), longer pages counting less.
 *  5. A match in the title counts as TITLE matches, one in a heading, in the name of a row or of an entry as HEAD, one in
 *     the first LEAD_SHARE of the text, where an answer is given, as LEAD.
 *  6. Where all is equal, pages stand in the order of the paper.
 * After these, each group under its own heading and without pages that were listed before:
 *  7. pages that hold it by another name of the glossary, in any language; ranked likewise.
 *  8. when fewer than ENOUGH pages were found: those that hold at least half of its words (of its pairs of characters, in
 *     a script without spaces), ranked by 3 to 6 and by the share that they hold.
 */
const NEAR = 8;
const REGISTER = 2;
const SATURATION = 6;
/** How far the length of a page matters. */
const LENGTH_SHARE = 0.5;
const TITLE = 10;
const HEAD = 3;
const LEAD = 2;
const LEAD_SHARE = 1 / 3;
const ENOUGH = 10;
/** Other names that are tried. */
const MOST_NAMES = 6;

/** A page, as far as the order needs to know it. */
export type RankedPage = Pick<SearchedPage, 'titleLength' | 'headLength' | 'length' | 'isRegister'>;

/** An index of one language. Pages are named by their place in `pages`. */
export interface Index extends Finder {
  mode: Mode;
  pages: readonly RankedPage[];
  variants: Variants;
  /** Finds words by their beginning. */
  lookupBeginning: (beginning: string) => Promise<Places>;
}

/** The answer to a query: pages in three groups, none in two of them, best first. */
export interface Answer {
  /** What was asked, group by group, as it was typed. */
  asked: string[];
  /** The pages that hold it. */
  hits: number[];
  /** The last word as it was typed, when it is only the beginning of what was found. */
  beginning?: string | undefined;
  /** Other names of what was asked, and pages that hold these. */
  names: string[];
  named: number[];
  /** Pages that hold most of it. */
  most: number[];
  /** Finds in a text what was asked; in pages of the other groups, what was found there. */
  matcher: Matcher;
}

/** A page that holds something, and how well. */
interface Scored {
  page: number;
  tier: number;
  score: number;
}

/**
 * Answer a query.
 * @param terms the names of the glossary, in all languages
 */
export async function answer(query: string, index: Index, terms: readonly TermNames[] = []): Promise<Answer> {
  const { mode, variants } = index;
  const groups = parseQuery(query, mode, variants);
  if (groups.length === 0) return { asked: [], hits: [], names: [], named: [], most: [], matcher: () => [] };
  const whole = await holdAll(groups, index);
  if (whole.length === 0 && mode !== 'exact') {
    const begun = await holdBeginning(query, groups, index);
    if (begun) return begun;
  }
  const asked = groups.map(({ text }) => text);
  const hits = whole.map(({ page }) => page);
  const listed = new Set(hits);
  const rest = (scored: readonly Scored[]) => {
    const others = scored.map(({ page }) => page).filter((page) => !listed.has(page));
    for (const page of others) listed.add(page);
    return others;
  };

  const names = otherNames(query, terms).slice(0, MOST_NAMES);
  const otherGroups = names.map((name) => parseQuery(name, mode, variants)).filter((own) => own.length > 0);
  const byName = await Promise.all(otherGroups.map((own) => holdAll(own, index)));
  const named = rest(inOrder(bestOf(byName.flat())));

  const parts = listed.size < ENOUGH ? partsOf(groups, mode) : [];
  const most = rest(await holdMost(parts, index));
  const sought = [...groups, ...otherGroups.flat(), ...(most.length > 0 ? parts : [])];
  const used = names.filter((_, at) => (byName[at] ?? []).length > 0);
  return { asked, hits, names: named.length > 0 ? used : [], named, most, matcher: matchGroups(sought, mode) };
}

/** The pages that hold all groups. */
async function holdAll(groups: readonly Group[], index: Index): Promise<Scored[]> {
  const found = await Promise.all(groups.map((group) => findGroup(group, index)));
  return rankAll(groups, found, index);
}

function rankAll(groups: readonly Group[], found: readonly Spans[], index: Index): Scored[] {
  const [fewest, ...others] = [...found].sort((a, b) => a.size - b.size);
  const pages = [...fewest!.keys()].filter((page) => others.every((spans) => spans.has(page)));
  const scoreOf = weigh(found, index);
  return inOrder(
    pages.map((page) => {
      const spans = found.map((own) => own.get(page)!);
      const tier = stepOf(spans, groups, index.pages[page]!);
      return { page, tier, score: scoreOf(page) };
    }),
  );
}

/** The step on which a page stands that holds all groups, higher ones first. */
function stepOf(spans: readonly Span[][], groups: readonly Group[], page: RankedPage): number {
  const isBefore = (end: number) => spans.every(([first]) => first![0] < end);
  const own = groups.reduce((sum, { sequences }) => sum + (sequences[0]?.length ?? 1), 0);
  const isWhole = () =>
    isPhrase(
      spans,
      groups.map(({ gap }) => gap),
    );
  const step = isBefore(page.titleLength) ? 3 : isWhole() ? 2 : smallestWindow(spans) <= own + NEAR ? 1 : 0;
  return page.isRegister && !isBefore(page.headLength) ? step - REGISTER : step;
}

/** The pages that hold at least half of some groups. */
async function holdMost(parts: readonly Group[], index: Index): Promise<Scored[]> {
  const found = (await Promise.all(parts.map((part) => findGroup(part, index)))).filter(({ size }) => size > 0);
  const scoreOf = weigh(found, index);
  const pages = new Set(found.flatMap((spans) => [...spans.keys()]));
  return inOrder(
    [...pages].flatMap((page) => {
      const share = found.filter((spans) => spans.has(page)).length / parts.length;
      return share < 0.5 ? [] : [{ page, tier: 0, score: share * scoreOf(page) }];
    }),
  );
}

/** What is typed may not have come to its end: pages with words that begin as the last one does. */
async function holdBeginning(query: string, groups: readonly Group[], index: Index): Promise<Answer | undefined> {
  const last = groups.at(-1)!;
  const beginning = last.sequences[0]!.at(-1)![0]!;
  if (/[\s"”]$/.test(query) || last.sequences[0]!.length > 1 || !/^[\p{L}\p{N}]{2,}$/u.test(beginning))
    return undefined;
  const words = await index.lookupBeginning(beginning);
  const spans: Spans = new Map([...words].map(([page, places]) => [page, places.map((place) => [place, place + 1])]));
  const others = await Promise.all(groups.slice(0, -1).map((group) => findGroup(group, index)));
  const hits = rankAll(groups, [...others, spans], index).map(({ page }) => page);
  if (hits.length === 0) return undefined;
  const matcher = matchBeginning(groups.slice(0, -1), beginning, index.mode);
  return { asked: groups.map(({ text }) => text), hits, beginning: last.text, names: [], named: [], most: [], matcher };
}

/** How well pages hold what was found, by 3 to 5. */
function weigh(found: readonly Spans[], { pages }: Index): (page: number) => number {
  const rarities = found.map(({ size }) => Math.log(1 + pages.length / Math.max(1, size)));
  const mean = pages.reduce((sum, { length }) => sum + length, 0) / pages.length;
  return (page) => {
    const { titleLength, headLength, length } = pages[page]!;
    const room = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / mean);
    const worth = (place: number) => {
      if (place < titleLength) return TITLE;
      if (place < headLength) return HEAD;
      return place < headLength + LEAD_SHARE * length ? LEAD : 1;
    };
    return found.reduce((sum, spans, group) => {
      const weight = (spans.get(page) ?? []).reduce((sum, [start]) => sum + worth(start), 0);
      return sum + (rarities[group]! * weight) / (weight + room);
    }, 0);
  };
}

function inOrder(pages: readonly Scored[]): Scored[] {
  return pages.toSorted((a, b) => b.tier - a.tier || b.score - a.score || a.page - b.page);
}

/** Each page once, as well as it was ever found. */
function bestOf(pages: readonly Scored[]): Scored[] {
  const best = new Map<number, Scored>();
  for (const found of inOrder(pages)) if (!best.has(found.page)) best.set(found.page, found);
  return [...best.values()];
}

/** The query by other names: what stands in it as a name of the glossary, by each of its other names. */
function otherNames(query: string, terms: readonly TermNames[]): string[] {
  const asked = plainQuery(query);
  const found = terms.flatMap((term) => {
    const names = Object.values(term).flat().filter(Boolean);
    const own = names
      .map(plainQuery)
      .filter((name) => holdsName(asked, name))
      .sort((a, b) => b.length - a.length)[0];
    if (!own) return [];
    return names
      .filter((name) => plainQuery(name) !== own)
      .map((name) => ({ own, text: asked.replace(own, () => name) }));
  });
  return [...new Set(found.sort((a, b) => b.own.length - a.own.length).map(({ text }) => text))];
}

/** A name within a query; one that is written with spaces around it, as a word. */
function holdsName(query: string, name: string): boolean {
  if (!name) return false;
  if (/\p{Script=Han}/u.test(name)) return query.includes(name);
  return ` ${query} `.includes(` ${name} `);
}
