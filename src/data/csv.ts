import { parse } from 'csv-parse/sync';
import type { FieldSpec, Resource } from '../schemas/table.ts';
import { cellAdvice, parseCell, type Value } from './cell.ts';
import { nearest, positionAt, type Finding, type Position, type Problem } from './problem.ts';

/** One row of a table: values by field name. A faulty cell is left out. */
export type Row = Record<string, Value>;

/** A CSV text read against its description. */
export interface ParsedCsv {
  rows: Row[];
  problems: Problem[];
  /** Where a cell stands; `row` counts from 0, without the header. */
  at(row: number, field: string): Position;
}

interface RawRecord {
  record: string[];
  /** The record as it stands in the file; all of them in a row are the file. */
  raw: string;
}

/**
 * Read a CSV text against its resource in the data package.
 * Rows with problems are kept where their key can be read, so that one mistake is not reported again for each reference.
 */
export function parseCsv(text: string, resource: Resource, file: string): ParsedCsv {
  const fields = resource.schema.fields;
  const expected = fields.map((field) => field.name);
  const unread = (problems: Problem[]): ParsedCsv => ({ rows: [], problems, at: () => ({ line: 1, column: 1 }) });
  const records = readRecords(text);
  if ('message' in records) return unread([{ file, ...records }]);

  const [header, ...body] = records;
  const names = header?.record ?? [];
  const fault = headerFault(names, expected);
  if (fault) {
    const { cell, ...finding } = fault;
    const raw = header?.raw ?? '';
    return unread([{ file, ...positionAt(raw, cellOffset(raw, cell)), ...finding }]);
  }
  if (body.length === 0) {
    const message = 'the table has no rows';
    return unread([
      { file, line: 1, column: 1, message, advice: 'Add one, or remove the table from datapackage.json.' },
    ]);
  }

  const source = records.map(({ raw }) => raw).join('');
  let end = header?.raw.length ?? 0;
  const starts = body.map(({ raw }) => (end += raw.length) - raw.length);
  const at = (row: number, field: string): Position => {
    const offset = cellOffset(body[row]?.raw ?? '', Math.max(expected.indexOf(field), 0));
    return positionAt(source, (starts[row] ?? 0) + offset);
  };

  const problems: Problem[] = [];
  const rows = body.map(({ record }, index) => {
    if (record.length !== fields.length) {
      problems.push({
        file,
        ...at(index, expected[0] ?? ''),
        message: `this row has ${record.length} cells, the header ${fields.length}`,
        advice:
          record.length < fields.length
            ? 'Add the missing cells; an empty one still needs its comma.'
            : 'Put quotation marks around a cell that holds a comma.',
      });
    }
    const row: Row = {};
    for (const [column, field] of fields.entries()) {
      const cell = record[column];
      if (cell === undefined) continue;
      const value = parseCell(cell, field);
      if (value instanceof Error) {
        problems.push({ file, ...at(index, field.name), message: value.message, advice: cellAdvice(cell, field) });
      } else {
        row[field.name] = value;
      }
    }
    return row;
  });
  return { rows, problems: [...problems, ...repeated(rows, fields, file, at)], at };
}

/** Split a CSV text into records, or say why it can't be. */
function readRecords(text: string): RawRecord[] | (Position & Finding) {
  try {
    const options = { bom: true, info: true, raw: true, relax_column_count: true, skip_empty_lines: true } as const;
    return parse(text, options) as unknown as RawRecord[];
  } catch (error) {
    const { code, lines = 1 } = error as { code?: string; lines?: number };
    const advice = 'Put quotation marks around the whole cell, and double each one inside it.';
    if (code !== 'CSV_QUOTE_NOT_CLOSED') {
      return { line: lines, column: 1, message: 'broken CSV: a quotation mark inside a cell', advice };
    }
    const position = positionAt(text, openingQuote(text));
    return {
      ...position,
      message: 'broken CSV: a quotation mark that is never closed',
      advice: 'Close it at the end of the cell.',
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

/** The first difference between a file's header and the declared columns, with the cell where it stands. */
function headerFault(names: string[], expected: string[]): (Finding & { cell: number }) | undefined {
  const advice = `Write the header ${expected.join(',')}, or declare other fields in datapackage.json.`;
  const unknown = names.findIndex((name) => !expected.includes(name));
  if (unknown >= 0) {
    const name = names[unknown] ?? '';
    return {
      cell: unknown,
      message: `no field is named "${name}" in datapackage.json`,
      advice: nearest(name, expected) + advice,
    };
  }
  const missing = expected.find((name) => !names.includes(name));
  if (missing) return { cell: 0, message: `column "${missing}" is missing`, advice };
  const moved = names.findIndex((name, index) => name !== expected[index]);
  if (moved < 0) return undefined;
  return {
    cell: moved,
    message: `column "${names[moved]}" stands where "${expected[moved] ?? 'none'}" should`,
    advice,
  };
}

/** Values that stand twice in a column where each must be unique. */
function repeated(rows: Row[], fields: FieldSpec[], file: string, at: ParsedCsv['at']): Problem[] {
  return fields
    .filter((field) => field.constraints?.unique)
    .flatMap(({ name }) => {
      const first = new Map<Value, number>();
      return rows.flatMap((row, index): Problem[] => {
        const value = row[name] ?? null;
        const earlier = first.get(value);
        if (value === null) return [];
        if (earlier === undefined) {
          first.set(value, index);
          return [];
        }
        const message = `"${value}" stands twice in column "${name}", first in line ${at(earlier, name).line}`;
        return [{ file, ...at(index, name), message, advice: 'Give each row its own value.' }];
      });
    });
}

/** Offset of the n-th cell within the raw text of its record. */
function cellOffset(raw: string, cell: number): number {
  let offset = raw.search(/[^\r\n]/);
  let quoted = false;
  for (; cell > 0 && offset < raw.length; offset++) {
    if (raw[offset] === '"') quoted = !quoted;
    if (raw[offset] === ',' && !quoted) cell--;
  }
  return Math.max(offset, 0);
}
