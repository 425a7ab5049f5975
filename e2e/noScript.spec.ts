import type { Page } from '@playwright/test';
import { onePageOfEachKind } from './builtSite.ts';
import { expect, test } from './fixtures.ts';

/**
 * All that a reader sees but forms, buttons, what they say, and what stands in for them. The head of a column becomes a
 * button that sorts, and stays its text. White space is left out.
 */
function readText(page: Page): Promise<string> {
  return page.evaluate(() => {
    for (const element of document.querySelectorAll('form, button:not(th *), noscript, [role=status]'))
      element.remove();
    return document.body.innerText.replace(/\s+/g, '');
  });
}

test('every kind of page says the same without JavaScript', async ({ page, site, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plainPage = await context.newPage();
  for (const { code } of site.languages) {
    for (const { address } of onePageOfEachKind(site, code)) {
      await page.goto(site.origin + address);
      await plainPage.goto(site.origin + address);
      const text = await readText(plainPage);
      expect(text.length, address).toBeGreaterThan(100);
      expect(text, address).toBe(await readText(page));
    }
  }
  await context.close();
});
