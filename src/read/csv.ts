import { isMistyped, type Dialect, type FieldSpec, type MissingValue, type Resource } from '../schemas/table.ts';
import { findNearest } from '../problems/nearest.ts';
import { positionAt, startOf, type Position } from '../problems/place.ts';
import { finding, problem, type Finding, type Problem, type ProblemId } from '../problems/problem.ts';
import { isFinding, parseCell, type Value } from './cell.ts';
import { cellOffset, readRecords, type CsvRecord } from './csvRecords.ts';

/** One row of a table: values by field name. A faulty cell is left out. */
export type Row = Record<string, Value>;

/** A CSV text read against its description. */
export interface ParsedCsv {
  rows: Row[];
  problems: Problem[];
  /** Fields of which no cell is of their type, with one such cell: the type is wrong, and the cells are no problems. */
  mistyped: ReadonlyMap<string, string>;
  /** Why a cell is empty, by row and field, where the file says so. */
  missing: ReadonlyMap<Row, Readonly<Record<string, MissingValue>>>;
  /** Where a cell stands; `row` counts from 0, without the header. */
  at(row: number, field: string): Position;
}

/**
 * Read a CSV text against its resource in the data package.
 * Rows with problems are kept where their key can be read, so that one mistake is not reported again for each reference.
 */
export function parseCsv(text: string, resource: Resource, file: string): ParsedCsv {
  const { fields, primaryKey, fieldsMatch } = resource.schema;
  const { dialect } = resource;
  const source = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const unread = (problems: Problem[]): ParsedCsv => ({
    rows: [],
    problems,
    mistyped: new Map(),
    missing: new Map(),
    at: () => ({ line: 1, column: 1 }),
  });
  const records = readRecords(source, dialect);
  if ('id' in records) return unread([{ file, ...records }]);

  const { header, body } = partRecords(records, dialect);
  const expected = fields.map((field) => field.name);
  const names = header?.record ?? (dialect.header ? [] : expected);
  const fault = headerFault(names, expected, fieldsMatch);
  if (fault) {
    const { cell, ...found } = fault;
    const raw = header?.raw ?? '';
    const start = header?.start ?? 0;
    return unread([{ file, ...positionAt(source, start + cellOffset(raw, cell, dialect)), ...found }]);
  }
  if (body.length === 0) return unread([problem('table-empty', startOf(file))]);

  const columns = new Map(names.map((name, index) => [name, index]));
  const at = (row: number, field: string): Position => {
    const { raw = '', line = 1 } = body[row] ?? {};
    // Counted from the record: a table is long, and is asked for each of its cells.
    const within = positionAt(raw, cellOffset(raw, columns.get(field) ?? 0, dialect));
    return { line: line + within.line - 1, column: within.column };
  };

  const missingOf = new Map(fields.map((field) => [field, missingValues(resource, field)]));
  const missing = new Map<Row, Record<string, MissingValue>>();
  const problems: Problem[] = [];
  const refused = new Map<string, { cell: string; problem: Problem }[]>();
  const accepted = new Set<string>();
  const rows = body.map(({ record }, index) => {
    const isWhole = record.length === names.length;
    if (!isWhole) {
      const id = record.length < names.length ? 'row-short' : 'row-long';
      const place = { file, ...at(index, expected[0]!) };
      problems.push(problem(id, place, { cells: record.length, columns: names.length }));
    }
    // Where a cell is missing or split, those after it are in the wrong place: only the key counts.
    const row: Row = {};
    for (const field of fields) {
      if (!isWhole && !primaryKey.includes(field.name)) continue;
      const column = columns.get(field.name);
      const cell = column === undefined ? '' : (record[column] ?? '');
      const none = column === undefined ? { value: '' } : missingOf.get(field)!.get(cell);
      // The type is reported itself.
      if (isMistyped(field)) continue;
      const value = none ? emptyCell(field) : parseCell(cell, field);
      if (isFinding(value)) {
        const found = { file, ...at(index, field.name), ...value };
        if (isWhole && ofType.has(value.id)) addTo(refused, field.name, { cell, problem: found });
        else if (isWhole) problems.push(found);
        continue;
      }
      if (!none) accepted.add(field.name);
      row[field.name] = value;
      if (none && (none.value || none.label || none.labels))
        missing.set(row, { ...missing.get(row), [field.name]: none });
    }
    return row;
  });
  const mistyped = new Map<string, string>();
  for (const [name, cells] of refused) {
    if (cells.length > 1 && !accepted.has(name)) mistyped.set(name, cells[0]!.cell);
    else problems.push(...cells.map(({ problem }) => problem));
  }
  return { rows, problems: [...problems, ...repeated(rows, fields, file, at)], mistyped, missing, at };
}

/** What is said of a cell that is not of its column's type. */
const ofType: ReadonlySet<string> = new Set<ProblemId>([
  ...(['cell-not-number', 'cell-not-whole-number', 'cell-not-year', 'cell-not-date'] as const),
  ...(['cell-not-boolean', 'cell-not-month', 'cell-not-quarter', 'cell-not-range', 'cell-not-type'] as const),
]);

function addTo<T>(lists: Map<string, T[]>, name: string, item: T): void {
  const list = lists.get(name);
  if (list) list.push(item);
  else lists.set(name, [item]);
}

/** Part a file's records into header and rows; comments are neither. */
function partRecords(records: CsvRecord[], { header, headerRows, commentRows }: Dialect) {
  const [headerRow = 1] = headerRows;
  const isBody = (_record: CsvRecord, index: number) =>
    !commentRows.includes(index + 1) && (!header || index + 1 > headerRow);
  return { header: header ? records[headerRow - 1] : undefined, body: records.filter(isBody) };
}

/** What stands for no value in a column. */
function missingValues({ schema, dialect }: Resource, field: FieldSpec): Map<string, MissingValue> {
  const { nullSequence } = dialect;
  const values = [...(field.missingValues ?? schema.missingValues), ...(nullSequence ? [{ value: nullSequence }] : [])];
  // An empty cell holds no number, no day and no word, whatever else does not.
  return new Map([{ value: '' }, ...values].map((value) => [value.value, value]));
}

/** A cell without a value: the source gives none. */
function emptyCell({ name, constraints }: FieldSpec): null | Finding {
  return constraints?.required ? finding('cell-empty', { column: name }) : null;
}

/** The first difference between a file's header and the declared columns, with the cell where it stands. */
function headerFault(
  names: string[],
  expected: string[],
  match: Resource['schema']['fieldsMatch'],
): (Finding & { cell: number }) | undefined {
  const header = expected.join(',');
  const mayHaveMore = match === 'subset' || match === 'partial';
  const mayLack = match === 'superset' || match === 'partial';
  const unknown = mayHaveMore ? -1 : names.findIndex((name) => !expected.includes(name));
  if (unknown >= 0) {
    const name = names[unknown]!;
    return {
      cell: unknown,
      ...finding('header-column-unknown', { name, nearest: findNearest(name, expected), header }),
    };
  }
  const missing = mayLack ? undefined : expected.find((name) => !names.includes(name));
  if (missing !== undefined) return { cell: 0, ...finding('header-column-missing', { name: missing, header }) };
  const twice = names.findIndex((name, index) => names.indexOf(name) < index);
  if (twice >= 0 && match !== 'exact')
    return { cell: twice, ...finding('header-column-twice', { name: names[twice]!, header }) };
  const moved = match === 'exact' ? names.findIndex((name, index) => name !== expected[index]) : -1;
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
