/*
 * Each kind of page as approved: at two widths, in both languages and both schemes, from the sample paper.
 * `npm run pictures` shows what differs, `npm run approve` takes it.
 *
 * Pictures are taken at a third of their size. Edges of letters, which differ between machines and versions of the
 * browser, melt into grey; what moves, wraps, changes its colour or goes missing does not. The site brings its own
 * fonts, so lines break alike everywhere.
 */
import { onePageOfEachKind, openSites } from './builtSite.ts';
import { expect, test } from './fixtures.ts';

const SCALE = 1 / 3;
/** Of a long list its beginning is enough, in CSS pixels. */
const MOST_HEIGHT = 3000;

test.use({ deviceScaleFactor: SCALE });

for (const { code: lang } of openSites('sample').flatMap(({ languages }) => languages)) {
  for (const width of [360, 1280]) {
    test(`each kind of page in ${lang} looks as approved at ${width} px in both schemes`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const { path } of onePageOfEachKind(site, lang)) {
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
        await site.open(lang, path);
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        const clip = { x: 0, y: 0, width, height: Math.min(height, MOST_HEIGHT) };
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const name = `${path.replaceAll('/', '-') || 'home'}-${lang}-${width}-${colorScheme}.png`;
          await expect.soft(page, name).toHaveScreenshot(name, { fullPage: true, clip, scale: 'device' });
        }
      }
    });
  }
}
