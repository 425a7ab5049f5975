/*
 * What every page must bear, whatever stands on it: on all pages of all sites, each loaded once. A test a page, so that
 * no test grows with a site.
 */
import { expect } from '@playwright/test';
import { COLOUR_RULES, findViolations } from './axe.ts';
import { onePageOfEachKind, openShownSites } from './builtSite.ts';
import { addStyles, findCutText, findForeignFaces, findOverflow, untilFontsAreThere } from './layout.ts';
import { listBrokenWords } from './lines.ts';
import { testsOfOnePage } from './onePage.ts';
import { sites } from './sites.ts';
import { listenForComplaints, listenForParts, weigh } from './traffic.ts';

/** What a page may cost its reader, before fonts. */
const BUDGET = { bytes: 21_000, scriptBytes: 5_000, requests: 6 };

/** A page that gathers what the briefs say: the overview, statistics, notes, glossary. */
const GATHERING_BYTES = 22_750;

/** A page that is a table or an index, whose rows are what its reader came for, or that shows all that a text may hold. */
const LIST_BYTES = 25_250;

/** Widths in CSS pixels: the narrowest phone that WCAG asks for, 1280 px at 200 % zoom, a tablet held upright. */
const WIDTHS = [320, 640, 768];

/** The least that WCAG 1.4.12 asks a page to bear. */
const TEXT_SPACING = `* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

const test = testsOfOnePage();

for (const site of openShownSites('paper', 'sample', 'sample-one', 'sample-world')) {
  const { origin } = sites[site.name];
  const kinds = site.languages.flatMap(({ code }) => onePageOfEachKind(site, code));

  for (const built of site.pages) {
    test(`${site.name}: ${built.file}`, async ({ page }) => {
      const complaints = listenForComplaints(page, origin);
      const parts = listenForParts(page);
      await page.goto(origin + built.address);

      await test.step('is light: few bytes, little script, few requests', () => {
        // The page for unknown addresses lists the whole site in every language.
        if (built.path === '404') return;
        const own = parts.filter(({ type }) => type !== 'font');
        expect(own.map(({ type }) => type)).toContain('stylesheet');
        const { bytes, scriptBytes, requests } = weigh(site, own);
        const isList = /^(data\/|(?:numbers|search|station|finding\/thin-snow)$)/.test(built.path);
        const isBrief = !isList && built.path.includes('/');
        const limit = isList ? LIST_BYTES : isBrief ? BUDGET.bytes : GATHERING_BYTES;
        expect.soft(bytes, 'bytes').toBeLessThanOrEqual(limit);
        expect.soft(scriptBytes, 'bytes of script').toBeLessThanOrEqual(BUDGET.scriptBytes);
        // An image is what its reader came for; the search page says that it searches by a script of its own.
        const more = (built.html.match(/<img /g) ?? []).length + (built.path === 'search' ? 1 : 0);
        expect.soft(requests, 'requests').toBeLessThanOrEqual(BUDGET.requests + more);
      });

      await test.step('is drawn in the site’s own faces, every word of it', async () => {
        await untilFontsAreThere(page);
        expect.soft(await findForeignFaces(page)).toEqual([]);
      });

      await test.step('has no accessibility violation', async () => {
        expect.soft(await findViolations(page)).toEqual([]);
      });

      // The samples hold all that has a colour; of the paper, a page of each kind is enough.
      if (kinds.includes(built) || site.name !== 'paper') {
        await test.step('has none in dark colours', async () => {
          await page.emulateMedia({ colorScheme: 'dark' });
          expect.soft(await findViolations(page, COLOUR_RULES)).toEqual([]);
          await page.emulateMedia({ colorScheme: 'light' });
        });
      }

      if (kinds.includes(built)) {
        await test.step('has none on a phone', async () => {
          await page.setViewportSize({ width: 360, height: 740 });
          expect.soft(await findViolations(page)).toEqual([]);
        });
      }

      await test.step('scrolls sideways at no width, cuts nothing off, and breaks no word of a title', async () => {
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 640 });
          expect.soft(await findOverflow(page), `${width} px`).toEqual([]);
          expect.soft(await listBrokenWords(page), `${width} px`).toEqual([]);
        }
      });

      await test.step('prints none of its controls', async () => {
        await page.emulateMedia({ media: 'print' });
        // The heads of columns are buttons to sort by: their text is printed.
        const controls = page.locator('button:not(.sorter), input, select, summary, nav, [role="search"]');
        await expect.soft(controls.filter({ visible: true })).toHaveCount(0);
        await expect.soft(page.getByRole('main')).toContainText(/\S{4}/);
        await page.emulateMedia({ media: 'screen' });
      });

      if (kinds.includes(built)) {
        await test.step('bears text that is spaced out', async () => {
          await addStyles(page, TEXT_SPACING);
          for (const width of [320, 1280]) {
            await page.setViewportSize({ width, height: 640 });
            expect.soft(await findOverflow(page), `${width} px`).toEqual([]);
            expect.soft(await findCutText(page), `${width} px`).toEqual([]);
          }
        });
      }

      await test.step('makes no browser complain and asks nobody else for anything', () => {
        expect(complaints).toEqual([]);
      });
    });
  }
}
