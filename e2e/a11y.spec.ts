import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { briefPaths, onePageOfEachKind } from './builtSite.ts';
import { expect, test } from './fixtures.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What axe finds on a page, in words. */
async function findViolations(page: Page): Promise<string[]> {
  // Details of what is right would take as long again.
  const builder = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    .setLegacyMode();
  const { violations, passes } = await builder.analyze();
  expect(passes.length).toBeGreaterThan(0);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page has an accessibility violation in the ${colorScheme} scheme`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    for (const { address } of site.pages) {
      await page.goto(site.origin + address);
      expect.soft(await findViolations(page), address).toEqual([]);
    }
  });
}

test('on a phone no kind of page has an accessibility violation', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const { address } of onePageOfEachKind(site, site.languages[0]!.code)) {
    await page.goto(site.origin + address);
    expect.soft(await findViolations(page), address).toEqual([]);
  }
});

test('results of a search have no accessibility violation', async ({ page, site }) => {
  for (const { code } of site.languages) {
    await site.open(code, briefPaths(site)[0]!);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await site.open(code, 'search', `?q=${encodeURIComponent(title)}`);
    await expect(page.locator('main [data-part=hits]').getByRole('link').first()).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
  }
});
