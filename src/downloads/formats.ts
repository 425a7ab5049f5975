import type { Translate } from '../i18n/ui.ts';
import { writeCsv, writeExcelCsv } from './csv.ts';
import { writeCsvw } from './csvw.ts';
import { writeJson } from './json.ts';
import type { TableData } from './tableData.ts';
import { writeXlsx } from './xlsx.ts';

/** A form in which a table is given away. */
export interface TableFormat {
  /** Ending of the file's name, and the end of its address. */
  ending: string;
  mediaType: string;
  write(table: TableData, t: Translate): string | Promise<Uint8Array<ArrayBuffer>>;
}

/** Every form of a table, in the order in which they are offered. */
export const tableFormats = [
  { ending: 'csv', mediaType: 'text/csv', write: writeCsv },
  {
    ending: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: writeXlsx,
  },
  { ending: 'json', mediaType: 'application/json', write: writeJson },
  { ending: 'excel.csv', mediaType: 'text/csv', write: writeExcelCsv },
  { ending: 'csv-metadata.json', mediaType: 'application/csvm+json', write: writeCsvw },
] as const satisfies TableFormat[];

/** Name of the archive with all tables of a language. */
export const packageFile = 'datapackage.zip';
/** Name of the file that describes them, beside their own. */
export const descriptorFile = 'datapackage.json';
