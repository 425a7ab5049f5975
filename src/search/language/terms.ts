import { plainQuery } from './query.ts';

/** Names of one glossary term: by language, its own name first, then its other spellings. */
export type TermNames = Record<string, string[]>;

/**
 * What another language calls what was asked: nothing, where the glossary knows no such name. Own names come before all
 * other spellings: the first that fits is the best.
 */
export function translate(query: string, terms: readonly TermNames[], from: string, to: string): string[] {
  const asked = plainQuery(query);
  const isNamed = (names: readonly string[]) => names.some((name) => plainQuery(name) === asked);
  const known = terms.filter((names) => names[to]?.some(Boolean));
  const term =
    known.find((names) => isNamed((names[from] ?? []).slice(0, 1))) ??
    known.find((names) => isNamed(names[from] ?? []));
  return term?.[to]?.filter(Boolean) ?? [];
}
