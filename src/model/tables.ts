import { rememberEach } from '../cache/remember.ts';
import type { Place } from '../schemas/brief.ts';
import type { Basis, FigureBasis } from '../schemas/text.ts';
import type { Correction, FieldSpec, MissingValue, Resource, Unit } from '../schemas/table.ts';
import type { Value } from '../read/cell.ts';
import { decimalsIn, isDecimal, isRange, sizeOf, type Decimal } from '../read/decimal.ts';
import type { Row } from '../read/csv.ts';
import type { Position } from '../problems/place.ts';

/** A table of the data package with its rows. */
export interface Table extends Resource {
  file: string;
  /** Figures of the table that the editors have put right. */
  corrections: Correction[];
  /** Ids of figures that are worked out from others. */
  derived: ReadonlySet<string>;
  rows: Row[];
  /** Why cells are empty, by row and field, where the file says so. */
  missing: ReadonlyMap<Row, Readonly<Record<string, MissingValue>>>;
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
  /** Of a range, its upper end; `value` is the lower one. */
  high?: Decimal;
  /** How far the value may be off. */
  uncertainty?: Decimal;
  /** What the value lies between. */
  interval?: readonly [Decimal, Decimal];
  /** What to know of it, as its column of flags says. */
  flag?: string;
  /** Left out for a bare number, such as a year. */
  unit?: Unit;
  /** Left out where none is given. */
  year?: number;
  basis: FigureBasis;
}

/** Whether a cell of a row is missing or split, so that nothing but its key was read: that may be what another column says. */
export const isShifted = ({ schema }: Resource, row: Row): boolean =>
  schema.fields.some(({ name }) => !schema.primaryKey.includes(name)) &&
  Object.keys(row).every((name) => schema.primaryKey.includes(name));

/** Key of a row: the text of its primary key, `USA-2022` where that is several columns. */
export function rowKey(table: Resource, row: Row): string {
  return table.schema.primaryKey.map((name) => String(row[name])).join('-');
}

/**
 * The columns of a table in one language, in order, without the columns that only serve the table itself.
 * @param options.all with those too, as downloads have them
 */
export function columnsIn(table: Resource, lang: string, languages: readonly string[], { all = false } = {}): Column[] {
  const { fields, primaryKey } = table.schema;
  const serving = new Set(all ? [] : fields.flatMap(servingFields));
  // A key in words is a code for addresses; a number or a day says something, and so do several columns.
  const [key] = primaryKey.length === 1 ? fields.filter(({ name }) => name === primaryKey[0]) : [];
  if (key?.type === 'string' && !all) serving.add(key.name);
  return fields.flatMap((field) => {
    const { stem, suffix } = splitName(field.name);
    const isHidden = field.show
      ? field.show === 'never'
      : serving.has(field.name) || serving.has(stem) || ['array', 'object', 'geojson'].includes(field.type);
    if (isHidden && !all) return [];
    if (!languages.includes(suffix)) return [{ name: field.name, field }];
    return suffix === lang ? [{ name: stem, field }] : [];
  });
}

/** Names of the columns that only say something of another. */
function servingFields(field: FieldSpec): string[] {
  const { unitField, flagField, noteField, uncertaintyField, intervalFields } = field;
  return [unitField, flagField, noteField, uncertaintyField, ...(intervalFields ?? [])].filter(
    (name) => name !== undefined,
  );
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
  const id = `${table.name}.${key}.${field.name}`;
  if (table.corrections.some(({ of }) => of === id)) return 'corrected';
  const basis = field.bases?.[key] ?? field.basis ?? table.basis;
  // What the editors work out is no view of theirs.
  return basis === 'editorial' && table.derived.has(id) ? 'derived' : basis;
}

/** Who stands behind a whole table. Where the editors have worked out a part of it, its figures are marked one by one. */
export const headBasis = rememberEach((table: Table): Basis => {
  const isDerived = table.rows.some((row) =>
    table.schema.fields.some((field) => basisOf(table, row, field) === 'derived'),
  );
  return isDerived ? 'paper' : table.basis;
});

/** The column that says of which year a row is: its year, or the quarter, month or day that is its key. */
export function yearField({ fields, primaryKey }: Resource['schema']): FieldSpec | undefined {
  const isTime = ({ name, type }: FieldSpec) =>
    primaryKey.includes(name) && ['quarter', 'yearmonth', 'date'].includes(type);
  return fields.find(({ type }) => type === 'year') ?? fields.find(isTime);
}

/** Year of a row: its own, where a column gives it, or else the table's. */
function yearOf(table: Resource, row: Row): number | undefined {
  const field = yearField(table.schema);
  if (!field) return table.year;
  const value = row[field.name] ?? null;
  return value === null ? undefined : Number.parseInt(String(value), 10);
}

/** Why there is no figure: its id has not three parts, its cell is empty, or nothing has that id. */
export type NoFigure = 'malformed' | 'empty' | 'unknown';

/** The parts of a figure's id. A row's key may hold points, as `1.1` does, and so may the name of a column. */
export interface FigureId {
  table: Table;
  key: string;
  field: FieldSpec;
}

/** Take the id of a figure apart; `undefined` where no table or no column is called so. */
export function splitFigureId(id: string, tables: readonly Table[]): FigureId | undefined {
  const [name = ''] = id.split('.');
  const table = tables.find((candidate) => candidate.name === name);
  const rest = id.slice(name.length + 1);
  const [field] = (table?.schema.fields ?? [])
    .filter((candidate) => rest.endsWith(`.${candidate.name}`))
    .sort((a, b) => b.name.length - a.name.length);
  return table && field && { table, field, key: rest.slice(0, -field.name.length - 1) };
}

const rowsByKey = new WeakMap<readonly Row[], ReadonlyMap<string, Row>>();

/** A row by its key. */
export function findRow(table: Table, key: string): Row | undefined {
  // Of rows with one key the first counts: the others are reported, and no figure of the first is missed.
  const known = rowsByKey.get(table.rows) ?? new Map(table.rows.toReversed().map((row) => [rowKey(table, row), row]));
  rowsByKey.set(table.rows, known);
  return known.get(key);
}

/** The number of a cell with what other columns say of it; `undefined` of a cell that holds none. */
export function amountOf(
  row: Row,
  { name, uncertaintyField, intervalFields }: FieldSpec,
): Pick<Figure, 'value' | 'high' | 'uncertainty' | 'interval'> | undefined {
  const value = row[name];
  if (isRange(value)) return { value: value.low, high: value.high };
  if (!isDecimal(value)) return undefined;
  const [uncertainty, low, high] = [uncertaintyField, ...(intervalFields ?? [])].map((beside) => {
    const found = beside === undefined ? undefined : row[beside];
    return isDecimal(found) ? found : undefined;
  });
  return {
    value,
    ...(uncertainty && { uncertainty }),
    ...(low && high && { interval: [low, high] as const }),
  };
}

/** The flag of a cell, as its column of flags has it. */
export function flagOf(row: Row, { flagField }: FieldSpec): string | undefined {
  const flag = flagField === undefined ? undefined : row[flagField];
  return typeof flag === 'string' ? flag : undefined;
}

/** Find a figure by its id, `table.row.column`; the reason, when there is none. */
export function findFigure(id: string, tables: readonly Table[], units: Record<string, Unit>): Figure | NoFigure {
  if (!/^[^.]+\..+\.[^.]/.test(id)) return 'malformed';
  const parts = splitFigureId(id, tables);
  const row = parts && findRow(parts.table, parts.key);
  if (!row) return 'unknown';
  const { table, field } = parts;
  const value = row[field.name];
  if (isDecimal(value) || isRange(value)) {
    const unit = unitOf(row, field, units);
    const year = yearOf(table, row);
    const flag = flagOf(row, field);
    return {
      id,
      table,
      row,
      field,
      ...amountOf(row, field)!,
      basis: basisOf(table, row, field),
      ...(flag !== undefined && { flag }),
      ...(unit && { unit }),
      ...(year !== undefined && { year }),
    };
  }
  return value === null ? 'empty' : 'unknown';
}

/** Rows of a table that a page shows at once, and whose numbers all have an entry of their own. */
const SHOWN_ROWS = 100;

/** Whether a table has more rows than a page shows at once. */
export function isLong({ rows }: Pick<Table, 'rows'>): boolean {
  return rows.length > SHOWN_ROWS;
}

/** Whether the cells of a column are numbers that count or measure. A reference or a paragraph is a number that names. */
export function isNumeric({ name, type, categories }: FieldSpec): boolean {
  return (
    !categories &&
    !['paragraph', 'reference'].includes(name) &&
    (type === 'number' || type === 'integer' || type === 'range')
  );
}

/** Decimals of columns, by their tables: each is asked for once a cell. */
const decimals = new WeakMap<readonly Row[], Map<string, number>>();

/** More than a program leaves off at the end of a number when it writes a table. */
const MOST_DECIMALS = 3;

/**
 * Decimals that the numbers of a column are written with: 7 beside 16.5 is 7.0. Columns of mixed units have none in common,
 * and where long numbers differ, or the larger ones have fewer decimals, as 532 beside 11.7, zeros would say what the
 * source does not.
 */
export function decimalsOf({ rows }: Table, { name, unitField }: FieldSpec): number {
  if (unitField) return 0;
  const known = decimals.get(rows) ?? new Map<string, number>();
  decimals.set(rows, known);
  const found = known.get(name) ?? commonDecimals(rows.flatMap((row) => numbersIn(row[name])));
  known.set(name, found);
  return found;
}

/** The numbers of a cell. */
function numbersIn(value: Value | undefined): Decimal[] {
  if (isDecimal(value)) return [value];
  return isRange(value) ? [value.low, value.high] : [];
}

function commonDecimals(values: readonly Decimal[]): number {
  const counts = values.map(decimalsIn);
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  if (counts.every((count) => count === most)) return most;
  const sizes = (isExact: boolean) =>
    values.filter((_, index) => (counts[index] === most) === isExact).map((value) => Math.abs(sizeOf(value)));
  const [short, exact] = [sizes(false), sizes(true)];
  // One number that is written short may have lost its zero; several that are all larger were measured less exactly.
  const isLessExact =
    short.length > 1 && short.reduce((a, b) => Math.min(a, b)) > exact.reduce((a, b) => Math.max(a, b));
  return most <= MOST_DECIMALS && !isLessExact ? most : 0;
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
      .filter((field) => numbersIn(row[field.name]).length > 0)
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
  const [, column, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
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
