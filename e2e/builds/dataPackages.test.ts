/* Real data packages as tables: long ones, of text and days, of months, with CSV files that stay as they were published. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { addPackages, findPackages, publishedTables } from '../dataPackages.ts';
import { build, sites } from '../sites.ts';
import { copySite } from './copies.ts';

/** What a page of a table may weigh, however long the table is: the rest is in its files. */
const PAGE_BYTES = 150_000;

const packages = findPackages();
const tiny = { ...sites.sample, source: { ...sites.sample.source, contentDir: 'src/testing/storage' } };

// They are too large to be kept here: without them nothing can be said.
describe.skipIf(!packages)('four data packages as they were published', () => {
  const site = copySite(tiny, 'packages');

  beforeAll(async () => {
    addPackages(site.source.contentDir, packages!);
    const { status, output } = await build(site, ['--no-pdf']);
    expect(status, output).toBe(0);
  }, 600_000);

  const read = (file: string) => readFileSync(join(site.folder, file));

  test.each(publishedTables)('$name has a page of a bearable weight, in each language', ({ name, rows }) => {
    for (const prefix of ['', 'en/']) {
      const html = read(`${prefix}data/${name}/index.html`);
      expect(gzipSync(html).length).toBeLessThan(PAGE_BYTES);
      const shown = html.toString().split('class="row-link').length - 1;
      expect(shown).toBeGreaterThan(Math.min(rows, 100) - 1);
      expect(shown).toBeLessThanOrEqual(rows);
      // What the page leaves out, it says that it does.
      const said = new Intl.NumberFormat('en').format(rows);
      if (shown < rows) expect(html.toString()).toMatch(new RegExp(`${said}|${rows}`));
    }
  });

  test.each(publishedTables)('$name gives away each cell as it was published', ({ file, name, rows }) => {
    const cells = (text: string) => text.replaceAll('\r', '').trim().split('\n').slice(1);
    const published = cells(readFileSync(join(packages!, file), 'utf8')).filter(Boolean);
    const given = cells(read(`data/${name}.csv`).toString());
    expect(given).toHaveLength(rows);
    // What stands for no value is left empty; all else is there, digit for digit.
    const bare = (line: string) =>
      line.replaceAll(/(?<=,)(?:-01|-9\.99|-0\.99)(?=,|$)/g, '').replaceAll(/(?<=\d)E-0?(?=\d+$)/g, 'e-');
    expect(given.map(bare)).toEqual(published.map(bare));
  });

  test('all numbers are those that pages show, and short tables’', () => {
    expect(gzipSync(read('numbers/index.html')).length).toBeLessThan(PAGE_BYTES);
  });
});
