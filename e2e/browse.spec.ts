import { briefPaths, kindPaths, type BuiltSite } from './builtSite.ts';
import { expect, test } from './fixtures.ts';

/** A brief of each kind: the first in the alphabet. */
const oneBriefOfEachKind = (site: BuiltSite) => kindPaths(site).map((kind) => briefPaths(site, kind)[0]!);

test('each entry of the menu leads to its section and is marked there', async ({ page, site }) => {
  for (const { code } of site.languages) {
    await site.open(code, '');
    const menu = page.getByRole('banner').getByRole('navigation').getByRole('link');
    const names = await menu.allInnerTexts();
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      await test.step(`${code}: ${name}`, async () => {
        await menu.filter({ hasText: new RegExp(`^\\s*${name}\\s*$`) }).click();
        await expect(page.locator('[aria-current=page]').and(menu)).toHaveText(name);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      });
    }
  }
});

test('the breadcrumbs of a brief lead to its list and to the home page', async ({ page, site }) => {
  for (const { code } of site.languages) {
    for (const path of oneBriefOfEachKind(site)) {
      await site.open(code, path);
      const crumbs = page.getByRole('main').getByRole('navigation').first();
      await expect(crumbs.getByRole('link')).toHaveCount(2);
      await expect(crumbs.locator('[aria-current=page]')).toHaveText(/\S/);
      await crumbs.getByRole('link').last().click();
      await expect(page).toHaveURL(site.urlOf(code, path.split('/')[0]!));
      await crumbs.getByRole('link').first().click();
      await expect(page).toHaveURL(site.urlOf(code, ''));
    }
  }
});

test('an unknown address shows a page that leads on, in every language', async ({ page, site }) => {
  const response = await page.goto(`${site.origin}${site.base}no-such-page/`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const { code } of site.languages) {
    const { address } = site.pagesIn(code).find(({ path }) => path === briefPaths(site)[0])!;
    await expect(page.getByRole('main').locator(`a[href="${address}"]`)).toBeVisible();
  }
});

test('an unknown address of another language shows that language alone', async ({ page, site }) => {
  for (const { code, tag } of site.languages.slice(1)) {
    await page.goto(`${site.origin}${site.base}${code}/no-such-page/`);
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    await expect(page.getByRole('main').locator(`section:not([lang="${tag}"])`)).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('banner').getByRole('link').first()).toHaveAttribute('href', `${site.base}${code}/`);
    await page.getByRole('banner').locator('[data-search-open]').click();
    await expect(page.getByRole('dialog')).toBeVisible();
  }
});

test('the page for unknown addresses searches for the words of the address, in each language', async ({
  page,
  site,
}) => {
  for (const [index, { code }] of site.languages.entries()) {
    await page.goto(`${site.origin}${site.base}no-such-page.html`);
    const field = page.getByRole('main').getByRole('searchbox').nth(index);
    await expect(field).toBeInViewport();
    await expect(field).toHaveValue('no such page');
    await field.fill('2023');
    await field.press('Enter');
    await expect(page).toHaveURL(site.urlOf(code, 'search', '?q=2023'));
  }
});
