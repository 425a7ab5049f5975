import { plainQuery } from './query.ts';

/** Names of one glossary term: by language, its own name first, then its other spellings. */
export type TermNames = Record<string, string[]>;

/**
 * What the glossary calls its terms in another language: by each name and spelling, as `plainQuery` gives it. A term's
 * own name comes before another term that lists it as a spelling.
 */
export function listTranslations(terms: readonly TermNames[], from: string, to: string): Record<string, string> {
  const pairs = terms.flatMap((names) =>
    (names[from] ?? []).flatMap((name, index) =>
      names[to]?.[0] ? [{ key: plainQuery(name), name: names[to][0], index }] : [],
    ),
  );
  // Of two entries with one key, the later stays.
  return Object.fromEntries(pairs.sort((a, b) => b.index - a.index).map(({ key, name }) => [key, name]));
}
