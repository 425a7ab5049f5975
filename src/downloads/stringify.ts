import type { Value } from '../read/cell.ts';

/** Write records as RFC 4180 has it: commas, lines that end in CR LF, quotation marks only where they are needed. */
export function stringify(records: readonly (readonly Value[])[]): string {
  return records.map((record) => `${record.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(value: Value): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
