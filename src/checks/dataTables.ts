import { nearest, type FilePosition, type Problem } from '../read/problem.ts';
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
      return unknownName(use.valueAt('name'), { what: 'table', name, known, home: 'to datapackage.json' });
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
  const report = attribute === 'columns' ? noColumn : noNumbers;
  let index = 0;
  return (use.value(attribute)?.split(',') ?? []).flatMap((part): Problem[] => {
    const name = part.trim();
    const place = use.valueAt(attribute, index + part.indexOf(name));
    index += part.length + 1;
    return names.includes(name) ? [] : [report(place, table, name, names)];
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
  const fault =
    names.length > 2
      ? 'draws more than two columns'
      : new Set(fields.map((field) => field.unit ?? '')).size > 1
        ? 'has columns of different units'
        : fields.some((field) => table.rows.some((row) => Number(row[field.name]) < 0))
          ? 'has values below zero'
          : undefined;
  if (!fault) return [];
  const advice = 'Draw one or two columns of one unit, none below zero; for others use bars.';
  return [{ ...use.valueAt('chart'), message: `the chart of "${table.name}" ${fault}`, advice }];
}

function checkWhere(use: BlockUse, table: Table): Problem[] {
  const where = use.value('where');
  if (where === undefined) return [];
  const condition = parseWhere(where);
  if (!condition) {
    const message = `"${where}" is no condition on rows`;
    return [{ ...use.valueAt('where'), message, advice: 'Write column=value.' }];
  }
  const { column, value } = condition;
  const names = table.schema.fields.map((field) => field.name);
  if (!names.includes(column)) return [noColumn(use.valueAt('where'), table, column, names)];
  // A faulty cell, or a table without rows, is reported where it stands; the value may be there.
  if (table.rows.length === 0 || table.rows.some((row) => !(column in row))) return [];
  const values = [...new Set(table.rows.map((row) => String(row[column])))];
  if (values.includes(String(value))) return [];
  const message = `no row of "${table.name}" has "${value}" in column "${column}"`;
  const advice = `${nearest(String(value), values)}Correct the value, or add a row to ${table.file}.`;
  return [{ ...use.valueAt('where', column.length + 1), message, advice }];
}

function noColumn(place: FilePosition, table: Table, name: string, names: string[]): Problem {
  const advice = `${nearest(name, names)}Its columns are: ${names.join(', ')}.`;
  return { ...place, message: `table "${table.name}" has no column "${name}"`, advice };
}

function noNumbers(place: FilePosition, table: Table, name: string, names: string[]): Problem {
  const advice = `${nearest(name, names)}Its columns of numbers are: ${names.join(', ') || 'none'}.`;
  return { ...place, message: `table "${table.name}" has no column of numbers "${name}"`, advice };
}
