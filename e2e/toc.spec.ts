import { briefPaths } from './builtSite.ts';
import { expect, test } from './fixtures.ts';

test('on a wide screen the contents follow, and mark the section that is read', async ({ page, site }) => {
  await page.setViewportSize({ width: 1440, height: 700 });
  const { code } = site.languages[0]!;
  await site.open(code, briefPaths(site)[0]!);
  const contents = page.getByRole('navigation').filter({ has: page.locator('h2#contents') });
  const current = contents.locator('[aria-current=location]');
  await expect(current).toHaveAttribute('href', '#problem');
  const links = await contents.getByRole('link').all();
  for (const link of links.slice(1, -1)) {
    const target = await link.getAttribute('href');
    await page.locator(target!).evaluate((heading) => heading.scrollIntoView());
    await expect(contents).toBeInViewport();
    // The end of the page may come before a late section reaches the top.
    if (await page.evaluate(() => scrollY + innerHeight < document.documentElement.scrollHeight - 2)) {
      await expect(current).toHaveAttribute('href', target!);
    }
  }
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(current).toHaveAttribute('href', (await links.at(-1)!.getAttribute('href'))!);
  await expect(current).toHaveCount(1);
});

test('a phone has no contents beside the text', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await site.open(site.languages[0]!.code, briefPaths(site)[0]!);
  await expect(page.locator('h2#contents')).toBeHidden();
});
