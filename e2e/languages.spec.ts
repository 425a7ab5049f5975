import { onePageOfEachKind } from './builtSite.ts';
import { expect, test } from './fixtures.ts';

test('the language switch leads to the same page in the other language, and back', async ({ page, site }) => {
  const [first, second] = site.languages;
  for (const { path } of onePageOfEachKind(site, first!.code).filter(({ path }) => path !== '404')) {
    await test.step(path || 'home', async () => {
      await site.open(first!.code, path);
      await page.getByRole('banner').locator(`a[hreflang=${second!.tag}]`).click();
      await expect(page).toHaveURL(site.urlOf(second!.code, path));
      await expect(page.locator('html')).toHaveAttribute('lang', second!.tag);
      await page.getByRole('banner').locator(`a[hreflang=${first!.tag}]`).click();
      await expect(page).toHaveURL(site.urlOf(first!.code, path));
      await expect(page.locator('html')).toHaveAttribute('lang', first!.tag);
    });
  }
});

test('the language switch keeps the place on the page', async ({ page, site }) => {
  const [first, second] = site.languages;
  const { path } = site.pagesIn(first!.code).find(({ html }) => html.includes('id="evidence"'))!;
  await site.open(first!.code, path, '#evidence');
  await page.getByRole('banner').locator(`a[hreflang=${second!.tag}]`).click();
  await expect(page).toHaveURL(site.urlOf(second!.code, path, '#evidence'));
  await expect(page.locator('#evidence')).toBeInViewport();
});

test('the switch names the other language in that language', async ({ page, site }) => {
  const [first, second] = site.languages;
  await site.open(first!.code, '');
  const link = page.getByRole('banner').locator(`a[hreflang=${second!.tag}]`);
  await expect(link).toHaveAttribute('lang', second!.tag);
  await expect(link).toHaveText(second!.code === 'zh' ? '中文' : 'English');
});
