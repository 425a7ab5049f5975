import { findNearest } from '../problems/nearest.ts';
import type { FilePosition } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { Content } from '../read/readContent.ts';
import { columnsIn, parseWhere, type Table } from '../model/tables.ts';
import { blockUses, type BlockUse } from './blockUses.ts';
import { unknownName } from './unknownName.ts';

/** `<DataTable>` blocks that ask for a table, a column or rows that there are none of. */
export function checkDataTables(content: Content): Problem[] {
  const { dataPackage, tables, site } = content;
  if (!dataPackage) return [];
  const codes = site.languages.map((language) => language.code);
  return blockUses(content, 'DataTable').flatMap((use) => {
    const name = use.value('name');
    if (name === undefined) return [];
    const table = tables.find((candidate) => candidate.name === name);
    if (!table) {
      const known = tables.map((candidate) => candidate.name);
      return unknownName('table-unknown', use.valueAt('name'), name, known);
    }
    // A column that lacks this language is reported by itself.
    const columns = new Map(
      codes.flatMap((code) => columnsIn(table, code, codes).map(({ name, field }) => [name, field])),
    );
    const names = [...columns.keys()];
    const numeric = names.filter((column) => ['number', 'integer'].includes(columns.get(column)?.type ?? ''));
    return [
      ...checkNames(use, 'columns', table, names),
      ...checkNames(use, 'chart', table, numeric),
      ...checkNames(use, 'bars', table, numeric),
      ...checkChart(use, table),
      ...checkWhere(use, table),
    ];
  });
}

function checkNames(use: BlockUse, attribute: 'columns' | 'chart' | 'bars', table: Table, names: string[]): Problem[] {
  const id = attribute === 'columns' ? 'column-unknown' : 'column-not-numeric';
  let index = 0;
  return (use.value(attribute)?.split(',') ?? []).flatMap((part): Problem[] => {
    const name = part.trim();
    const place = use.valueAt(attribute, index + part.indexOf(name));
    index += part.length + 1;
    return unknownColumn(id, place, table, name, names);
  });
}

/** A chart has one axis, from zero up, and tells two columns apart. */
function checkChart(use: BlockUse, table: Table): Problem[] {
  const names =
    use
      .value('chart')
      ?.split(',')
      .map((name) => name.trim()) ?? [];
  const fields = table.schema.fields.filter((field) => names.includes(field.name));
  const id =
    names.length > 2
      ? 'chart-columns-many'
      : new Set(fields.map((field) => field.unit ?? '')).size > 1
        ? 'chart-units-differ'
        : fields.some((field) => table.rows.some((row) => Number(row[field.name]) < 0))
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
