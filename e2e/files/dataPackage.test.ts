/* The archive with all tables of a language, against the Data Package standard. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type SchemaObject } from 'ajv';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openSites, pageAt, pagesIn, type BuiltSite } from '../builtSite.ts';

interface Field {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'year' | 'date';
  constraints?: { required?: boolean };
}

interface DataPackage {
  $schema: string;
  resources: {
    name: string;
    path: string;
    bytes: number;
    hash: string;
    schema: { fields: Field[]; primaryKey: string[] };
  }[];
}

const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });

/** The published profile of Data Package 2.0, as check-datapackage 0.37.0 (MIT) ships it. */
const isDataPackage = ajv.compile(
  JSON.parse(readFileSync('e2e/profiles/datapackage-2.0.json', 'utf8')) as SchemaObject,
);

/** What a cell of a type looks like in a CSV file. */
const lexical: Record<Field['type'], string> = {
  string: '\\S',
  integer: '^-?\\d+$',
  number: '^-?\\d+(\\.\\d+)?(e-?\\d+)?$',
  boolean: '^(true|false)$',
  year: '^\\d{4}$',
  date: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
};

function openPackage(site: BuiltSite, lang: string) {
  const folder = pageAt(site, lang, 'data').address.slice(site.base.length);
  const files = unzipSync(readFileSync(join(site.folder, folder, 'datapackage.zip')));
  return { files, descriptor: JSON.parse(strFromU8(files['datapackage.json']!)) as DataPackage };
}

describe.each(openSites('paper', 'sample', 'sample-one', 'sample-world'))('$name', (site) => {
  test('the descriptor is a Data Package by the published profile', () => {
    for (const { code } of site.languages) {
      const { descriptor } = openPackage(site, code);
      expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
      isDataPackage(descriptor);
      expect(isDataPackage.errors).toBeNull();
      // The profile does look at tables and fields.
      for (const field of [{ type: 'number' }, { name: 'x', type: 'decimal' }]) {
        const [table] = descriptor.resources;
        const broken = { ...descriptor, resources: [{ ...table, schema: { fields: [field] } }] };
        expect(isDataPackage(broken), JSON.stringify(field)).toBe(false);
      }
    }
  });

  test('the archive is whole: each table is there, with its size, its hash and its fields', () => {
    for (const { code } of site.languages) {
      const { files, descriptor } = openPackage(site, code);
      const tables = pagesIn(site, code).flatMap(({ path }) => (path.startsWith('data/') ? [path.slice(5)] : []));
      expect(descriptor.resources.map(({ name }) => name).sort()).toEqual(tables.sort());
      expect(Object.keys(files).sort()).toEqual(
        ['datapackage.json', ...descriptor.resources.map(({ path }) => path)].sort(),
      );
      for (const { path, bytes, hash, schema } of descriptor.resources) {
        const file = files[path]!;
        expect(file.length).toBe(bytes);
        expect(`sha256:${createHash('sha256').update(file).digest('hex')}`).toBe(hash);
        const [header] = parse(strFromU8(file)) as unknown as string[][];
        expect(header).toEqual(schema.fields.map(({ name }) => name));
      }
    }
  });

  test('each row of each table keeps to the table’s schema', () => {
    for (const { code } of site.languages) {
      const { files, descriptor } = openPackage(site, code);
      for (const { name, path, schema } of descriptor.resources) {
        const rows = parse(strFromU8(files[path]!), { columns: true }) as Record<string, string>[];
        const properties = schema.fields.map(({ name, type, constraints }) => {
          const filled = { pattern: lexical[type] };
          return [name, constraints?.required ? filled : { anyOf: [{ const: '' }, filled] }];
        });
        const isTable = ajv.compile({
          type: 'array',
          minItems: 1,
          items: {
            properties: Object.fromEntries(properties),
            required: schema.fields.map(({ name }) => name),
            additionalProperties: false,
          },
        });
        isTable(rows);
        expect(isTable.errors, `${code} ${name}`).toBeNull();
        const keys = rows.map((row) => schema.primaryKey.map((field) => row[field]).join());
        expect(new Set(keys).size, `keys of ${name}`).toBe(rows.length);
      }
    }
  });
});
