import { findNearest } from '../problems/nearest.ts';
import type { FilePosition } from '../problems/place.ts';
import { problem, type Problem, type ProblemId } from '../problems/problem.ts';
import { areAboveZero, haveRoom, nameRow, timeAxisOf } from '../model/chartAxis.ts';
import { columnsIn, isShifted, matchingRows, parseWhere, type Table } from '../model/tables.ts';
import { listNames, splitNames, type BlockUse } from '../read/block.ts';
import type { FieldSpec } from '../schemas/table.ts';
import type { Content } from '../read/readContent.ts';

/** A `<DataTable>` that asks for columns or rows that there are none of, or for a chart that cannot be drawn. */
export function checkDataTable(use: BlockUse, { tables, site }: Content): Problem[] {
  const table = tables.find(({ name }) => name === use.value('name'));
  if (!table) return [];
  const codes = site.languages.map(({ code }) => code);
  // A column that lacks this language is reported by itself.
  const columns = new Map(
    codes.flatMap((code) => columnsIn(table, code, codes).map(({ name, field }) => [name, field])),
  );
  const names = [...columns.keys()];
  // A column of another type that has a unit is reported itself.
  const numeric = names.filter((column) => {
    const field = columns.get(column)!;
    return ['number', 'integer'].includes(field.type) || (field.unit ?? field.unitField) !== undefined;
  });
  return [
    ...checkNames(use, 'columns', table, names),
    ...checkNames(use, 'chart', table, numeric),
    ...checkNames(use, 'bars', table, numeric),
    ...checkNames(use, 'totals', table, numeric),
    ...checkChart(use, table, codes),
    ...checkWhere(use, table),
  ];
}

function checkNames(
  use: BlockUse,
  attribute: 'columns' | 'chart' | 'bars' | 'totals',
  table: Table,
  known: string[],
): Problem[] {
  const names = use.value(attribute);
  const id = attribute === 'columns' ? 'column-unknown' : 'column-not-numeric';
  return (names === undefined ? [] : listNames(names)).flatMap(({ name, index }) =>
    unknownColumn(id, use.valueAt(attribute, index), table, name, known),
  );
}

/** A chart and the bars of a column have one axis each: numbers of one unit, with room for what they are called. */
function checkChart(use: BlockUse, table: Table, codes: readonly string[]): Problem[] {
  const rows = matchingRows(table, use.value('where'));
  const fieldsOf = (names: readonly string[]) => table.schema.fields.filter((field) => names.includes(field.name));
  const unitsOf = (fields: readonly FieldSpec[]) =>
    new Set(fields.flatMap((field) => rows.map((row) => (field.unitField ? row[field.unitField] : field.unit) ?? '')));
  const report = (id: ChartProblemId, attribute: 'chart' | 'bars' | 'axis') => [
    problem(id, use.valueAt(attribute), { table: table.name }),
  ];
  const mixed = fieldsOf(splitNames(use.value('bars'))).some((field) => unitsOf([field]).size > 1);
  const bars = mixed ? report('chart-units-differ', 'bars') : [];
  const names = splitNames(use.value('chart'));
  const axis = use.value('axis');
  if (use.value('chart') === undefined)
    return axis === undefined ? bars : [...bars, ...report('chart-axis-unfit', 'axis')];
  const fields = fieldsOf(names);
  if (names.length > MOST_SERIES) return [...bars, ...report('chart-columns-many', 'chart')];
  if (unitsOf(fields).size > 1) return [...bars, ...report('chart-units-differ', 'chart')];
  const time = timeAxisOf(table, rows);
  if (axis !== undefined && (axis !== 'log' || !time || !areAboveZero(rows, names))) {
    return [...bars, ...report('chart-axis-unfit', 'axis')];
  }
  if (time) return bars;
  if (names.length > 2) return [...bars, ...report('chart-columns-many', 'chart')];
  const hasRoom = codes.every((lang) => haveRoom(rows.map((row) => nameRow(table, row, lang, codes))));
  return hasRoom ? bars : [...bars, ...report('chart-names-long', 'chart')];
}

/** What may be wrong with a chart or with bars. */
type ChartProblemId = Extract<
  ProblemId,
  'chart-units-differ' | 'chart-columns-many' | 'chart-axis-unfit' | 'chart-names-long'
>;

/** Lines that can be told apart. */
const MOST_SERIES = 4;

function checkWhere(use: BlockUse, table: Table): Problem[] {
  const where = use.value('where');
  if (where === undefined) return [];
  const condition = parseWhere(where);
  if (!condition) return [problem('condition-malformed', use.valueAt('where'), { where })];
  const { column, value } = condition;
  const names = table.schema.fields.map((field) => field.name);
  const unknown = unknownColumn('column-unknown', use.valueAt('where'), table, column, names);
  if (unknown.length > 0) return unknown;
  // A faulty cell, or a table without rows, is reported where it stands; the value may be there.
  if (table.rows.length === 0 || table.rows.some((row) => !(column in row) || isShifted(table, row))) return [];
  const values = [...new Set(table.rows.map((row) => String(row[column])))];
  if (values.includes(String(value))) return [];
  const nearest = findNearest(String(value), values);
  const place = use.valueAt('where', column.length + 1);
  return [
    problem('row-unknown', place, { table: table.name, value: String(value), column, nearest, file: table.file }),
  ];
}

function unknownColumn(
  id: 'column-unknown' | 'column-not-numeric',
  place: FilePosition,
  { name: table, rows }: Table,
  column: string,
  known: string[],
): Problem[] {
  // A table whose file cannot be read by its columns is reported itself.
  if (rows.length === 0 || known.includes(column)) return [];
  return [problem(id, place, { table, column, known, nearest: findNearest(column, known) })];
}
