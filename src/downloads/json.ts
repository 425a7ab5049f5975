import { isDecimal, isRange } from '../read/decimal.ts';
import type { TableData } from './tableData.ts';

/**
 * A table as JSON: what it is and where it comes from, its fields, and each row as an object by field name. Numbers have
 * every digit of their source; a reader who takes them for doubles loses those from the seventeenth on.
 */
export function writeJson({ rows, ...table }: TableData): string {
  const names = table.fields.map(({ name }) => name);
  const records = rows.map((row) => Object.fromEntries(row.map((value, index) => [names[index], value])));
  const writeExact = (_key: string, value: unknown) =>
    isDecimal(value) ? JSON.rawJSON(value.digits) : isRange(value) ? String(value) : value;
  return `${JSON.stringify({ ...table, rows: records }, writeExact, 2)}\n`;
}
