import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import { expect, test, type Site } from './fixtures.ts';
import { sites } from './sites.ts';

/** Folder of the data files of a language. */
const dataFolder = (site: Site, lang: string) =>
  join(site.folder, new URL(site.urlOf(lang, 'data')).pathname.slice(site.base.length));

/** Names of the tables. */
const tableNames = (site: Site, lang: string) =>
  site.pagesIn(lang).flatMap(({ path }) => (path.startsWith('data/') ? [path.slice('data/'.length)] : []));

const readCsv = (text: string) => parse(text, { bom: true }) as unknown as string[][];
const asText = (cell: unknown) => (cell === null || cell === undefined ? '' : String(cell));

test('every form of a table opens and holds the same, cell for cell', async ({ site }) => {
  for (const { code } of site.languages) {
    for (const name of tableNames(site, code)) {
      const file = join(dataFolder(site, code), name);
      const [header, ...rows] = readCsv(readFileSync(`${file}.csv`, 'utf8'));
      const json = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as {
        fields: { name: string; type: string }[];
        rows: Record<string, unknown>[];
      };
      expect(json.fields.map((field) => field.name)).toEqual(header);
      expect(json.rows.map((row) => header!.map((field) => asText(row[field])))).toEqual(rows);

      const [, ...excelRows] = readCsv(readFileSync(`${file}.excel.csv`, 'utf8'));
      expect(readFileSync(`${file}.excel.csv`, 'utf8')).toMatch(/^\ufeff/);
      expect(excelRows).toEqual(rows);

      const [data, about] = await readXlsx(`${file}.xlsx`);
      const [, ...cells] = data!.data;
      expect(cells.map((row) => header!.map((_, index) => asText(row[index])))).toEqual(rows);
      for (const [index, { type }] of json.fields.entries()) {
        if (type === 'string' || type === 'date') continue;
        for (const row of cells) expect(['number', 'object'], `${name} ${header![index]}`).toContain(typeof row[index]);
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

type Labels = Record<string, string>;

/** What an author declares of a table, as far as it changes what a download says. */
interface Declared {
  units: Record<string, { labels: Labels }>;
  resources: {
    name: string;
    schema: {
      fields: { name: string; unitField?: string; categories?: { value: string; labels: Labels }[] }[];
    };
  }[];
}

test('downloads agree with the tables they come from, cell for cell', ({ site, siteName }) => {
  const known = sites[siteName];
  const contentDir = 'source' in known ? known.source.contentDir : 'content';
  const declared = JSON.parse(readFileSync(join(contentDir, 'datapackage.json'), 'utf8')) as Declared;
  for (const { code } of site.languages) {
    for (const name of tableNames(site, code)) {
      const [header, ...rows] = readCsv(readFileSync(join(dataFolder(site, code), `${name}.csv`), 'utf8'));
      const [own, ...source] = readCsv(readFileSync(join(contentDir, 'data', `${name}.csv`), 'utf8'));
      const { fields } = declared.resources.find((resource) => resource.name === name)!.schema;
      const expected = header!.map((field) => {
        const column = own!.findIndex((other) => other === field || other === `${field}_${code}`);
        const isUnit = fields.some(({ unitField }) => unitField === field);
        const { categories } = fields.find((other) => other.name === field) ?? {};
        return source.map((row) => {
          const cell = row[column]!;
          // Categories and units are written as a reader sees them, and a number without idle zeros.
          const label = isUnit ? declared.units[cell] : categories?.find(({ value }) => value === cell);
          if (label) return label.labels[code]!;
          return /^-?\d+\.\d+$/.test(cell) ? String(Number(cell)) : cell;
        });
      });
      expect(rows, name).toEqual(source.map((_, index) => expected.map((column) => column[index]!)));
    }
  }
});

test('a brief is cited in five ways, by copying or with a file', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const { code } of site.languages) {
    const brief = site.pagesIn(code).find(({ path }) => path.includes('/') && !path.startsWith('data/'))!;
    await page.goto(site.origin + brief.address);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await page
      .locator('details')
      .filter({ has: page.locator('[data-citation]') })
      .locator('summary')
      .click();
    const buttons = page.locator('[data-citation]').getByRole('button');
    await expect(buttons).toHaveCount(5);
    const copied: string[] = [];
    for (const button of await buttons.all()) {
      await button.click();
      await expect(page.locator('[data-citation]').getByRole('status')).toContainText(/Copied|已复制/);
      copied.push(await page.evaluate(() => navigator.clipboard.readText()));
      await page.locator('[data-citation] [role=status]').evaluate((status) => (status.textContent = ''));
    }
    const [gbt, apa, bibtex, ris, csl] = copied as [string, string, string, string, string];
    const url = site.ownOrigin + brief.address;
    for (const text of copied) expect(text.replaceAll('\\', '')).toContain(title);
    for (const text of copied) expect(text).toContain(url);
    expect(gbt).toMatch(/\[R\/OL\]\. V\S+\. \(\d{4}-\d\d-\d\d\)\[\d{4}-\d\d-\d\d\]\. /);
    expect(apa).toMatch(/ \(\d{4}\)\. /);
    expect(bibtex).toMatch(/^@techreport\{/);
    expect(ris).toMatch(/^TY {2}- RPRT/);
    expect(JSON.parse(csl)).toMatchObject([{ type: 'report', title }]);
  }
});
