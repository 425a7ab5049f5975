import { expect, test } from './fixtures.ts';

/** Links of terms in a page: the entry of the glossary that each leads to. */
const TERM = /<a href="[^"]*\/glossary\/#([^"]+)" data-entry=/g;

test('a term says what it means and what it is called in the other language, by keyboard', async ({ page, site }) => {
  for (const { code } of site.languages) {
    const { address } = site.pagesIn(code).find(({ html }) => html.search(TERM) >= 0)!;
    await page.goto(site.origin + address);
    const link = page.locator('main a[data-entry*="/glossary/"]').first();
    await link.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeFocused();
    await expect(dialog.getByRole('definition')).toHaveText(/[.。]/);
    const others = site.languages.filter((language) => language.code !== code);
    for (const { tag } of others) await expect(dialog.locator(`[lang="${tag}"]`)).toHaveText(/\S/);
    await expect(dialog.locator('.copy-link')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(link).toBeFocused();
    await expect(page).toHaveURL(site.origin + address);
  }
});

test('a touch opens the meaning of a term, and one beside it closes it', async ({ browser, site }) => {
  const { code } = site.languages[0]!;
  const { address } = site.pagesIn(code).find(({ html }) => html.search(TERM) >= 0)!;
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(site.origin + address);
  await page.locator('main a[data-entry*="/glossary/"]').first().tap();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeInViewport();
  await page.touchscreen.tap(180, 20);
  await expect(dialog).toBeHidden();
  await context.close();
});

test('without script a term is a link to its entry', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const { address } = site.pages.find(({ html }) => html.search(TERM) >= 0)!;
  await page.goto(site.origin + address);
  await page.locator('main a[data-entry*="/glossary/"]').first().click();
  await expect(page).toHaveURL(/\/glossary\/#/);
  await expect(page.locator('div:target dd')).toHaveText(/[.。]/);
  await context.close();
});
