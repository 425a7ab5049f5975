/*
 * What readers come for, from door to door, in Chromium and in Firefox. Playwright drives a Firefox of its own only;
 * puppeteer speaks to both browsers of the machine in one language.
 */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserSwitches, findBrowser } from './browser.ts';
import { briefPaths, kindPaths } from './builtSite.ts';
import { findFirefox } from './firefox.ts';
import { expect, test } from './fixtures.ts';

// One browser for all journeys of a kind.
test.describe.configure({ mode: 'default' });

const browsers = [
  { browser: 'chrome', name: 'Chromium', find: findBrowser, variable: 'CHROMIUM_PATH', args: [...browserSwitches] },
  { browser: 'firefox', name: 'Firefox', find: findFirefox, variable: 'FIREFOX_PATH', args: [] },
] as const;

const textOf = (page: Page, selector: string) =>
  page.waitForSelector(selector).then((element) => element!.evaluate((node) => node.textContent!.trim()));

/** Click what leads to another page, and wait for it. */
async function follow(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.locator(selector).click()]);
}

for (const { browser: kind, name, find, variable, args } of browsers) {
  test.describe(`in ${name}`, () => {
    const executablePath = find();
    test.skip(!executablePath, `${name} is not on this machine: install it, or name it in ${variable}`);
    const downloads = mkdtempSync(join(tmpdir(), 'jianbao-downloads-'));
    let browser: Browser;
    let shown: Page;

    test.beforeAll(async () => {
      browser = await puppeteer.launch({
        browser: kind,
        executablePath: executablePath!,
        args: [...args],
        downloadBehavior: { policy: 'allow', downloadPath: resolve(downloads) },
        // Firefox takes the folder from its settings.
        extraPrefsFirefox: {
          'browser.download.folderList': 2,
          'browser.download.dir': resolve(downloads),
          'browser.download.always_ask_before_handling_new_types': false,
        },
      });
    });
    test.beforeEach(async () => {
      shown = await browser.newPage();
      await shown.setViewport({ width: 1280, height: 800 });
    });
    test.afterEach(() => shown.close());
    test.afterAll(() => browser?.close());

    test('a reader goes from the home page to a brief, to its list, and on to the next', async ({ site }) => {
      for (const { code } of site.languages) {
        const [list] = kindPaths(site);
        const [brief] = briefPaths(site, list);
        await shown.goto(site.urlOf(code, ''));
        const link = `main a[href="${new URL(site.urlOf(code, brief!)).pathname}"]`;
        await follow(shown, link);
        expect(shown.url()).toBe(site.urlOf(code, brief!));
        const title = await textOf(shown, 'h1');
        await follow(shown, `main nav a[href="${new URL(site.urlOf(code, list!)).pathname}"]`);
        expect(await textOf(shown, 'main')).toContain(title);
        await follow(shown, link);
        await follow(shown, 'a[rel=next]');
        expect(await textOf(shown, 'h1')).not.toBe(title);
      }
    });

    test('the other language shows the same page', async ({ site }) => {
      const [first, second] = site.languages;
      const [brief] = briefPaths(site);
      await shown.goto(site.urlOf(first!.code, brief!));
      await follow(shown, `header a[hreflang=${second!.tag}]`);
      expect(shown.url()).toBe(site.urlOf(second!.code, brief!));
      expect(await shown.$eval('html', (html) => html.lang)).toBe(second!.tag);
    });

    test('a word is searched for in the dialog, and the page that holds it is opened', async ({ site }) => {
      for (const { code, word } of [
        { code: 'en', word: 'batteries' },
        { code: 'zh', word: '电池' },
      ]) {
        await shown.goto(site.urlOf(code, ''));
        await shown.keyboard.press('/');
        await shown.locator('dialog input[type=search]').fill(word);
        await shown.waitForSelector('dialog [data-part=hits] a');
        const title = await textOf(shown, 'dialog [data-part=hits] a');
        await follow(shown, 'dialog [data-part=hits] a');
        expect(await textOf(shown, 'h1')).toBe(title);
        expect((await textOf(shown, 'main')).toLowerCase()).toContain(word);
      }
    });

    test('a table is filtered and sorted', async ({ site }) => {
      const rows = () => shown.$$eval('tbody tr', (all) => all.filter(({ hidden }) => !hidden).map((row) => row.id));
      for (const { code } of site.languages) {
        await shown.goto(site.urlOf(code, 'data/stations'));
        await shown.waitForSelector('.sorter');
        const all = await rows();
        const value = await shown.$eval('main form select option:nth-child(2)', (option) => option.value);
        await shown.select('main form select', value);
        const some = await rows();
        expect(some.length).toBeGreaterThan(0);
        expect(some.length).toBeLessThan(all.length);
        await shown.locator('main form button[type=reset]').click();
        await expect.poll(rows).toEqual(all);
        await shown.locator('th:nth-child(3) .sorter').click();
        await expect.poll(rows).not.toEqual(all);
        expect((await rows()).sort()).toEqual(all.toSorted());
      }
    });

    test('a brief is cited by copying', async ({ site }) => {
      // In a window a click is enough; Chromium's shell wants leave.
      if (kind === 'chrome') {
        await browser.defaultBrowserContext().overridePermissions(site.origin, ['clipboard-sanitized-write']);
      }
      for (const { code } of site.languages) {
        await shown.goto(site.urlOf(code, briefPaths(site)[0]!));
        await shown.bringToFront();
        await shown.locator('details:has([data-citation]) summary').click();
        await shown.locator('[data-citation] .copy').click();
        await expect
          .poll(() => shown.$eval('[data-citation] [role=status]', (status) => status.textContent))
          .toMatch(/Copied|已复制/);
      }
    });

    test('a table is downloaded', async ({ site }) => {
      const { code } = site.languages[0]!;
      await shown.goto(site.urlOf(code, 'data/stations'));
      await shown.locator('main a[href$="/stations.csv"]').click();
      const file = join(site.folder, 'data/stations.csv');
      await expect.poll(() => readdirSync(downloads), { timeout: 15_000 }).toContain('stations.csv');
      await expect.poll(() => readFileSync(join(downloads, 'stations.csv'), 'utf8')).toBe(readFileSync(file, 'utf8'));
    });

    test('a brief is printed on one page, by its button', async ({ site }) => {
      for (const { code } of site.languages) {
        await shown.goto(site.urlOf(code, briefPaths(site)[0]!));
        await shown.evaluate(() => {
          window.print = () => document.body.setAttribute('data-printed', '');
        });
        await shown.locator('[data-print] button').click();
        await shown.waitForSelector('[data-printed]');
        await shown.evaluate(() => document.fonts.ready.then(() => undefined));
        // Over WebDriver BiDi the margins of the command count, not those of the page.
        const margin = { top: '12mm', bottom: '12mm', left: '16mm', right: '16mm' };
        for (const format of ['A4', 'Letter'] as const) {
          const pdf = await PDFDocument.load(await shown.pdf({ format, margin }));
          expect(pdf.getPageCount(), `${code} ${format}`).toBe(1);
        }
      }
    });
  });
}
