/* Every sheet of every site in Firefox. Playwright drives a Firefox of its own only; puppeteer speaks to any. */
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { openShownSites } from './builtSite.ts';
import { missingIn, numberPagesOf, numbersOf, numbersOfSheet } from './drawnNumbers.ts';
import { findFirefox } from './firefox.ts';
import { test } from './kept.ts';
import { footOf, leastType, readPdf } from './pdf.ts';
import { isLong, leastSize, sheetsOf } from './sheets.ts';
import { sites } from './sites.ts';

/** Those of `@page` in `src/styles/print.css`: over WebDriver BiDi the margins of the command count. */
const margin = { top: '12mm', bottom: '12mm', left: '16mm', right: '16mm' };

/**
 * Open a page, and have every face that it names: those that it shows on paper alone too. A Firefox that has just started
 * has left out the words in such a face when it printed at once.
 */
async function open(firefox: Page, address: string): Promise<void> {
  await firefox.goto(address);
  // Of the faces that stand in until these come, a machine may lack some.
  await firefox.evaluate('Promise.allSettled([...document.fonts].map((face) => face.load())).then(() => undefined)');
}

test.skip(!findFirefox(), 'Firefox is not installed: install it, or set FIREFOX_PATH');

for (const site of openShownSites('paper', 'sample', 'sample-one', 'sample-world')) {
  for (const sheet of sheetsOf(site)) {
    test(`${site.name}: ${sheet.file} is one page of both papers down to their foot, unless it is long, with type of 9 pt at least, and every number whole`, async ({
      firefox,
    }) => {
      await open(firefox, sites[site.name].origin + sheet.address);
      const numbers = await numbersOfSheet(sheet, site);
      for (const format of ['A4', 'Letter'] as const) {
        const { pdf, pages, text } = await readPdf(await firefox.pdf({ format, margin }));
        if (!isLong(sheet)) {
          expect.soft(pages, format).toBe(1);
          // Its margin of 12 mm, and room for what a reader's Firefox writes there.
          expect.soft(Math.abs((await footOf(pdf)) - 18), `${format}: its foot`).toBeLessThan(2);
        }
        expect.soft(await leastType(pdf), format).toBeGreaterThan(leastSize(sheet));
        expect.soft(missingIn(text, numbers), format).toEqual([]);
      }
    });
  }
}

// In all sites WebKit is asked of these pages, which takes Firefox as long as all sheets.
test('sample-one: other pages that show figures have every number whole', async ({ page, firefox }) => {
  const [site] = openShownSites('sample-one');
  for (const { address, file } of numberPagesOf(site!)) {
    const numbers = await numbersOf(page, sites['sample-one'].origin + address, 'main');
    await open(firefox, sites['sample-one'].origin + address);
    const { text } = await readPdf(await firefox.pdf({ format: 'A4', margin }));
    expect.soft(missingIn(text, numbers), file).toEqual([]);
  }
});
