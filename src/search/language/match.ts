import { fold, type TextRange } from './fold.ts';

/** Finds where a text answers a query: ranges in order, none empty, none overlapping another. */
export type Matcher = (text: string) => TextRange[];

/** Finds spellings as they stand, whatever case, accents, width and spaces the text writes them in. */
export function matchExact(spellings: readonly string[]): Matcher {
  const wanted = spellings.map((spelling) => fold(spelling).text);
  return (text) => {
    const folded = fold(text);
    const found = wanted.flatMap((needle) => {
      const ranges: TextRange[] = [];
      for (let at = folded.text.indexOf(needle); needle && at >= 0; at = folded.text.indexOf(needle, at + 1)) {
        ranges.push([folded.origins[at]![0], folded.origins[at + needle.length - 1]![1]]);
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
      [...text.matchAll(pattern)].map(({ index, 0: match }): TextRange => [index, index + match.length]),
    );
    return withoutOverlaps(found);
  };
}

function patternOf(term: string): RegExp {
  const parts = term.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  // What has no letters is nowhere.
  const last = parts.pop() ?? '(?!)';
  const isNumber = /^\d+$/.test(last);
  const end = term.endsWith('*') ? '[\\p{L}\\p{N}]*' : isNumber ? '' : "(?:e?s|ies|y|e|ed|ing|ions?|[’']s)?";
  const stem = isNumber ? [...last].join(',?') : last.replace(/(?<=...)(?:ies|es|s|y|ed|ing|e)$/, '');
  // A hyphen may be written or not.
  const body = [...parts, stem].join('[^\\p{L}\\p{N}]?');
  return new RegExp(`(?<![\\p{L}\\p{N}])${body}${end}(?![\\p{L}\\p{N}])`, 'giu');
}

/** Of overlapping ranges the first stays, and of those that begin together the longest. */
function withoutOverlaps(ranges: TextRange[]): TextRange[] {
  const sorted = ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const kept: TextRange[] = [];
  for (const range of sorted) if (range[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(range);
  return kept;
}
