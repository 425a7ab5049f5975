/* In which order pages answer. */

/** A match that ends within so many characters is taken to be in the title. */
const TITLE_END = 20;

/**
 * How well a page answers, from the places of the query's characters in it.
 * @param positions Positions of all of them, ascending, counted in characters.
 * @param length How many stand together in a match.
 * @returns Occurrences, and ten more when the title holds one.
 */
export function rank(positions: readonly number[], length: number): number {
  let run = 0;
  let count = 0;
  let inTitle = false;
  for (const [index, position] of positions.entries()) {
    run = position === positions[index - 1]! + 1 ? run + 1 : 1;
    if (run < length || (run - length) % length !== 0) continue;
    count++;
    inTitle ||= position < TITLE_END;
  }
  return count + (inTitle ? 10 : 0);
}

/** Length of the longest run of letters and digits: marks have no place in an order by words. */
export function longestRun(texts: readonly string[]): number {
  return Math.max(1, ...texts.flatMap((text) => text.split(/[^\p{L}\p{N}\p{M}]+/u)).map((run) => [...run].length));
}

/** Put items in order, the highest score first; where it is the same, they stay as they are. */
export function sortBy<Item>(items: readonly Item[], score: (item: Item) => number): Item[] {
  return items
    .map((item) => ({ item, score: score(item) }))
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}
