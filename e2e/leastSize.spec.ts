/* Sheets as readers print them whose browser makes no type smaller than they have set. A test a sheet. */
import { expect } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { openShownSites } from './builtSite.ts';
import { findFirefox } from './firefox.ts';
import { test } from './kept.ts';
import { untilFontsAreThere } from './layout.ts';
import { openPdf, readPdf } from './pdf.ts';
import { isLong, sheetsOf, squeeze } from './sheets.ts';
import { sites } from './sites.ts';

/** The paper on which a sheet has less room. */
const format = 'Letter';

const shown = openShownSites('paper', 'sample', 'sample-one', 'sample-world').flatMap((site) =>
  sheetsOf(site).flatMap((sheet) => (isLong(sheet) ? [] : [{ site, sheet }])),
);

for (const { site, sheet } of shown) {
  // What spills over is shown by the samples: the paper has the most sheets, and only its own words to show.
  const sizes = site.name === 'paper' ? [14] : [14, 16];
  const also = sizes.includes(16) ? ', and at 16 px loses nothing' : '';
  test(`${site.name}: ${sheet.file} is one page at 14 px${also}`, async ({ leastPage }) => {
    for (const least of sizes) {
      const page = await leastPage(least);
      await page.goto(sites[site.name].origin + sheet.address);
      await untilFontsAreThere(page);
      const words = squeeze(await page.locator('.sheet').innerText());
      const foot = squeeze(await page.locator('.sheet-colophon').innerText());
      const { pages, texts } = await readPdf(await page.pdf({ format }));
      if (least === 14) expect.soft(pages).toBe(1);
      expect.soft(pages).toBeLessThan(3);
      // The browser writes numbers of lists that the page does not hold.
      expect.soft(squeeze(texts.join('')).length).toBeGreaterThanOrEqual(words.length);
      expect.soft(squeeze(texts.at(-1)!).endsWith(foot), 'the foot is whole, on the last page').toBe(true);
    }
  });
}

test('each sheet of the sample is one page in Firefox at 14 px', async () => {
  const executablePath = findFirefox();
  test.skip(!executablePath, 'Firefox is not installed: install it, or set FIREFOX_PATH');
  const scripts = ['x-western', 'x-unicode', 'zh-CN'];
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executablePath!,
    headless: true,
    extraPrefsFirefox: Object.fromEntries(scripts.map((script) => [`font.minimum-size.${script}`, 14])),
  });
  const page = await firefox.newPage();
  for (const { site, sheet } of shown.filter(({ site }) => site.name === 'sample')) {
    await page.goto(sites[site.name].origin + sheet.address);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    const margin = { top: '12mm', bottom: '12mm', left: '16mm', right: '16mm' };
    const { numPages } = await openPdf(await page.pdf({ format, margin }));
    expect.soft(numPages, sheet.file).toBe(1);
  }
  await firefox.close();
});
