import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync, strFromU8 } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { expect, test, type Site } from './fixtures.ts';
import { sites } from './sites.ts';

interface DataPackage {
  $schema: string;
  resources: {
    name: string;
    path: string;
    bytes: number;
    hash: string;
    schema: { fields: { name: string; type: string }[]; primaryKey: string[] };
  }[];
}

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

test('downloads agree with the tables they come from', ({ site, siteName }) => {
  const known = sites[siteName];
  const contentDir = 'source' in known ? known.source.contentDir : 'content';
  for (const { code } of site.languages) {
    for (const name of tableNames(site, code)) {
      const [header, ...rows] = readCsv(readFileSync(join(dataFolder(site, code), `${name}.csv`), 'utf8'));
      const [own, ...source] = readCsv(readFileSync(join(contentDir, 'data', `${name}.csv`), 'utf8'));
      expect(rows).toHaveLength(source.length);
      for (const [index, field] of header!.entries()) {
        const column = own!.findIndex((other) => other === field || other === `${field}_${code}`);
        const cells = source.map((row) => row[column]!);
        // Categories and units are written as labels; every other cell is as the author wrote it.
        const isNumeric = cells.every((cell) => cell === '' || !Number.isNaN(Number(cell)));
        if (isNumeric) expect(rows.map((row) => Number(row[index]))).toEqual(cells.map(Number));
        else
          expect(
            rows.map((row) => row[index] === ''),
            `${name} ${field}`,
          ).toEqual(cells.map((cell) => cell === ''));
      }
    }
  }
});

test('the Data Package is whole: each file is there, with its size, its hash and its fields', ({ site }) => {
  for (const { code } of site.languages) {
    const files = unzipSync(readFileSync(join(dataFolder(site, code), 'datapackage.zip')));
    const descriptor = JSON.parse(strFromU8(files['datapackage.json']!)) as DataPackage;
    expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
    expect(descriptor.resources.map(({ name }) => name).sort()).toEqual(tableNames(site, code).sort());
    for (const { path, bytes, hash, schema } of descriptor.resources) {
      const file = files[path]!;
      expect(file.length).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(file).digest('hex')}`).toBe(hash);
      const [header] = readCsv(strFromU8(file));
      expect(schema.fields.map(({ name }) => name)).toEqual(header);
      for (const key of schema.primaryKey) expect(header).toContain(key);
    }
  }
});

/** What a page tells machines of itself. */
const jsonLdOf = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json]) => JSON.parse(json!) as Record<string, unknown> & { '@type': string },
  );

test('a table tells machines of itself and of its files, and a brief of itself and its paper', ({ site }) => {
  for (const { path, html, address } of site.pages) {
    const [data] = jsonLdOf(html);
    const isTable = path.startsWith('data/');
    const isBrief = !isTable && path.includes('/');
    if (!isTable && !isBrief) continue;
    expect(data, path).toMatchObject({
      '@context': 'https://schema.org',
      '@type': isTable ? 'Dataset' : 'Report',
      url: site.ownOrigin + address,
      name: expect.stringMatching(/\S/),
      inLanguage: expect.stringMatching(/^[a-z]{2}/),
      license: expect.stringMatching(/^https:/),
      datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    if (isBrief)
      expect(data!['isBasedOn']).toMatchObject({ '@type': 'ScholarlyArticle', name: expect.stringMatching(/\S/) });
    else {
      const files = data!['distribution'] as { '@type': string; contentUrl: string; encodingFormat: string }[];
      expect(files.length).toBeGreaterThan(3);
      for (const file of files) {
        expect(file['@type']).toBe('DataDownload');
        expect(file.encodingFormat).toMatch(/^\w+\/\S+$/);
        const name = new URL(file.contentUrl).pathname.slice(site.base.length);
        expect(existsSync(join(site.folder, name)), name).toBe(true);
      }
    }
  }
});

test('Highwire tags stand on the page about the paper and nowhere else', ({ site }) => {
  const tagged = site.pages.filter(({ html }) => html.includes('name="citation_title"'));
  const papers = site.pages.filter(({ html }) => jsonLdOf(html).some((data) => data['@type'] === 'ScholarlyArticle'));
  expect(tagged.map(({ address }) => address)).toEqual(papers.map(({ address }) => address));
  expect(tagged).toHaveLength(site.languages.length);
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
