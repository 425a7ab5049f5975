import { expect, test } from './fixtures.ts';

test('a site in one language has no language switch and names no other version', async ({ page, site }) => {
  await site.open('zh', '');
  await expect(page.getByRole('banner').getByRole('link').first()).toBeVisible();
  await expect(page.locator('[hreflang]')).toHaveCount(0);
});

test('a paper without topics, terms, notes and sources makes a whole site', async ({ page, site }) => {
  await site.open('zh', '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('夏天的街道怎样变凉快？');
  await page.getByRole('main').getByRole('link', { name: '先给最热的街种树' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('先给最热的街种树');
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(4);
  await page.getByRole('link', { name: '36.5℃' }).click();
  await page.getByRole('dialog').getByRole('link', { name: '36.5℃' }).click();
  await expect(page).toHaveURL(site.urlOf('zh', 'data/streets', '#row-mill'));
});
