import type { Translate } from '../i18n/ui.ts';
import type { FieldSpec } from '../schemas/table.ts';
import { describeTable, type TableData } from './tableData.ts';

const datatypes: Record<FieldSpec['type'], string> = {
  string: 'string',
  integer: 'integer',
  number: 'decimal',
  boolean: 'boolean',
  year: 'gYear',
  yearmonth: 'gYearMonth',
  date: 'date',
  datetime: 'dateTime',
  time: 'time',
  duration: 'duration',
  list: 'string',
  array: 'json',
  object: 'json',
  geopoint: 'string',
  geojson: 'json',
  any: 'string',
  quarter: 'string',
  range: 'string',
};

/** A name may become a variable in a URI template, which has letters, digits and `_`. */
const nameOf = (name: string) => name.replaceAll(/[^\p{L}\p{N}_]/gu, '_');

/**
 * Metadata of a CSV file as CSV on the Web has it: https://www.w3.org/TR/tabular-metadata/.
 * A column's `titles` must be what stands in the file's header; its title for readers is `dc:title`.
 */
export function writeCsvw(table: TableData, t: Translate): string {
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': table.lang }],
    url: `${table.name}.csv`,
    'dc:title': table.title,
    'dc:description': describeTable(t, table),
    'dc:source': table.sources.map(({ title }) => title),
    'dc:license': { '@id': table.licence.path },
    dialect: { header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: table.fields.map(({ name, type, title, description, unit, required }) => ({
        name: nameOf(name),
        titles: name,
        'dc:title': title,
        datatype: datatypes[type],
        ...(required && { required }),
        ...(description && { 'dc:description': description }),
        ...(unit && { 'schema:unitText': unit }),
      })),
      primaryKey: table.key.map(nameOf),
    },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
