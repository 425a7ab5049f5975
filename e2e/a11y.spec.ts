import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { briefPaths, onePageOfEachKind } from './builtSite.ts';
import { expect, test } from './fixtures.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** The rules that a scheme of colours can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page, in words. */
async function findViolations(page: Page, rules?: string[]): Promise<string[]> {
  // Details of what is right would take as long again.
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations, passes } = await (rules ? builder.withRules(rules) : builder.withTags(TAGS)).analyze();
  expect(passes.map(({ id }) => id)).toEqual(
    expect.arrayContaining(rules ? ['color-contrast'] : ['color-contrast', 'target-size', 'html-has-lang']),
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`));
}

test('no page has an accessibility violation, in either scheme', async ({ page, site }) => {
  for (const { address } of site.pages) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(site.origin + address);
    expect.soft(await findViolations(page), address).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await findViolations(page, COLOUR_RULES), `${address}, dark`).toEqual([]);
  }
});

test('on a phone no kind of page has an accessibility violation, in either scheme', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const { address } of site.languages.flatMap(({ code }) => onePageOfEachKind(site, code))) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(site.origin + address);
    expect.soft(await findViolations(page), address).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await findViolations(page, COLOUR_RULES), `${address}, dark`).toEqual([]);
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
