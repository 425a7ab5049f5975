/* Every sheet of every site in WebKitGTK, the nearest to Safari that Linux has. Playwright's own WebKit prints nothing. */
import { expect } from '@playwright/test';
import { openShownSites } from './builtSite.ts';
import { missingIn, numberPagesOf, numbersIn, numbersOf, numbersOfSheet } from './drawnNumbers.ts';
import { testsOfOnePage } from './onePage.ts';
import { readPdf } from './pdf.ts';
import { isLong, sheetsOf } from './sheets.ts';
import { sites } from './sites.ts';
import { hasWebKit } from './webkit.ts';

const test = testsOfOnePage();

test.skip(!hasWebKit(), 'WebKitGTK is not installed: gir1.2-webkit2-4.1, python3-gi and xvfb of Debian');

for (const site of openShownSites('paper', 'sample', 'sample-one', 'sample-world')) {
  for (const sheet of sheetsOf(site).filter((each) => !isLong(each))) {
    test(`${site.name}: ${sheet.file} is one page of both papers, with every number whole`, async ({ webkit }) => {
      const address = sites[site.name].origin + sheet.address;
      const numbers = await numbersOfSheet(sheet, site);
      for (const paper of ['iso_a4', 'na_letter'] as const) {
        const { pages, text } = await readPdf(await webkit.print(address, paper));
        expect.soft(pages, paper).toBe(1);
        // Where a face is cut small, WebKit draws its digits and does not say in the PDF what they are.
        if (site.name !== 'sample-one') expect.soft(numbersIn(text), paper).toEqual(numbers);
      }
    });
  }
  test(`${site.name}: other pages that show figures have every number whole`, async ({ page, webkit }) => {
    // Where a face is cut small, WebKit draws its digits and does not say in the PDF what they are.
    test.skip(site.name === 'sample-one', 'its faces are cut too small for WebKit to say what it draws');
    for (const { address, file } of numberPagesOf(site)) {
      const numbers = await numbersOf(page, sites[site.name].origin + address, 'main');
      const { text } = await readPdf(await webkit.print(sites[site.name].origin + address, 'iso_a4'));
      // What draws a lone digit in bold may come without its sign: it is read as a NUL.
      expect.soft(missingIn(text.replaceAll('\0', '\ufffd'), numbers), file).toEqual([]);
    }
  });
}
