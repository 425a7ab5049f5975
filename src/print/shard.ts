/** A part of all sheets, for one of several machines: the second of four is `{ number: 2, count: 4 }`. */
export interface Shard {
  number: number;
  count: number;
}

/** The sheets of a shard. Which these are depends on the order of the sheets alone: all machines agree. */
export function takeShard<Sheet>(sheets: readonly Sheet[], { number, count }: Shard): Sheet[] {
  return sheets.filter((_, index) => index % count === number - 1);
}
