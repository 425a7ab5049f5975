import { gzipSync } from 'node:zlib';
import { expect, test } from './fixtures.ts';
import { anyWord } from './words.ts';

test('a search box loads nothing before it is used, and little then', async ({ page, site }) => {
  const { code } = site.languages.find((language) => language.code === 'zh')!;
  const { word, path } = await anyWord(page, site, code);
  const loaded = new Map<string, number>();
  await page.goto('about:blank');
  // Sizes as a host would send them; what is still on its way when the test ends has no body.
  page.on('requestfinished', async (request) => {
    const { pathname } = new URL(request.url());
    const response = (await request.response())!;
    if (!response.ok()) return;
    const body = await response.body().catch(() => undefined);
    if (!body) return;
    loaded.set(pathname, /\.(js|json|css)$|\/$/.test(pathname) ? gzipSync(body, { level: 9 }).length : body.length);
  });
  const bytes = () => [...loaded.values()].reduce((sum, size) => sum + size, 0);
  await site.open(code, path);
  await page.waitForLoadState('networkidle');
  expect([...loaded.keys()].filter((path) => /pagefind|search/.test(path))).toEqual([]);
  const page0 = bytes();
  const own = new Set(loaded.keys());
  await page.keyboard.press('/');
  const box = page.getByRole('dialog').locator('[data-search]');
  await expect(box.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(word);
  await expect(box.locator('[data-part=hits] > li').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const first = bytes() - page0;
  expect(first).toBeLessThanOrEqual(130_000);
  await box.getByRole('searchbox').fill(word.slice(0, -1));
  await expect(box.getByRole('status')).toContainText(word.slice(0, -1));
  await page.waitForLoadState('networkidle');
  expect(bytes() - page0 - first).toBeLessThanOrEqual(20_000);
  // Ours, with Pagefind's loader and what the lists are drawn with: what reads figures and names came to it.
  const scripts = [...loaded].filter(([path]) => path.includes('/_astro/') && path.endsWith('.js') && !own.has(path));
  expect(scripts).not.toHaveLength(0);
  expect(scripts.reduce((sum, [, size]) => sum + size, 0)).toBeLessThanOrEqual(15_000);
});
