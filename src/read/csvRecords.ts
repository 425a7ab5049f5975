import { parse } from 'csv-parse/sync';
import { positionAt, type Position } from '../problems/place.ts';
import { finding, type Finding } from '../problems/problem.ts';

/** One record of a CSV text. */
export interface CsvRecord {
  /** Its cells. */
  record: string[];
  /** The record as it stands in the file; all of them in a row are the file. */
  raw: string;
}

/** Split a CSV text into records, or say why it can't be. */
export function readRecords(text: string): CsvRecord[] | (Position & Finding) {
  try {
    const options = { bom: true, info: true, raw: true, relax_column_count: true, skip_empty_lines: true } as const;
    // Of a line end of Windows the parser keeps but half in `raw`.
    return parse(text.replaceAll('\r\n', '\n'), options) as unknown as CsvRecord[];
  } catch (error) {
    const { code, lines = 1, column = 0 } = error as { code?: string; lines?: number; column?: number };
    if (code === 'CSV_QUOTE_NOT_CLOSED') {
      return { ...positionAt(text, openingQuote(text)), ...finding('csv-quote-open') };
    }
    return {
      line: lines,
      column: cellOffset(text.split('\n')[lines - 1] ?? '', column) + 1,
      ...finding('csv-quote-inside'),
    };
  }
}

/** Offset of the last quotation mark that opens a cell. */
function openingQuote(text: string): number {
  let opening = -1;
  let open = false;
  for (const { index } of text.matchAll(/"/g)) {
    open = !open;
    if (open) opening = index;
  }
  return Math.max(opening, 0);
}

/** Offset of the n-th cell within the raw text of its record. */
export function cellOffset(raw: string, cell: number): number {
  let offset = raw.search(/[^\r\n]/);
  let quoted = false;
  for (; cell > 0 && offset < raw.length; offset++) {
    if (raw[offset] === '"') quoted = !quoted;
    if (raw[offset] === ',' && !quoted) cell--;
  }
  return Math.max(offset, 0);
}
