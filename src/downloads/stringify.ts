import type { Value } from '../read/cell.ts';

/**
 * Write records as RFC 4180 has it: commas, lines that end in CR LF, quotation marks only where they are needed.
 * @param needsQuotes what may not stand bare in a cell
 */
export function stringify(records: readonly (readonly Value[])[], needsQuotes = /[",\r\n]/): string {
  return records.map((record) => `${record.map((value) => writeCell(value, needsQuotes)).join(',')}\r\n`).join('');
}

function writeCell(value: Value, needsQuotes: RegExp): string {
  const text = value === null ? '' : String(value);
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
