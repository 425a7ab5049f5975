import type { Mode } from './languages.ts';
import { groupsIn, matchGroups, type Matcher } from './match.ts';
import type { ListedFigure } from './pages.ts';
import { parseQuery, partsOf, type Group, type Variants } from './query.ts';

/*
 * Which figures a query asks for, by what they measure or by themselves.
 *
 *  1. A figure answers when what is said of it (its row and column, its value, its year, its table) holds every group of
 *     the query, or of the query by another name; of a question that no page holds as a whole, MOST of its parts.
 *  2. What measures it says more than where it stands: figures whose own words, value and year hold all come first, and
 *     others only when there are few.
 *  3. The more of a figure's own words the query names, the higher it stands; of equals the latest year first.
 *  4. A query that names little of the words of many figures asks for none of them.
 */
const MOST = 0.75;
/** Figures that are shown. */
const FEW = 5;
/** The share of a figure's own words that a query names when it asks for that figure. */
const NAMED = 0.5;

/** A figure that a query asks for. */
export interface FoundFigure {
  figure: ListedFigure;
  /** Finds in its texts what was asked. */
  matcher: Matcher;
}

/** A figure, as well as it answers. */
interface Scored extends FoundFigure {
  /** The share of its own words that is named. */
  share: number;
  isOwn: boolean;
}

/**
 * The figures that a query asks for, best first.
 * @param names the query by other names
 * @param isWhole whether pages hold the query as a whole
 */
export function findFigures(
  query: string,
  figures: readonly ListedFigure[],
  { mode, variants, names, isWhole }: { mode: Mode; variants: Variants; names: readonly string[]; isWhole: boolean },
): FoundFigure[] {
  const asked = parseQuery(query, mode, variants);
  const readings = [asked, ...names.map((name) => parseQuery(name, mode, variants))].filter(({ length }) => length > 0);
  const parts = isWhole ? [] : partsOf(asked, mode);
  const distinct = [...new Map(figures.map((figure) => [keyOf(figure), figure])).values()];
  const scored = distinct.flatMap((figure) => {
    const whole = readings.flatMap((groups) => score(figure, groups, 1, mode) ?? []);
    const part = parts.length > 1 ? score(figure, parts, MOST, mode) : undefined;
    const [best] = [...whole, ...(part ? [part] : [])].sort((a, b) => b.share - a.share);
    return best ? [best] : [];
  });
  const own = scored.filter(({ isOwn }) => isOwn);
  const list = own.length > 0 ? own : scored;
  const isFew = list.length <= FEW;
  return list
    .filter(({ share }) => (isFew && asked.length > 1) || share >= NAMED)
    .sort((a, b) => b.share - a.share || yearOf(b) - yearOf(a))
    .slice(0, FEW);
}

function score(figure: ListedFigure, groups: readonly Group[], least: number, mode: Mode): Scored | undefined {
  const [row, column, text, exact, year, table] = figure;
  const heldIn = (...texts: string[]) => new Set(texts.flatMap((text) => [...groupsIn(text, groups, mode)]));
  const value = heldIn(text, exact);
  const own = heldIn(row, column, text, exact, year);
  const all = own.union(heldIn(table));
  if (all.size < least * groups.length || own.size < all.size / 2) return undefined;
  const matcher = matchGroups(groups, mode);
  const [named, length] = [row, column].reduce(
    ([named, length], text) => [named + lettersAt(text, matcher), length + lettersIn(text)],
    [0, 0],
  );
  // The column alone is that of many rows; a row of a series is a year, which says nothing alone.
  const isNamed = lettersIn(row) > 0 ? lettersAt(row, matcher) > 0 : named > 0;
  if (!isNamed && value.size === 0) return undefined;
  const share = value.size > 0 && value.size >= groups.length / 2 ? 1 : named / Math.max(1, length);
  return { figure, matcher, share, isOwn: own.size === all.size };
}

/** Letters of a text: what is between them says nothing. */
function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function lettersAt(text: string, matcher: Matcher): number {
  return matcher(text).reduce((sum, { range }) => sum + lettersIn(text.slice(...range)), 0);
}

function keyOf([row, column, text, , year, , href]: ListedFigure): string {
  return [row, column, text, year, href].join('\n');
}

function yearOf({ figure }: Scored): number {
  return Number(figure[4]) || 0;
}
