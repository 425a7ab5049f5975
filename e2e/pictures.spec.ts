/*
 * Each kind of page as approved: at two widths, in both languages and both schemes, from the sample paper.
 * `npm run pictures` shows what differs, `npm run approve` takes it.
 *
 * Pictures are taken at a third of their size. Edges of letters, which differ between machines and versions of the
 * browser, melt into grey; what moves, wraps, changes its colour or goes missing does not. The site brings its own
 * fonts, so lines break alike everywhere.
 */
import { onePageOfEachKind } from './builtSite.ts';
import { expect, test } from './fixtures.ts';

const SCALE = 1 / 3;
/** Of a long list its beginning is enough, in CSS pixels. */
const MOST_HEIGHT = 3000;

test.use({ deviceScaleFactor: SCALE });

for (const width of [360, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`each kind of page looks as approved at ${width} px in the ${colorScheme} scheme`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const { code } of site.languages) {
        for (const { path } of onePageOfEachKind(site, code)) {
          await site.open(code, path);
          await page.evaluate(() => document.fonts.ready.then(() => undefined));
          const name = `${path.replaceAll('/', '-') || 'home'}-${code}-${width}-${colorScheme}.png`;
          const height = await page.evaluate(() => document.documentElement.scrollHeight);
          const clip = { x: 0, y: 0, width, height: Math.min(height, MOST_HEIGHT) };
          await expect.soft(page, name).toHaveScreenshot(name, { fullPage: true, clip, scale: 'device' });
        }
      }
    });
  }
}
