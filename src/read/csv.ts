import type { FieldSpec, Resource } from '../schemas/table.ts';
import { cellAdvice, parseCell, type Value } from './cell.ts';
import { cellOffset, readRecords } from './csvRecords.ts';
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
    const isWhole = record.length === fields.length;
    if (!isWhole) problems.push({ file, ...at(index, expected[0]!), ...countFault(record.length, fields.length) });
    // Where a cell is missing or split, those after it are in the wrong place: only the key counts.
    const row: Row = {};
    for (const [column, field] of fields.entries()) {
      if (!isWhole && field.name !== resource.schema.primaryKey) continue;
      const cell = record[column] ?? '';
      const value = parseCell(cell, field);
      if (!(value instanceof Error)) row[field.name] = value;
      else if (isWhole) {
        problems.push({ file, ...at(index, field.name), message: value.message, advice: cellAdvice(cell, field) });
      }
    }
    return row;
  });
  return { rows, problems: [...problems, ...repeated(rows, fields, file, at)], at };
}

function countFault(cells: number, fields: number): Finding {
  return {
    message: `this row has ${cells} cells, the header ${fields}`,
    advice:
      cells < fields
        ? 'Add the missing cells; an empty one still needs its comma.'
        : 'Put quotation marks around a cell that holds a comma.',
  };
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
