import { findNearest } from '../problems/nearest.ts';
import type { FilePosition } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { columnsIn, parseWhere, type Table } from '../model/tables.ts';
import { listNames, splitNames, type BlockUse } from '../read/block.ts';
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
    ...checkChart(use, table),
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

/** A chart has one axis, from zero up, and tells two columns apart. */
function checkChart(use: BlockUse, table: Table): Problem[] {
  const names = splitNames(use.value('chart'));
  const fields = table.schema.fields.filter((field) => names.includes(field.name));
  const id =
    names.length > 2
      ? 'chart-columns-many'
      : new Set(fields.map((field) => field.unit ?? '')).size > 1
        ? 'chart-units-differ'
        : fields.some((field) => table.rows.some((row) => String(row[field.name]).startsWith('-')))
          ? 'chart-below-zero'
          : undefined;
  return id ? [problem(id, use.valueAt('chart'), { table: table.name })] : [];
}

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
  if (table.rows.length === 0 || table.rows.some((row) => !(column in row))) return [];
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
  { name: table }: Table,
  column: string,
  known: string[],
): Problem[] {
  if (known.includes(column)) return [];
  return [problem(id, place, { table, column, known, nearest: findNearest(column, known) })];
}
