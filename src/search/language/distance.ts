/* How far a word is from another, in errors of typing. */

/** A wrong letter, a letter too many or too few. */
const ERROR = 1;
/** Errors that are made most: two letters in each other's place, a letter doubled or not, one vowel for another. */
const COMMON_ERROR = 0.8;
/** Most of us get the beginning right. */
const WRONG_BEGINNING = 0.15;

const VOWELS = 'aeiouy';

/**
 * Errors between what was typed and a word, by optimal string alignment: each letter counts as wrong, missing, added or
 * in the place of its neighbour once. `Infinity`, when there are more than `most`.
 */
export function countErrors(typed: readonly string[], word: readonly string[], most: number): number {
  if (Math.abs(typed.length - word.length) * COMMON_ERROR > most) return Infinity;
  let before: number[] = [];
  let last = gaps(word);
  for (let row = 1; row <= typed.length; row++) {
    const own = typed[row - 1]!;
    const current = [last[0]! + (own === typed[row - 2] ? COMMON_ERROR : ERROR)];
    for (let column = 1; column <= word.length; column++) {
      const other = word[column - 1]!;
      let errors = Math.min(
        last[column - 1]! + costOf(own, other),
        last[column]! + (own === typed[row - 2] ? COMMON_ERROR : ERROR),
        current[column - 1]! + (other === word[column - 2] ? COMMON_ERROR : ERROR),
      );
      if (own !== other && own === word[column - 2] && other === typed[row - 2])
        errors = Math.min(errors, before[column - 2]! + COMMON_ERROR);
      current.push(errors);
    }
    if (Math.min(...current) > most) return Infinity;
    [before, last] = [last, current];
  }
  const errors = last.at(-1)! + (typed[0] === word[0] || last.at(-1) === 0 ? 0 : WRONG_BEGINNING);
  return last.at(-1)! > most ? Infinity : errors;
}

/** A word, of which nothing was typed. */
function gaps(word: readonly string[]): number[] {
  const sums = [0];
  for (const [index, letter] of word.entries())
    sums.push(sums.at(-1)! + (letter === word[index - 1] ? COMMON_ERROR : ERROR));
  return sums;
}

function costOf(own: string, other: string): number {
  if (own === other) return 0;
  return VOWELS.includes(own) && VOWELS.includes(other) ? COMMON_ERROR : ERROR;
}
