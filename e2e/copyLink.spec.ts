import { briefPaths } from './builtSite.ts';
import { expect, test } from './fixtures.ts';

const status = '[data-copy-status]';

test('a heading and a row copy their own address, and say so', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const { code } of site.languages) {
    const places = [
      { path: briefPaths(site)[0]!, link: page.locator('h2#evidence a') },
      { path: 'glossary', link: page.locator('dl a.copy-link').first() },
      { path: 'sources', link: page.locator('li a.copy-link').first() },
      { path: 'numbers', link: page.locator('li a.copy-link').first() },
      { path: 'notes', link: page.locator('h3 a').first() },
    ];
    for (const { path, link } of places) {
      await site.open(code, path);
      await link.click();
      await expect(page.locator(status)).toHaveText(/Link copied|已复制链接/);
      await expect(page).toHaveURL(/#./);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
      await expect(page.locator(':target')).toBeInViewport();
    }
  }
});

test('every heading of a text has a link to itself, and is called by its words alone', async ({ page, site }) => {
  const { code } = site.languages[0]!;
  await site.open(code, briefPaths(site)[0]!);
  for (const heading of await page.locator('main .prose :is(h2, h3)').all()) {
    const words = (await heading.innerText()).trim();
    expect(words).not.toMatch(/#$/);
    await expect(heading.getByRole('link', { name: words, exact: true })).toHaveAttribute(
      'href',
      `#${await heading.getAttribute('id')}`,
    );
  }
});

test('a browser that copies nothing is told where the link is', async ({ page, site }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await site.open(site.languages[0]!.code, briefPaths(site)[0]!);
  await page.locator('h2#evidence a').click();
  await expect(page.locator(status)).toHaveText(/address bar|地址栏/);
  await expect(page).toHaveURL(/#evidence$/);
});

test('without script a heading is a link to itself', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.urlOf(site.languages[0]!.code, briefPaths(site)[0]!));
  await page.locator('h2#evidence a').click();
  await expect(page).toHaveURL(/#evidence$/);
  await context.close();
});
