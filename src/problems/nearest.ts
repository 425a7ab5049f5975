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

/** `Nearest: "a". ` for the messages of commands, or an empty text when no candidate is close. */
export function nearest(name: string, candidates: Iterable<string>): string {
  const best = findNearest(name, candidates);
  return best === undefined ? '' : `Nearest: "${best}". `;
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
