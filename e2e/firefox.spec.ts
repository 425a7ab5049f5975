import puppeteer from 'puppeteer-core';
import { findFirefox } from './firefox.ts';
import { expect, test } from './fixtures.ts';
import { leastType, readPdf } from './pdf.ts';
import { sheetsOf } from './sheets.ts';

/** Those of `@page` in `src/styles/print.css`: over WebDriver BiDi the margins of the command count. */
const margin = { top: '12mm', bottom: '12mm', left: '16mm', right: '16mm' };

// Playwright drives a Firefox of its own only; puppeteer speaks to any, over WebDriver BiDi.
test('Firefox prints every sheet on one page of both papers, with type of 9 pt at least', async ({ site }) => {
  const executablePath = findFirefox();
  test.skip(
    !executablePath,
    'Firefox is not installed, so no sheet was printed in it: install it, or set FIREFOX_PATH',
  );
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: executablePath!, headless: true });
  try {
    const page = await browser.newPage();
    for (const { address, file } of sheetsOf(site)) {
      await page.goto(site.origin + address);
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      for (const format of ['A4', 'Letter'] as const) {
        const { pdf, pages } = await readPdf(await page.pdf({ format, margin }));
        expect.soft(pages, `${file} on ${format}`).toBe(1);
        expect.soft(await leastType(pdf), `${file} on ${format}`).toBeGreaterThan(8.99);
      }
    }
  } finally {
    await browser.close();
  }
});
