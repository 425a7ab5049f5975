import { expect, test } from './fixtures.ts';
import { ask } from './searchPage.ts';
import type { SiteName } from './sites.ts';

/** What the sites in one language say, by site. */
const words: Partial<
  Record<SiteName, { lang: string; tag: string; title: string; brief: string; figure: string; query: string }>
> = {
  'sample-one': {
    lang: 'zh',
    tag: 'zh-CN',
    title: '夏天的街道怎样变凉快？',
    brief: '先给最热的街种树',
    figure: '36.5℃',
    query: '磨坊街',
  },
  'sample-english': {
    lang: 'en',
    tag: 'en-GB',
    title: 'How does a street become cooler in summer?',
    brief: 'Give the hottest street its trees first',
    figure: '36.5 °C',
    query: 'mill lane',
  },
};

test('a site in one language has no language switch, and names its language alone', async ({
  page,
  site,
  siteName,
}) => {
  const { lang, tag } = words[siteName]!;
  for (const { path, address } of site.pages) {
    expect(address, path).not.toContain(`/${lang}/`);
  }
  await site.open(lang, '');
  await expect(page.getByRole('banner').getByRole('link').first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', tag);
  await expect(page.locator('[hreflang]')).toHaveCount(0);
});

test('a paper without topics, terms, notes and sources makes a whole site', async ({ page, site, siteName }) => {
  const { lang, title, brief, figure } = words[siteName]!;
  await site.open(lang, '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.getByRole('main').getByRole('link', { name: brief }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(brief);
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(4);
  await page.getByRole('link', { name: figure }).first().click();
  await page.getByRole('dialog').getByRole('link', { name: figure }).click();
  await expect(page).toHaveURL(site.urlOf(lang, 'data/streets', '#row-mill'));
});

test('a site in one language is searched in it', async ({ page, site, siteName }) => {
  const { lang, query } = words[siteName]!;
  await site.open(lang, 'search');
  const { hits } = await ask(page, query);
  expect(hits).toContain('/advice/plant-trees/');
});
