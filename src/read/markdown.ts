import { mdxToMdast, type Features } from 'satteri';
import type { MdxNode } from './mdx.ts';
import { DOLLAR, END, settle, TILDE } from './settle.ts';

/** Markdown of the content, the same in the build and in the checks: GFM and more. */
export const markdownFeatures = {
  gfm: { footnotes: { clobberPrefix: 'text-', backContent: '↑', backLabel: '{reference}' } },
  headingAttributes: true,
  definitionList: true,
  // With it, `~~…~~` also ends after the full stop of Chinese; of single tildes the parser sees none.
  subscript: true,
  math: true,
  smartPunctuation: false,
} as const satisfies Features;

/** What a pair of dollars may hold as mathematics: no space at its edges, and no digit after it, as in Pandoc. */
const MATHS = /(?<![\\$])\$(?![\s$])(?:\\[^]|[^$\\\n]|\n(?![ \t]*\n))+?(?<!\s)\$(?![\d$])/y;

/** Marks of Chinese and its like. */
const MARKS = String.raw`\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65“”‘’…—`;
/** Where a bare address ends to its reader: the parser takes the rest of a Chinese sentence, markup and all, for it. */
const ADDRESS = new RegExp(String.raw`(?<![(<"'\`=]|\]:[ \t]*)(https?://[^\s<>${MARKS}]*)[${MARKS}]`, 'g');

/**
 * A text whose signs that mean nothing stand out of the parser's way, each for one character: dollars that enclose no
 * mathematics, single tildes, which to GFM strike through what lies between two ranges, `10~20` and `30~40`, and the
 * mark after a bare address.
 */
export function guardSigns(source: string): string {
  const tildes = source.replaceAll(/(?<![~\\])~(?!~)/g, TILDE).replaceAll(ADDRESS, `$1${END}`);
  // Most texts have no dollar, and each character of a text that has one is looked at.
  if (!tildes.includes('$')) return tildes;
  let guarded = '';
  for (let at = 0; at < tildes.length;) {
    const character = tildes[at]!;
    const [kept] = /\\[^]|\$\$+/y[Symbol.match](tildes.slice(at, at + 80)) ?? [];
    MATHS.lastIndex = at;
    const [maths] = MATHS.exec(tildes) ?? [];
    const taken = kept ?? (maths && isMaths(maths) ? maths : character);
    guarded += taken === '$' ? DOLLAR : taken;
    at += taken.length;
  }
  return guarded;
}

/** Formulas in TeX in a text that is no Markdown, each with its dollars. */
export function findMaths(text: string): { found: string; index: number }[] {
  return [...text.matchAll(new RegExp(MATHS.source, 'g'))]
    .map(({ 0: found, index }) => ({ found, index }))
    .filter(({ found }) => isMaths(found));
}

/** Two prices in one sentence enclose words or markup; mathematics has words in `\text{…}` alone. */
function isMaths(span: string): boolean {
  const bare = span.replaceAll(/\\(?:text|mbox)\w*\s*\{[^{}]*\}/g, '');
  if (/^\$\d.* [a-z]{2,} /i.test(bare.replaceAll(/\\[a-z]+/gi, ''))) return false;
  return !/<\/[A-Za-z]|<[A-Z]\w*[\s/>]|[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u.test(bare);
}

/**
 * The tree of a text.
 * @throws when it is no MDX
 */
export function parseText(source: string): MdxNode {
  const guarded = guardSigns(source);
  return settle(mdxToMdast(guarded, { features: markdownFeatures }) as MdxNode, { typed: source, read: guarded });
}
