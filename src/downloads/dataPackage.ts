import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import type { Translate } from '../i18n/ui.ts';
import type { Briefing } from '../model/site.ts';
import type { FieldType } from '../schemas/table.ts';
import { writeCsv } from './csv.ts';
import { describeTable, readTableData, type TableData } from './tableData.ts';
import { ZIP_DATE } from './zip.ts';

/** Describe tables as Data Package v2 has it, in one language: https://datapackage.org/standard/data-package/. */
function describePackage({ site, t, say, href }: Briefing, tables: TableData[], folder: string): object {
  const { dataPackage } = site;
  return {
    $schema: dataPackage.$schema,
    name: dataPackage.name,
    title: say(dataPackage.titles),
    description: say(dataPackage.descriptions),
    version: dataPackage.version,
    homepage: site.absolute(href('data')),
    created: `${site.updated}T00:00:00Z`,
    contributors: [{ title: say(site.publisher), roles: ['publisher'] }],
    licenses: dataPackage.licenses,
    resources: tables.map((table) => describeResource(t, table, folder)),
  };
}

/** What our own types of columns are in a Data Package. */
const standardTypes: Partial<Record<FieldType, FieldType>> = { quarter: 'string', range: 'string' };

function describeResource(t: Translate, table: TableData, folder: string): object {
  const csv = strToU8(writeCsv(table));
  return {
    name: table.name,
    type: 'table',
    path: `${folder}${table.name}.csv`,
    title: table.title,
    description: describeTable(t, table),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: csv.length,
    hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
    ...(table.sources.length > 0 && { sources: table.sources }),
    ...(table.rights && { rights: table.rights }),
    ...(table.corrections && { corrections: table.corrections }),
    dialect: { lineTerminator: '\r\n' },
    schema: {
      fields: table.fields.map(({ name, type, title, description, unit, required }) => ({
        name,
        type: standardTypes[type] ?? type,
        title,
        ...(description && { description }),
        ...(unit && { unit }),
        ...(required && { constraints: { required } }),
      })),
      primaryKey: table.key,
      missingValues: [''],
    },
  };
}

/** What is in the tables of a language, and where: the descriptor of the Data Package whose files stand beside it. */
export function writePackage(briefing: Briefing, folder = ''): string {
  const tables = briefing.site.tables.map((table) => readTableData(briefing, table));
  return `${JSON.stringify(describePackage(briefing, tables, folder), null, 2)}\n`;
}

/** All tables in one language as a zipped Data Package. */
export function zipPackage(briefing: Briefing): Uint8Array<ArrayBuffer> {
  const tables = briefing.site.tables.map((table) => readTableData(briefing, table));
  const files = {
    'datapackage.json': strToU8(writePackage(briefing, 'data/')),
    ...Object.fromEntries(tables.map((table) => [`data/${table.name}.csv`, strToU8(writeCsv(table))])),
  };
  return zipSync(files, { mtime: ZIP_DATE, level: 9 });
}
