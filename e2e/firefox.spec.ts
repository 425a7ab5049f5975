/* Every sheet of every site in Firefox. Playwright drives a Firefox of its own only; puppeteer speaks to any. */
import { test as base, expect } from '@playwright/test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { openShownSites } from './builtSite.ts';
import { findFirefox } from './firefox.ts';
import { leastType, readPdf } from './pdf.ts';
import { isLong, leastSize, sheetsOf } from './sheets.ts';
import { sites } from './sites.ts';

/** Those of `@page` in `src/styles/print.css`: over WebDriver BiDi the margins of the command count. */
const margin = { top: '12mm', bottom: '12mm', left: '16mm', right: '16mm' };

const executablePath = findFirefox();

const test = base.extend<object, { firefox: Browser }>({
  firefox: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants a pattern, and nothing is taken from it
    async ({}, use) => {
      const browser = await puppeteer.launch({ browser: 'firefox', executablePath: executablePath!, headless: true });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

test.skip(!executablePath, 'Firefox is not installed: install it, or set FIREFOX_PATH');

for (const site of openShownSites('paper', 'sample', 'sample-one', 'sample-world')) {
  for (const sheet of sheetsOf(site)) {
    test(`${site.name}: ${sheet.file} is one page of both papers, unless it is long, with type of 9 pt at least`, async ({
      firefox,
    }) => {
      const page = await firefox.newPage();
      await page.goto(sites[site.name].origin + sheet.address);
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      for (const format of ['A4', 'Letter'] as const) {
        const { pdf, pages } = await readPdf(await page.pdf({ format, margin }));
        if (!isLong(sheet)) expect.soft(pages, format).toBe(1);
        expect.soft(await leastType(pdf), format).toBeGreaterThan(leastSize(sheet));
      }
      await page.close();
    });
  }
}
