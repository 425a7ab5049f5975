/* What readers see when the site's fonts are there at last, on one page of each kind. */
import { expect } from '@playwright/test';
import { onePageOfEachKind, openSites } from './builtSite.ts';
import { test } from './kept.ts';
import { untilFontsAreThere } from './layout.ts';
import { sites } from './sites.ts';

for (const site of openSites('paper', 'sample')) {
  for (const { file, address } of site.languages.flatMap(({ code }) => onePageOfEachKind(site, code))) {
    test(`${site.name}: the text of ${file} stays where it is when the fonts arrive`, async ({ page }) => {
      let arrive: () => void;
      const isTime = new Promise<void>((resolve) => (arrive = resolve));
      await page.route('**/*.woff2', (route) => isTime.then(() => route.continue()));
      await page.goto(sites[site.name].origin + address, { waitUntil: 'commit' });
      // Readers have seen the text in other faces.
      const paints = () => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length);
      await expect.poll(paints, { intervals: [20] }).toBe(1);
      arrive!();
      await page.waitForLoadState();
      await untilFontsAreThere(page);
      const shift = await page.evaluate(async () => {
        let sum = 0;
        const add = (list: PerformanceEntry[]) => {
          for (const entry of list) sum += (entry as unknown as { value: number }).value;
        };
        const observer = new PerformanceObserver((list) => add(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        // What moved is known when it has been painted.
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
        await new Promise((resolve) => setTimeout(resolve, 50));
        add(observer.takeRecords());
        return sum;
      });
      expect(shift).toBeLessThan(0.02);
    });
  }
}
