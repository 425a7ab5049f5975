import { foldMark, type Range } from './query.ts';

/** Finds where a text answers a query: ranges in order, none overlapping another. */
export type Matcher = (text: string) => Range[];

/** Finds spellings as they stand, whatever case, width and spaces the text writes them in. */
export function matchExact(spellings: readonly string[]): Matcher {
  const wanted = spellings.map((spelling) => fold(spelling).text);
  return (text) => {
    const folded = fold(text);
    const found = wanted.flatMap((needle) => {
      const ranges: Range[] = [];
      for (let at = folded.text.indexOf(needle); needle && at >= 0; at = folded.text.indexOf(needle, at + 1)) {
        ranges.push([folded.places[at]!, folded.places[at + needle.length - 1]! + 1]);
      }
      return ranges;
    });
    return withoutOverlaps(found);
  };
}

/** Finds words in their common forms; `poli*` finds every word that begins so. */
export function matchWords(terms: readonly string[]): Matcher {
  const patterns = terms.map(patternOf);
  return (text) => {
    const found = patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ index, 0: match }): Range => [index, index + match.length]),
    );
    return withoutOverlaps(found);
  };
}

/** A character in the form in which texts are compared; empty for a space. */
function foldCharacter(character: string): string {
  const lower = character.normalize('NFKC').toLowerCase();
  return foldMark(lower.length === 1 ? lower : character).trim();
}

/** A text in the form in which texts are compared, and the place of each of its characters in the text. */
function fold(text: string): { text: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  for (let place = 0; place < text.length; place++) {
    const character = foldCharacter(text[place]!);
    if (character) places.push(place);
    folded += character;
  }
  return { text: folded, places };
}

function patternOf(term: string): RegExp {
  const parts = term.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const last = parts.pop() ?? '';
  const isNumber = /^\d+$/.test(last);
  const end = term.endsWith('*') ? '[\\p{L}\\p{N}]*' : isNumber ? '' : "(?:e?s|ies|y|e|ed|ing|ions?|[’']s)?";
  const stem = isNumber ? [...last].join(',?') : last.replace(/(?<=...)(?:ies|es|s|y|ed|ing|e)$/, '');
  // A hyphen may be written or not.
  const body = [...parts, stem].join('[^\\p{L}\\p{N}]?');
  return new RegExp(`(?<![\\p{L}\\p{N}])${body}${end}(?![\\p{L}\\p{N}])`, 'giu');
}

/** Of overlapping ranges the first stays, and of those that begin together the longest. */
function withoutOverlaps(ranges: Range[]): Range[] {
  const sorted = ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const kept: Range[] = [];
  for (const range of sorted) if (range[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(range);
  return kept;
}
