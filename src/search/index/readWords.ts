import type { PageSection } from '../language/excerpts.ts';
import { modeOf } from '../language/languages.ts';
import { layTokens, tokensOf } from '../language/tokens.ts';
import type { PageText } from './readText.ts';

/** What the index is made of, of a page. */
export interface PageWords {
  /** Its tokens: what heads the page and its parts, then each block. A place so tells what it is of. */
  tokens: string;
  /** How many of them are of its title, of all that heads it, and in all. */
  titleLength: number;
  headLength: number;
  length: number;
  /** Its words in small letters, each once, of which the search suggests some. */
  shown: string[];
}

/** Stands between tokens, of which none holds a space. */
const BETWEEN = ' ';

/**
 * Take the text of a page apart.
 * @param tag of its language, BCP 47
 */
export function readWords({ title, sections }: PageText, tag: string): PageWords {
  const mode = modeOf(tag);
  const heads = layTokens([title, ...sections.flatMap(headsOf)], mode);
  const others = layTokens(
    sections.flatMap((section) => section.blocks.slice(headsOf(section).length)),
    mode,
  );
  return {
    tokens: [...heads, ...others].join(BETWEEN),
    titleLength: tokensOf(title, mode).tokens.length,
    headLength: heads.length,
    length: heads.length + others.length,
    shown: wordsIn([title, ...sections.flatMap(({ blocks }) => blocks)].join('\n'), tag),
  };
}

/** The tokens of a page, one by one. */
export const tokensIn = (tokens: string): string[] => tokens.split(BETWEEN);

/** A heading, or what a row or an entry is called: the first of its blocks. */
function headsOf({ heading, blocks }: PageSection): string[] {
  return heading && heading.startsWith(blocks[0]!) ? blocks.slice(0, 1) : [];
}

/** One for each language: to make one takes as long as to go through a page. */
const segmenters = new Map<string, Intl.Segmenter>();

function wordsIn(text: string, tag: string): string[] {
  const segmenter = segmenters.get(tag) ?? new Intl.Segmenter(tag, { granularity: 'word' });
  segmenters.set(tag, segmenter);
  const found = new Set<string>();
  // As they stand, most are there already.
  for (const { segment, isWordLike } of segmenter.segment(text)) if (isWordLike) found.add(segment);
  return [...new Set([...found].filter(isWord).map((word) => word.toLocaleLowerCase(tag)))];
}

/** A word that can be mistyped: letters, and more than one or two. */
function isWord(text: string): boolean {
  return /^\p{Script=Han}{2,}$/u.test(text) || /^[\p{L}\p{M}'’]{3,}$/u.test(text);
}
