import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { briefPaths, openSites, pageAt, pagesIn, type BuiltSite } from '../builtSite.ts';
import { documentOf, first, textOf } from '../document.ts';

/** Folder of the data files of a language. */
const dataFolder = (site: BuiltSite, lang: string) =>
  join(site.folder, pageAt(site, lang, 'data').address.slice(site.base.length));

/** Names of the tables. */
const tableNames = (site: BuiltSite, lang: string) =>
  pagesIn(site, lang).flatMap(({ path }) => (path.startsWith('data/') ? [path.slice('data/'.length)] : []));

const readCsv = (text: string, delimiter = ',') => parse(text, { bom: true, delimiter }) as unknown as string[][];
const asText = (cell: unknown) =>
  cell === null || cell === undefined ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);

/** Read JSON with its numbers as they are written, which a double may not hold. */
const readExact = (text: string) => {
  const asWritten = (_key: string, value: unknown, { source }: { source?: string }) =>
    typeof value === 'number' ? source : value;
  return JSON.parse(text, asWritten as Parameters<typeof JSON.parse>[1]) as unknown;
};

type Labels = Record<string, string>;

/** What an author declares of a table, as far as it changes what a download says. */
interface Declared {
  units: Record<string, { labels: Labels }>;
  resources: {
    name: string;
    dialect?: { delimiter?: string };
    schema: {
      fields: {
        name: string;
        unitField?: string;
        decimalChar?: string;
        categories?: { value: string; labels: Labels }[];
      }[];
      missingValues?: { value: string }[];
    };
  }[];
}

describe.each(openSites('paper', 'sample', 'sample-one', 'sample-world'))('$name', (site) => {
  test('every form of a table opens and holds the same, cell for cell', async () => {
    for (const { code } of site.languages) {
      for (const name of tableNames(site, code)) {
        const file = join(dataFolder(site, code), name);
        const [header, ...rows] = readCsv(readFileSync(`${file}.csv`, 'utf8'));
        const json = readExact(readFileSync(`${file}.json`, 'utf8')) as {
          fields: { name: string; type: string }[];
          rows: Record<string, unknown>[];
        };
        expect(json.fields.map((field) => field.name)).toEqual(header);
        expect(json.rows.map((row) => header!.map((field) => asText(row[field])))).toEqual(rows);

        const [, ...excelRows] = readCsv(readFileSync(`${file}.excel.csv`, 'utf8'));
        expect(readFileSync(`${file}.excel.csv`, 'utf8')).toMatch(/^\ufeff/);
        // What a spreadsheet would run has an apostrophe before it.
        expect(excelRows.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(rows);

        const [data, about] = await readXlsx(`${file}.xlsx`);
        const [, ...cells] = data!.data;
        // Excel has numbers, and shows their decimals by a format.
        const asNumber = (row: readonly unknown[]) =>
          json.fields.map(({ type }, index) =>
            type === 'number' && asText(row[index]) !== '' ? Number(row[index]) : asText(row[index]),
          );
        expect(cells.map(asNumber)).toEqual(rows.map(asNumber));
        for (const [index, { type }] of json.fields.entries()) {
          if (!['number', 'integer', 'year'].includes(type)) continue;
          for (const row of cells)
            expect(['number', 'object'], `${name} ${header![index]}`).toContain(typeof row[index]);
        }
        expect(about!.data.map(([first]) => first)).toEqual(expect.arrayContaining(header!));

        const csvw = JSON.parse(readFileSync(`${file}.csv-metadata.json`, 'utf8')) as {
          url: string;
          tableSchema: { columns: { titles: string }[] };
        };
        expect(csvw.url).toBe(`${name}.csv`);
        expect(csvw.tableSchema.columns.map(({ titles }) => titles)).toEqual(header);
      }
    }
  });

  test('downloads agree with the tables they come from, cell for cell', () => {
    const { contentDir } = site;
    const declared = JSON.parse(readFileSync(join(contentDir, 'datapackage.json'), 'utf8')) as Declared;
    for (const { code } of site.languages) {
      for (const name of tableNames(site, code)) {
        const [header, ...rows] = readCsv(readFileSync(join(dataFolder(site, code), `${name}.csv`), 'utf8'));
        const { dialect, schema } = declared.resources.find((resource) => resource.name === name)!;
        const { fields, missingValues = [] } = schema;
        const [own, ...source] = readCsv(
          readFileSync(join(contentDir, 'data', `${name}.csv`), 'utf8'),
          dialect?.delimiter,
        );
        const expected = header!.map((field) => {
          const column = own!.findIndex((other) => other === field || other === `${field}_${code}`);
          const isUnit = fields.some(({ unitField }) => unitField === field);
          const { categories, decimalChar = '.' } = fields.find((other) => other.name === field) ?? {};
          return source.map((row) => {
            const cell = row[column]!.replace(decimalChar, '.');
            if (missingValues.some(({ value }) => value === row[column])) return '';
            // Categories and units are written as a reader sees them, and a number as its source has it.
            const label = isUnit ? declared.units[cell] : categories?.find(({ value }) => value === cell);
            return label ? label.labels[code]! : cell;
          });
        });
        expect(rows, name).toEqual(source.map((_, index) => expected.map((column) => column[index]!)));
      }
    }
  });

  test('the files that cite a brief name it, its address and its kind', () => {
    for (const { code } of site.languages) {
      for (const path of briefPaths(site)) {
        const page = pageAt(site, code, path);
        const title = textOf(first(documentOf(page), 'h1')!);
        const folder = join(site.folder, page.address.slice(site.base.length, -1));
        const [bib, ris, csl] = ['bib', 'ris', 'csl.json'].map((format) => readFileSync(`${folder}.${format}`, 'utf8'));
        for (const text of [bib!, ris!, csl!]) {
          // BibTeX holds capital letters in braces.
          expect(text.replaceAll(/[\\{}]/g, ''), page.file).toContain(title);
          expect(text, page.file).toContain(site.ownOrigin + page.address);
        }
        expect(bib).toMatch(/^@report\{/);
        expect(bib).toMatch(/^\tdate = \{\d{4}-\d\d-\d\d\},$/m);
        expect(ris).toMatch(/^T2 {2}- \S/m);
        expect(ris).toMatch(/^TY {2}- RPRT/);
        expect(JSON.parse(csl!)).toMatchObject([{ type: 'report', title }]);
      }
    }
  });
});
