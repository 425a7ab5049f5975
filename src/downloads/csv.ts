import type { Translate } from '../i18n/ui.ts';
import type { Value } from '../read/cell.ts';
import { stringify } from './stringify.ts';
import type { TableData } from './tableData.ts';

/** A table as CSV: UTF-8, the fields' names above, a point in decimals, nothing in an empty cell. */
export function writeCsv({ fields, rows }: TableData): string {
  return stringify([fields.map(({ name }) => name), ...rows]);
}

/**
 * The same for Excel, which takes a CSV file for UTF-8 only with a byte-order mark; titles and units above. A spreadsheet
 * runs what a file holds: a text that it would run, or read as another number or a day, has an apostrophe before it.
 */
export function writeExcelCsv({ fields, rows }: TableData, t: Translate): string {
  const titles = fields.map(({ title, unit }) => (unit ? t('table.unit', { title, unit }) : title));
  const records = [titles, ...rows].map((record) => record.map((value, index) => harmless(value, fields[index]!.type)));
  // Where a comma parts decimals, a semicolon parts cells.
  return `\ufeff${stringify(records, /[",;\t\r\n]/)}`;
}

/** What a spreadsheet takes for a formula, in either width, also behind spaces and quotation marks. */
const FORMULA = /^[\s"“”]*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** What it reads as another number than it is, or as a day: 007, 1.10, 1E5, 3-4, 1/2, and numbers too long for it. */
const READ_ANEW =
  /^\s*(?:0\d+|\d+\.\d*0|\d+[eE]\d+|\d{16,}|\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?|\d{1,4}\.\d{1,2}\.\d{1,4})\s*$/;

function harmless(value: Value, type: TableData['fields'][number]['type']): Value {
  if (typeof value !== 'string') return value;
  return FORMULA.test(value) || (type === 'string' && READ_ANEW.test(value)) ? `'${value}` : value;
}
