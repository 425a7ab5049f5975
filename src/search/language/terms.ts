import { plainQuery } from './query.ts';

/** Names of one glossary term: by language, its own name first, then its other spellings. */
export type TermNames = Record<string, string[]>;

/** What one language calls a term, as `plainQuery` gives it, and what another one does. */
export type Translation = [names: string[], others: string[]];

/**
 * What the glossary calls its terms in another language; terms that it lacks there are left out. Own names stand before
 * all other spellings: the first that fits is the best.
 */
export function listTranslations(terms: readonly TermNames[], from: string, to: string): Translation[] {
  const named = terms.map((names) => ({ names: (names[from] ?? []).map(plainQuery), others: names[to] ?? [] }));
  return [
    ...named.map(({ names, others }): Translation => [names.slice(0, 1), others]),
    ...named.map(({ names, others }): Translation => [names.slice(1), others]),
  ].filter((pair) => pair.every((list) => list.length > 0));
}

/** What another language calls what was asked: nothing, where the glossary knows no such name. */
export function translate(query: string, translations: readonly Translation[]): string[] {
  const asked = plainQuery(query);
  return translations.find(([names]) => names.includes(asked))?.[1] ?? [];
}
