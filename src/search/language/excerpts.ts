import type { Found, Matcher, TextRange } from './match.ts';

/** A part of a page with an address of its own: a section, a table row, an entry of a register. */
export interface PageSection {
  /** Empty for what stands before the first one. */
  id: string;
  heading: string;
  /** Paragraphs, cells and headings, in order. */
  blocks: string[];
}

/** A text in pieces, by turns one that does not answer the query, perhaps empty, and one that does. */
export type Excerpt = string[];

/** A block that answers a query, and where. */
export interface Match {
  text: string;
  found: Found[];
}

/** A section that answers a query, and its blocks that do. */
export interface FoundSection extends PageSection {
  matches: Match[];
}

/** Characters of an excerpt, and those before its first match: few, so that the match is in sight on one line. */
const LENGTH = 130;
const BEFORE = 24;

/** The sections of a page that answer a query, those that hold most of it first. */
export function findSections(sections: readonly PageSection[], matcher: Matcher): FoundSection[] {
  return sections
    .map((section) => ({ ...section, matches: findMatches(section, matcher) }))
    .filter(({ matches }) => matches.length > 0)
    .toSorted((a, b) => Math.max(...b.matches.map(groupsOf)) - Math.max(...a.matches.map(groupsOf)));
}

/** The blocks of a section that answer a query. */
function findMatches({ blocks }: PageSection, matcher: Matcher): Match[] {
  return blocks.map((text) => ({ text, found: matcher(text) })).filter(({ found }) => found.length > 0);
}

/** How many groups of the query a block holds. */
function groupsOf({ found }: Match): number {
  return new Set(found.map(({ group }) => group)).size;
}

/** The excerpt of a section that says most: a match in the text rather than in the heading, which is shown anyway. */
export function chooseExcerpt({ heading, matches }: FoundSection): Excerpt {
  const inText = matches.filter((match) => match.text !== heading);
  const [best] = (inText.length > 0 ? inText : matches).toSorted((a, b) => groupsOf(b) - groupsOf(a));
  return cutExcerpt(best!.text, rangesOf(best!.found));
}

/** Where matches are. */
export function rangesOf(found: readonly Found[]): TextRange[] {
  return found.map(({ range }) => range);
}
/** Cut an excerpt around the first of some ranges of a text; a cut is shown by an ellipsis, and splits no word. */
export function cutExcerpt(text: string, ranges: readonly TextRange[]): Excerpt {
  const [first, end] = ranges[0] ?? [0, 0];
  const before = /\p{Script=Han}/u.test(text) ? BEFORE / 2 : BEFORE;
  const from = first > before ? boundary(text, first - before) : 0;
  // However long the match is, it is shown.
  const to = text.length - from > LENGTH ? Math.max(boundary(text, from + LENGTH), end) : text.length;
  const shown = ranges.filter(([start, end]) => start >= from && end <= to);
  const excerpt = mark(text, shown, from, to);
  if (from > 0) excerpt[0] = `…${excerpt[0]}`;
  if (to < text.length) excerpt.push(`${excerpt.pop()!.trimEnd()}…`);
  return excerpt;
}

/** Take a text, or a part of it, apart at its matches. */
export function mark(text: string, ranges: readonly TextRange[], from = 0, to = text.length): Excerpt {
  const bounds = [from, ...ranges.flat(), to];
  return bounds.slice(1).map((end, index) => text.slice(bounds[index], end));
}

/** A place, moved to the start of the Latin word, the number or the character of two units that it would split. */
function boundary(text: string, place: number): number {
  return text.slice(0, place).search(/[a-z\d.,%]*[\uD800-\uDBFF]?$/i);
}
