import type { FieldSpec, Resource } from '../schemas/table.ts';
import { findNearest } from '../problems/nearest.ts';
import { positionAt, startOf, type Position } from '../problems/place.ts';
import { finding, problem, type Finding, type Problem } from '../problems/problem.ts';
import { isFinding, parseCell, type Value } from './cell.ts';
import { cellOffset, readRecords } from './csvRecords.ts';

/** One row of a table: values by field name. A faulty cell is left out. */
export type Row = Record<string, Value>;

/** A CSV text read against its description. */
export interface ParsedCsv {
  rows: Row[];
  problems: Problem[];
  /** Where a cell stands; `row` counts from 0, without the header. */
  at(row: number, field: string): Position;
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
  if ('id' in records) return unread([{ file, ...records }]);

  const [header, ...body] = records;
  const names = header?.record ?? [];
  const fault = headerFault(names, expected);
  if (fault) {
    const { cell, ...found } = fault;
    const raw = header?.raw ?? '';
    return unread([{ file, ...positionAt(raw, cellOffset(raw, cell)), ...found }]);
  }
  if (body.length === 0) return unread([problem('table-empty', startOf(file))]);

  const source = records.map(({ raw }) => raw).join('');
  let end = header?.raw.length ?? 0;
  const starts = body.map(({ raw }) => (end += raw.length) - raw.length);
  const at = (row: number, field: string): Position => {
    const offset = cellOffset(body[row]?.raw ?? '', Math.max(expected.indexOf(field), 0));
    return positionAt(source, (starts[row] ?? 0) + offset);
  };

  const problems: Problem[] = [];
  const rows = body.map(({ record }, index) => {
    const isWhole = record.length === fields.length;
    if (!isWhole) {
      const id = record.length < fields.length ? 'row-short' : 'row-long';
      const place = { file, ...at(index, expected[0]!) };
      problems.push(problem(id, place, { cells: record.length, columns: fields.length }));
    }
    // Where a cell is missing or split, those after it are in the wrong place: only the key counts.
    const row: Row = {};
    for (const [column, field] of fields.entries()) {
      if (!isWhole && field.name !== resource.schema.primaryKey) continue;
      const value = parseCell(record[column] ?? '', field);
      if (!isFinding(value)) row[field.name] = value;
      else if (isWhole) problems.push({ file, ...at(index, field.name), ...value });
    }
    return row;
  });
  return { rows, problems: [...problems, ...repeated(rows, fields, file, at)], at };
}

/** The first difference between a file's header and the declared columns, with the cell where it stands. */
function headerFault(names: string[], expected: string[]): (Finding & { cell: number }) | undefined {
  const header = expected.join(',');
  const unknown = names.findIndex((name) => !expected.includes(name));
  if (unknown >= 0) {
    const name = names[unknown]!;
    return {
      cell: unknown,
      ...finding('header-column-unknown', { name, nearest: findNearest(name, expected), header }),
    };
  }
  const missing = expected.find((name) => !names.includes(name));
  if (missing !== undefined) return { cell: 0, ...finding('header-column-missing', { name: missing, header }) };
  const moved = names.findIndex((name, index) => name !== expected[index]);
  if (moved < 0) return undefined;
  const [name, wanted] = [names[moved]!, expected[moved]];
  // What stands after the last column has stood before.
  if (wanted === undefined) return { cell: moved, ...finding('header-column-twice', { name, header }) };
  return { cell: moved, ...finding('header-column-moved', { name, expected: wanted, header }) };
}

/** Values that stand twice in a column where each must be unique. */
function repeated(rows: Row[], fields: FieldSpec[], file: string, at: ParsedCsv['at']): Problem[] {
  return fields
    .filter((field) => field.constraints?.unique)
    .flatMap(({ name }) => {
      const first = new Map<string, number>();
      return rows.flatMap((row, index): Problem[] => {
        const value = row[name] ?? null;
        if (value === null) return [];
        const text = String(value);
        const earlier = first.get(text);
        if (earlier === undefined) {
          first.set(text, index);
          return [];
        }
        const { line } = at(earlier, name);
        return [problem('cell-twice', { file, ...at(index, name) }, { value: text, column: name, line })];
      });
    });
}
