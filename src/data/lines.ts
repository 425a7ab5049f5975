/** A piece of a line: text, or a figure to be drawn from a table. */
export type Segment = { text: string } | { figure: string };

const FIGURE = /<Figure of="([^"]*)"\s*\/>/g;

/**
 * Split a line of frontmatter into text and figures. The notation is the same as in MDX:
 * `Revenue reached <Figure of="table.row.column" />.`
 */
export function parseLine(line: string): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of line.matchAll(FIGURE)) {
    if (match.index > end) segments.push({ text: line.slice(end, match.index) });
    segments.push({ figure: match[1] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < line.length) segments.push({ text: line.slice(end) });
  return segments;
}
