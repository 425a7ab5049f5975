import { modeOf } from '../language/languages.ts';
import { matchBeginning, matchGroups, type Matcher } from '../language/match.ts';
import { parseQuery } from '../language/query.ts';
import { tokensOf } from '../language/tokens.ts';
import { findRanges, showRanges } from './highlight.ts';

/**
 * Finds the rows of a table that hold all of a query, by the rules of the search: without case, width and accents, in the
 * forms of its words; where no row does, those in which the last word begins so. What they hold of it is marked.
 * @param query empty for none: no row is found, and nothing is marked
 */
export function findRows(rows: readonly HTMLTableRowElement[], query: string): Set<HTMLTableRowElement> {
  const mode = modeOf(document.documentElement.lang);
  const groups = parseQuery(query, mode);
  const holding = (matcher: Matcher) =>
    rows
      .map((row) => ({ row, found: findRanges(row, matcher) }))
      .filter(({ found }) => groups.length > 0 && new Set(found.map(({ group }) => group)).size === groups.length);
  const { tokens } = tokensOf(groups.at(-1)?.text ?? '', mode);
  let hits = holding(matchGroups(groups, mode));
  if (hits.length === 0 && mode !== 'exact' && tokens.length === 1) {
    hits = holding(matchBeginning(groups.slice(0, -1), tokens[0]!.text, mode));
  }
  showRanges(hits.flatMap(({ found }) => found.map(({ range }) => range)));
  return new Set(hits.map(({ row }) => row));
}
