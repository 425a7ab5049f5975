import { expect, test } from './fixtures.ts';
import { ask } from './searchPage.ts';

test('the glossary offers the words of the other language, with the number of their pages', async ({ page, site }) => {
  for (const [lang, other, query, name] of [
    ['zh', 'en', '参数', 'Parameter'],
    ['en', 'zh', 'parameter', '参数'],
  ] as const) {
    await site.open(lang, 'search', `?q=${query}`);
    const offers = page.locator('[data-part=others]');
    const link = offers.getByRole('link', { name, exact: true });
    const count = Number(/\((\d+)\)/.exec((await link.locator('xpath=following-sibling::*[1]').textContent())!)![1]);
    await link.click();
    await expect(page).toHaveURL(site.urlOf(other, 'search', `?q=${encodeURIComponent(name)}`));
    await expect(page.locator('[data-part=hits] > li').first()).toContainText(new RegExp(name, 'i'));
    expect((await ask(page, name)).hits).toHaveLength(count);
  }
});

test('the whole list is there at a glance: ten results on a desktop, five on a phone', async ({ page, site }) => {
  for (const [width, height, most] of [
    [1280, 1000, 10],
    [360, 800, 5],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const [lang, query] of [
      ['zh', '人工智能'],
      ['en', 'model'],
    ] as const) {
      await site.open(lang, 'search', `?q=${encodeURIComponent(query)}`);
      const results = page.locator('[data-part=hits] > li');
      await expect(
        results
          .nth(most - 1)
          .locator('mark')
          .first(),
      ).toBeAttached();
      await page.locator('main [data-search]').evaluate((box) => box.scrollIntoView());
      await expect(results.nth(most - 1)).toBeInViewport({ ratio: 0.9 });
    }
  }
});

test('a search for what is measured, or for a figure, shows it', async ({ page, site }) => {
  for (const [lang, query, value, year] of [
    ['zh', '文化新业态 营业收入', /52,395|5\.24万/, '2023'],
    ['en', 'growth digital publishing', /21\.6%/, '2023'],
    ['en', '21.6%', /21\.6%/, '2023'],
    ['zh', '数字出版增长多少', /21\.6%/, '2023'],
  ] as const) {
    await site.open(lang, 'search', `?q=${encodeURIComponent(query)}`);
    const figures = page.locator('[data-part=figures] > li');
    await expect(figures.first()).toContainText(value);
    await expect(figures.first()).toContainText(year);
    await expect(figures.first().locator('a[href*="/data/"]')).toBeVisible();
  }
});

test('the passage of a result marks what was asked, and leads to its section', async ({ page, site }) => {
  await site.open('en', 'search', '?q=virtual%20tutors');
  const result = page.locator('[data-part=hits] > li').filter({ has: page.locator('a[href*="/data/examples/"]') });
  const section = result.locator('a[href$="#row-virtual-tutors"]');
  await expect(section).toBeAttached();
  await expect(result.locator('mark').first()).toHaveText(/virtual/i);
  const more = result.getByRole('button');
  if (await more.isVisible()) {
    await more.click();
    await expect(more).toHaveAttribute('aria-expanded', 'true');
    await expect(result.locator('ul')).toBeVisible();
  }
  await section.click();
  await expect(page.locator(':target')).toContainText(/virtual tutors/i);
});
