import type { Translate } from '../i18n/ui.ts';
import { stringify } from './stringify.ts';
import type { TableData } from './tableData.ts';

/** A table as CSV: UTF-8, the fields' names above, a point in decimals, nothing in an empty cell. */
export function writeCsv({ fields, rows }: TableData): string {
  return stringify([fields.map(({ name }) => name), ...rows]);
}

/** The same for Excel, which takes a CSV file for UTF-8 only with a byte-order mark; titles and units above. */
export function writeExcelCsv({ fields, rows }: TableData, t: Translate): string {
  const titles = fields.map(({ title, unit }) => (unit ? t('table.unit', { title, unit }) : title));
  return `\ufeff${stringify([titles, ...rows])}`;
}
