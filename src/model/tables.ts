import type { Place } from '../schemas/brief.ts';
import type { FigureBasis } from '../schemas/text.ts';
import type { Correction, FieldSpec, Resource, Unit } from '../schemas/table.ts';
import type { Value } from '../read/cell.ts';
import { decimalsIn, isDecimal, type Decimal } from '../read/decimal.ts';
import type { Row } from '../read/csv.ts';
import type { Position } from '../problems/place.ts';

/** A table of the data package with its rows. */
export interface Table extends Resource {
  file: string;
  /** Figures of the table that the editors have put right. */
  corrections: Correction[];
  rows: Row[];
  /** Where a cell stands in the CSV file. */
  at(row: number, field: string): Position;
}

/** A column as one language sees it: text columns of other languages are left out. */
export interface Column {
  /** Name without the language, e.g. `use` for `use_en`. */
  name: string;
  field: FieldSpec;
}

/** One number of a table, with all that is needed to write it and to trace it. */
export interface Figure {
  /** `table.row.column` */
  id: string;
  table: Table;
  row: Row;
  field: FieldSpec;
  value: Decimal;
  /** Left out for a bare number, such as a year. */
  unit?: Unit;
  /** Left out where none is given. */
  year?: number;
  basis: FigureBasis;
}

/** Key of a row: the text of its primary key. */
export function rowKey(table: Resource, row: Row): string {
  return String(row[table.schema.primaryKey]);
}

/**
 * The columns of a table in one language, in order, without the columns that only serve the table itself.
 * @param options.all with those too, as downloads have them
 */
export function columnsIn(table: Resource, lang: string, languages: readonly string[], { all = false } = {}): Column[] {
  const serving = new Set(all ? [] : table.schema.fields.flatMap((field) => field.unitField ?? []));
  const numbered = table.schema.fields.find((field) => field.name === table.schema.primaryKey)?.type === 'integer';
  if (!numbered && !all) serving.add(table.schema.primaryKey);
  return table.schema.fields.flatMap((field) => {
    if (serving.has(field.name)) return [];
    const { stem, suffix } = splitName(field.name);
    if (!languages.includes(suffix)) return [{ name: field.name, field }];
    return suffix === lang ? [{ name: stem, field }] : [];
  });
}

/** The two parts of a column's name, where a text has one column a language: `use_en` is `use` and `en`. */
export function splitName(name: string): { stem: string; suffix: string } {
  const [, stem = name, suffix = ''] = /^(.+)_([a-z]+(?:-[a-z0-9]+)*)$/.exec(name) ?? [];
  return { stem, suffix };
}

/** Unit of a cell, from its column or from its row. */
export function unitOf(row: Row, field: FieldSpec, units: Record<string, Unit>): Unit | undefined {
  const id = field.unitField ? row[field.unitField] : field.unit;
  return typeof id === 'string' ? units[id] : undefined;
}

/** Who stands behind a cell: what its row says, or its column, or its table; or the paper as corrected. */
export function basisOf(table: Table, row: Row, field: FieldSpec): FigureBasis {
  const key = rowKey(table, row);
  if (table.corrections.some(({ of }) => of === `${table.name}.${key}.${field.name}`)) return 'corrected';
  return field.bases?.[key] ?? field.basis ?? table.basis;
}

/** Year of a row: its own, where a column gives it, or else the table's. */
function yearOf(table: Resource, row: Row): number | undefined {
  const field = table.schema.fields.find((candidate) => candidate.type === 'year');
  const year = field ? row[field.name] : table.year;
  return typeof year === 'number' ? year : undefined;
}

/** The three parts of a figure's id. The key of a row may hold dots, as codes of statistics do: `sdg.1.1.value`. */
export function splitFigureId(id: string): { table: string; key: string; column: string } | undefined {
  const [, table, key, column] = /^([^.]*)\.(.+)\.([^.]+)$/.exec(id) ?? [];
  return table === undefined ? undefined : { table, key: key!, column: column! };
}

/** Why there is no figure: its id has not three parts, its cell is empty, or nothing has that id. */
export type NoFigure = 'malformed' | 'empty' | 'unknown';

/** Find a figure by its id, `table.row.column`; the reason, when there is none. */
export function findFigure(id: string, tables: readonly Table[], units: Record<string, Unit>): Figure | NoFigure {
  const { table: tableName, key, column } = splitFigureId(id) ?? {};
  if (column === undefined) return 'malformed';
  const table = tables.find((candidate) => candidate.name === tableName);
  if (!table) return 'unknown';
  const row = table.rows.find((candidate) => rowKey(table, candidate) === key);
  const field = table.schema.fields.find((candidate) => candidate.name === column);
  const value = row && field ? row[field.name] : undefined;
  if (row && field && isDecimal(value)) {
    const unit = unitOf(row, field, units);
    const year = yearOf(table, row);
    return {
      id,
      table,
      row,
      field,
      value,
      basis: basisOf(table, row, field),
      ...(unit && { unit }),
      ...(year !== undefined && { year }),
    };
  }
  return row && field && value === null ? 'empty' : 'unknown';
}

/** Whether the cells of a column are numbers that count or measure. A reference or a paragraph is a number that names. */
export function isNumeric({ name, type }: FieldSpec): boolean {
  return !['paragraph', 'reference'].includes(name) && (type === 'number' || type === 'integer');
}

/** Decimals of columns, by their tables: each is asked for once a cell. */
const decimals = new WeakMap<readonly Row[], Map<string, number>>();

/** More than a program leaves off at the end of a number when it writes a table. */
const MOST_DECIMALS = 3;

/**
 * Decimals that the numbers of a column are written with: 7 beside 16.5 is 7.0. Columns of mixed units have none in common,
 * and where long numbers differ, zeros would say what the source does not.
 */
export function decimalsOf({ rows }: Table, { name, unitField }: FieldSpec): number {
  if (unitField) return 0;
  const known = decimals.get(rows) ?? new Map<string, number>();
  decimals.set(rows, known);
  const found = known.get(name) ?? commonDecimals(rows.map((row) => row[name]).filter(isDecimal));
  known.set(name, found);
  return found;
}

function commonDecimals(values: readonly Decimal[]): number {
  const counts = values.map(decimalsIn);
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  return most <= MOST_DECIMALS || counts.every((count) => count === most) ? most : 0;
}

/** Every figure id of the tables: each number that has a unit. */
export function figureIds(tables: readonly Table[]): string[] {
  return tables.flatMap((table) => figureIdsIn(table, table.rows, table.schema.fields));
}

/** Figure ids in some rows and columns of a table, row by row. */
export function figureIdsIn(table: Table, rows: readonly Row[], fields: readonly FieldSpec[]): string[] {
  const numeric = fields.filter((field) => field.unit ?? field.unitField);
  return rows.flatMap((row) =>
    numeric
      .filter((field) => isDecimal(row[field.name]))
      .map((field) => `${table.name}.${rowKey(table, row)}.${field.name}`),
  );
}

/** A condition on rows, `column=value`. */
export interface Where {
  column: string;
  value: Value;
}

/** Read a condition written `column=value`. */
export function parseWhere(text: string): Where | undefined {
  const [, column, value] = /^([a-z0-9_-]+)=(.+)$/.exec(text) ?? [];
  return column && value ? { column, value } : undefined;
}

/** The rows of a table that meet a condition; all of them, when there is none. */
export function matchingRows(table: Table, where: string | undefined): Row[] {
  const condition = where ? parseWhere(where) : undefined;
  return condition ? table.rows.filter((row) => String(row[condition.column]) === condition.value) : table.rows;
}

/** Places of a row in the paper: its table's, narrowed by the row's own `section`, `paragraph` and `reference`. */
export function placesOf(table: Table, row: Row): Place[] {
  const { section, paragraph, reference } = row;
  const isOwn = (place: Place) =>
    place.section === section && (paragraph === undefined || String(place.paragraph) === String(paragraph));
  const own = table.place.filter(isOwn);
  // A row may name a place that its table does not.
  const named = {
    section: String(section),
    references: [],
    ...(isDecimal(paragraph) && { paragraph: Number(paragraph) }),
  };
  const places = typeof section !== 'string' ? table.place : own.length > 0 ? own : [named];
  if (!table.schema.fields.some((field) => field.name === 'reference')) return places;
  const citing = places.filter(({ references }) => references.some((number) => String(number) === String(reference)));
  return (citing.length > 0 ? citing : places).map((place) => ({
    ...place,
    references: place.references.filter((number) => String(number) === String(reference)),
  }));
}
