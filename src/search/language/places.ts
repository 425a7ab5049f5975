import type { Group, Slot } from './query.ts';

/* Where pages hold what is asked, from the places of its tokens. */

/** Places of a token in each page that has it, ascending, counted in tokens. */
export type Places = ReadonlyMap<number, readonly number[]>;

/** Asks the index for the places of a token, or of two side by side, where it has pairs. */
export type Lookup = (token: string, next?: string) => Promise<Places>;

/** Finds tokens. */
export interface Finder {
  lookup: Lookup;
  /** Whether the index has pairs: they are rarer than their tokens, so that less is loaded, and compared. */
  isPaired: boolean;
}

/** A match in a page: the places from the first to before the second. */
export type Span = readonly [start: number, end: number];

/** Matches in each page that has any, in order. */
export type Spans = Map<number, Span[]>;

/** Find a group: any of its sequences. */
export async function findGroup({ sequences }: Group, finder: Finder): Promise<Spans> {
  const found = await Promise.all(sequences.map((sequence) => findSequence(sequence, finder)));
  return found.length === 1 ? found[0]! : merge(found);
}

async function findSequence(sequence: readonly Slot[], finder: Finder): Promise<Spans> {
  const slots = await findSlots(sequence, finder);
  const [first, ...others] = slots.sort((a, b) => a.places.size - b.places.size);
  const spans: Spans = new Map();
  for (const [page, places] of first!.places) {
    let starts = places.map((place) => place - first!.offset);
    for (const { places, offset } of others) {
      const here = new Set(places.get(page));
      starts = starts.filter((start) => here.has(start + offset));
      if (starts.length === 0) break;
    }
    if (starts.length > 0)
      spans.set(
        page,
        starts.map((start) => [start, start + sequence.length]),
      );
  }
  return spans;
}

/** Where the tokens of a sequence are, or its pairs: as many as hold all of it. */
async function findSlots(sequence: readonly Slot[], { lookup, isPaired }: Finder) {
  const last = sequence.length - 2;
  const isTold = isPaired && last >= 0 && sequence.every((slot) => slot.length === 1);
  if (!isTold) {
    return Promise.all(sequence.map(async (slot, offset) => ({ places: await findSlot(slot, lookup), offset })));
  }
  const offsets = sequence.flatMap((_, offset) =>
    offset <= last && (offset % 2 === 0 || offset === last) ? [offset] : [],
  );
  return Promise.all(
    offsets.map(async (offset) => ({ places: await lookup(sequence[offset]![0]!, sequence[offset + 1]![0]!), offset })),
  );
}

async function findSlot(slot: Slot, lookup: Lookup): Promise<Places> {
  const found = await Promise.all(slot.map((token) => lookup(token)));
  const all = found.filter((places) => places.size > 0);
  if (all.length < 2) return all[0] ?? new Map<number, readonly number[]>();
  const merged = new Map<number, number[]>();
  for (const places of all) for (const [page, own] of places) merged.set(page, [...(merged.get(page) ?? []), ...own]);
  for (const places of merged.values()) places.sort((a, b) => a - b);
  return merged;
}

function merge(found: readonly Spans[]): Spans {
  const merged: Spans = new Map();
  for (const spans of found) for (const [page, own] of spans) merged.set(page, [...(merged.get(page) ?? []), ...own]);
  for (const spans of merged.values()) spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return merged;
}

/** Whether groups stand one after another somewhere, with what lies between them in the query. */
export function isPhrase(spans: readonly (readonly Span[])[], gaps: readonly number[]): boolean {
  let ends = new Set(spans[0]!.map(([, end]) => end));
  for (const [index, own] of spans.entries()) {
    if (index === 0) continue;
    ends = new Set(own.filter(([start]) => ends.has(start - gaps[index]!)).map(([, end]) => end));
    if (ends.size === 0) return false;
  }
  return true;
}

/** Tokens of the shortest piece of text in which all groups stand. */
export function smallestWindow(spans: readonly (readonly Span[])[]): number {
  const all = spans
    .flatMap((own, group) => own.map(([start, end]) => ({ start, end, group })))
    .sort((a, b) => a.start - b.start);
  const last = new Map<number, number>();
  let smallest = Infinity;
  for (const { start, end, group } of all) {
    last.set(group, start);
    if (last.size === spans.length) smallest = Math.min(smallest, end - Math.min(...last.values()));
  }
  return smallest;
}
