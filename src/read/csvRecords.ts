import { parse } from 'csv-parse/sync';
import { positionAt, type Position } from '../problems/place.ts';
import { finding, type Finding } from '../problems/problem.ts';
import type { Dialect } from '../schemas/table.ts';

/** One record of a CSV text. */
export interface CsvRecord {
  /** Its cells. */
  record: string[];
  /** The record as it stands in the file. */
  raw: string;
  /** Where it starts in the text, and in which line, from 1. */
  start: number;
  line: number;
}

/** What of a dialect changes where a cell stands. */
export type Marks = Pick<
  Dialect,
  'delimiter' | 'quoteChar' | 'doubleQuote' | 'escapeChar' | 'skipInitialSpace' | 'commentChar'
>;

/** As RFC 4180 has it. */
export const standardMarks: Marks = { delimiter: ',', quoteChar: '"', doubleQuote: true, skipInitialSpace: false };

/** Split a CSV text into records, the header among them, or say why it can't be. */
export function readRecords(text: string, marks: Marks): CsvRecord[] | (Position & Finding) {
  const { delimiter, quoteChar, doubleQuote, escapeChar, skipInitialSpace, commentChar } = marks;
  // Of a line end of Windows the parser keeps but half in `raw`.
  const lines = text.replaceAll('\r\n', '\n');
  try {
    const options = {
      ...{ bom: true, info: true, raw: true, relax_column_count: true, skip_empty_lines: true },
      ...{ delimiter, quote: quoteChar, escape: escapeChar ?? (doubleQuote ? quoteChar : '\\') },
      ...{ ltrim: skipInitialSpace, ...(commentChar && { comment: commentChar, comment_no_infix: true }) },
    } as const;
    const records = parse(lines, options) as unknown as Omit<CsvRecord, 'start' | 'line'>[];
    let from = 0;
    let line = 1;
    return records.map(({ record, raw }) => {
      const start = lines.indexOf(raw, from);
      line += linesIn(lines.slice(from, start));
      from = start + raw.length;
      // Lines without data before a record are kept with it.
      const before = skipped(raw, commentChar);
      const told = raw.slice(before);
      const first = line + linesIn(raw.slice(0, before));
      line += linesIn(raw);
      return { record, raw: told, start: start + before, line: first };
    });
  } catch (error) {
    const { code, lines: line = 1, column = 0 } = error as { code?: string; lines?: number; column?: number };
    if (code === 'CSV_QUOTE_NOT_CLOSED') {
      return { ...positionAt(text, openingQuote(text, quoteChar)), ...finding('csv-quote-open') };
    }
    return {
      line,
      column: cellOffset(text.split('\n')[line - 1] ?? '', column, marks) + 1,
      ...finding('csv-quote-inside'),
    };
  }
}

const linesIn = (text: string): number => text.split('\n').length - 1;

/** Length of the blank lines and comments that a record's text begins with. */
function skipped(raw: string, commentChar: string | undefined): number {
  let length = 0;
  for (const line of raw.split(/(?<=\n)/)) {
    if (line.trim() !== '' && !(commentChar && line.trimStart().startsWith(commentChar))) break;
    length += line.length;
  }
  return length < raw.length ? length : 0;
}

/** Offset of the last quotation mark that opens a cell. */
function openingQuote(text: string, quote: string): number {
  let opening = -1;
  let open = false;
  for (let index = text.indexOf(quote); index >= 0; index = text.indexOf(quote, index + 1)) {
    open = !open;
    if (open) opening = index;
  }
  return Math.max(opening, 0);
}

/** Offset of the n-th cell within the raw text of its record. */
export function cellOffset(raw: string, cell: number, { delimiter, quoteChar }: Marks): number {
  let offset = raw.search(/[^\r\n]/);
  let quoted = false;
  while (cell > 0 && offset < raw.length) {
    if (raw[offset] === quoteChar) quoted = !quoted;
    const isEnd = !quoted && raw.startsWith(delimiter, offset);
    if (isEnd) cell--;
    offset += isEnd ? delimiter.length : 1;
  }
  return Math.max(offset, 0);
}
