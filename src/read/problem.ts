/** A place in an author's file. Lines and columns are counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** What an author is told. */
export interface Finding {
  /** What is wrong, with the value in quotes. */
  message: string;
  /** What to do about it. */
  advice: string;
}

/** A place in one of an author's files. */
export interface FilePosition extends Position {
  /** Path relative to the content folder. */
  file: string;
}

/** One thing that is wrong with the content. */
export interface Problem extends FilePosition, Finding {
  /** The site can be published with it: the author is told, and the page tells its reader. */
  isWarning?: true;
}

/** Position of a character offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** `Nearest: "a". ` for the candidate closest to a mistyped name, or an empty text when none is close. */
export function nearest(name: string, candidates: Iterable<string>): string {
  const best = findNearest(name, candidates);
  return best === undefined ? '' : `Nearest: "${best}". `;
}

/** The candidate closest to a mistyped name, if one is close. */
export function findNearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  // Of a name of one letter, every other would be near.
  let bestDistance = Math.min(Math.max(2, Math.ceil(name.length / 2)), name.length);
  for (const candidate of candidates) {
    const distance = editDistance(name, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Levenshtein distance between two short names. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
