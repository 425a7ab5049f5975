import type { Mode } from './languages.ts';
import type { Group, Slot } from './query.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A range of a text: from the first index to before the second, in UTF-16 units. */
export type TextRange = [start: number, end: number];

/** Where a text holds a group of a query. */
export interface Found {
  range: TextRange;
  /** Which group of the query. */
  group: number;
}

/** Finds where a text answers a query: in order, none empty, none overlapping another. */
export type Matcher = (text: string) => Found[];

/** Finds groups in a text, by the same tokens as the index has. */
export function matchGroups(groups: readonly Group[], mode: Mode): Matcher {
  return (text) => withoutOverlaps(findAll(text, groups, mode));
}

/** Which groups a text holds, those too that stand in others. */
export function groupsIn(text: string, groups: readonly Group[], mode: Mode): Set<number> {
  return new Set(findAll(text, groups, mode).map(({ group }) => group));
}

function findAll(text: string, groups: readonly Group[], mode: Mode): Found[] {
  const { tokens, joined } = tokensOf(text, mode);
  return groups.flatMap(({ sequences }, group) =>
    sequences.flatMap((sequence) => [
      ...findSequence(tokens, sequence).map((range): Found => ({ range, group })),
      ...(sequence.length === 1 ? findSequence(joined, sequence).map((range): Found => ({ range, group })) : []),
    ]),
  );
}

/** Finds whole groups, and the words that begin in some way, those with a hyphen too: what the index has of either. */
export function matchBeginning(groups: readonly Group[], beginning: string, mode: Mode): Matcher {
  const whole = matchGroups(groups, mode);
  return (text) => {
    const { tokens, joined } = tokensOf(text, mode);
    const begun = [...tokens, ...joined]
      .filter((token) => token.text.startsWith(beginning))
      .map(({ start, end }): Found => ({ range: [start, end], group: groups.length }));
    return withoutOverlaps([...whole(text), ...begun]);
  };
}

function findSequence(tokens: readonly Token[], sequence: readonly Slot[]): TextRange[] {
  const last = sequence.length - 1;
  return tokens.flatMap(({ start }, at): TextRange[] =>
    at + last < tokens.length && sequence.every((slot, index) => slot.includes(tokens[at + index]!.text))
      ? [[start, tokens[at + last]!.end]]
      : [],
  );
}

/** Of overlapping ranges the first stays, and of those that begin together the longest. */
function withoutOverlaps(found: Found[]): Found[] {
  const sorted = found.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
  const kept: Found[] = [];
  for (const one of sorted) if (one.range[0] >= (kept.at(-1)?.range[1] ?? 0)) kept.push(one);
  return kept;
}
