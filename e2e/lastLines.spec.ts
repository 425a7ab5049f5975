/* How the texts of every sheet end and what stands between them, set as they are printed. A test a sheet. */
import { expect } from '@playwright/test';
import { openShownSites } from './builtSite.ts';
import { listWrongGaps } from './gaps.ts';
import { untilFontsAreThere } from './layout.ts';
import { lettersOf, listBrokenWords, listEndings } from './lines.ts';
import { testsOfOnePage } from './onePage.ts';
import { sheetsOf } from './sheets.ts';
import { sites } from './sites.ts';

/** The text box of a sheet: its lines break as on paper. */
const test = testsOfOnePage({ viewport: { width: 673, height: 1000 } });

for (const site of openShownSites('paper', 'sample', 'sample-one', 'sample-world')) {
  for (const sheet of sheetsOf(site)) {
    test(`${site.name}: ${sheet.file} leaves no character alone in a last line, few pairs of them, no broken word in titles, and gaps that say what belongs together`, async ({
      page,
    }) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(sites[site.name].origin + sheet.address);
      await untilFontsAreThere(page);
      expect.soft(await listWrongGaps(page)).toEqual([]);
      expect.soft(await listBrokenWords(page)).toEqual([]);
      const endings = await listEndings(page);
      expect(endings.filter(({ last }) => lettersOf(last).length < 2)).toEqual([]);
      const pairs = endings.filter(({ last }) => /^\p{sc=Han}{2}$/u.test(lettersOf(last).join('')));
      expect(pairs.length, JSON.stringify(pairs)).toBeLessThan(3);
    });
  }
}
