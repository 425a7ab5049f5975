import { BLOCK } from './block.ts';
import type { TextRange } from './fold.ts';
import type { Matcher } from './match.ts';

/** What Pagefind knows of a page, as far as we read it. */
export interface Fragment {
  /** Address, sub-path included. */
  url: string;
  /** Text with a mark after each word, `<` and `>` escaped. */
  raw_content: string;
  meta: { title?: string };
  filters: Record<string, string[]>;
  /** Places that can be linked to; `location` counts words from the start of the text. */
  anchors: { element: string; id: string; text: string; title?: string; location: number }[];
}

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

/** Characters of an excerpt, and those before its first match. */
const LENGTH = 130;
const BEFORE = 36;

/** The title of a page. */
export function titleOf({ meta, url }: Fragment): string {
  return clean(meta.title ?? url);
}

/** Cut the text of a page at its headings, rows and entries. */
export function sectionsOf({ raw_content, anchors }: Fragment): PageSection[] {
  const words = [...raw_content.matchAll(/[^\s\u200B]+/g)].map(({ index }) => index);
  const starts = anchors
    .filter(({ element, title }) => title || /^h[2-6]$/.test(element))
    .sort((a, b) => a.location - b.location);
  const cut = (from: number, to = -1) =>
    raw_content
      .slice(words[from] ?? raw_content.length, words[to])
      .split(BLOCK)
      .map(clean)
      .filter(Boolean);
  return [
    { id: '', heading: '', blocks: cut(0, starts[0]?.location) },
    ...starts.map(({ id, text, title, location }, index) => ({
      id,
      heading: clean(title ?? text),
      blocks: cut(location, starts[index + 1]?.location),
    })),
  ];
}

/** A block that answers a query, and where. */
export interface Match {
  text: string;
  ranges: TextRange[];
}

/** The blocks of a section that answer a query. */
export function findMatches({ blocks }: PageSection, matcher: Matcher): Match[] {
  return blocks.map((text) => ({ text, ranges: matcher(text) })).filter(({ ranges }) => ranges.length > 0);
}

/** The excerpt of a section that says most: a match in the text rather than in the heading, which is shown anyway. */
export function chooseExcerpt({ heading }: PageSection, matches: readonly Match[]): Excerpt {
  const { text, ranges } = matches.find((match) => match.text !== heading) ?? matches[0]!;
  return cutExcerpt(text, ranges);
}

/** Cut an excerpt around the first of some ranges of a text; a cut is shown by an ellipsis, and splits no word. */
export function cutExcerpt(text: string, ranges: readonly TextRange[]): Excerpt {
  const [first, end] = ranges[0] ?? [0, 0];
  const from = first > BEFORE ? boundary(text, first - BEFORE) : 0;
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

function clean(text: string): string {
  return text
    .replace(/[\u200B\uE000]/g, '')
    .replaceAll('＂', '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .trim();
}
