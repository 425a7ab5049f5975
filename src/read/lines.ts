/** A piece of a line: text, a figure to be drawn from a table, or a number that stands in no table on purpose. */
export type Segment = { text: string } | { figure: string } | { bare: string; why: string };

/** What a line may hold besides words. */
export const lineNotation = /<Figure of="([^"]*)"\s*\/>|<Bare why="([^"]*)">([^<]*)<\/Bare>/g;

/**
 * Split a line of frontmatter into text, figures and bare numbers. The notation is the same as in MDX:
 * `Revenue reached <Figure of="table.row.column" />, not <Bare why="a slip">3%</Bare>.`
 */
export function parseLine(line: string): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const { 0: notation, 1: figure, 2: why, 3: bare, index } of line.matchAll(lineNotation)) {
    if (index > end) segments.push({ text: line.slice(end, index) });
    segments.push(figure === undefined ? { bare: bare ?? '', why: why ?? '' } : { figure });
    end = index + notation.length;
  }
  if (end < line.length) segments.push({ text: line.slice(end) });
  return segments;
}

/** Whether what is given as the reason of a bare number says anything. */
export function isReason(why: string): boolean {
  return /\p{L}/u.test(why);
}

/** Every line in a value that an author wrote, however deep: frontmatter, an entry of a register. */
export function linesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(linesIn) : [];
}
