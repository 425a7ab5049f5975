import { findNearest } from '../problems/nearest.ts';
import type { FilePosition } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { Register } from '../read/readContent.ts';

/** Names of things that stand in one place each, which the catalogue knows. */
type Unknown =
  | 'brief-unknown'
  | 'edition-page-unknown'
  | 'fallback-unknown'
  | 'kind-unknown'
  | 'page-unknown'
  | 'row-key-unknown'
  | 'section-unknown'
  | 'table-unknown'
  | 'topic-unknown'
  | 'unit-unknown';

/** Says where something stands: asked where it is wrong, for to know it a file may have to be read. */
export type Place = () => FilePosition;

/** The problem of a name that nothing has; none when it is known. */
export function unknownName(id: Unknown, place: Place, name: string, known: readonly string[]): Problem[] {
  return known.includes(name) ? [] : [problem(id, place(), { name, nearest: findNearest(name, known) })];
}

/** The problem of an entry that a register lacks; none when it has it. */
export function unknownEntry(
  id: 'note-unknown' | 'source-unknown' | 'term-unknown',
  place: Place,
  name: string,
  { ids, file }: Register<unknown>,
): Problem[] {
  // A register that can't be read is reported itself; nobody knows what it holds.
  if (!ids || ids.includes(name)) return [];
  return [problem(id, place(), { name, nearest: findNearest(name, ids), file })];
}
