import type { TableData } from './tableData.ts';

/** A table as JSON: what it is and where it comes from, its fields, and each row as an object by field name. */
export function writeJson({ rows, ...table }: TableData): string {
  const names = table.fields.map(({ name }) => name);
  const records = rows.map((row) => Object.fromEntries(row.map((value, index) => [names[index], value])));
  return `${JSON.stringify({ ...table, rows: records }, null, 2)}\n`;
}
