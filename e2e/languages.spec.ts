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

test('every page names its versions in all languages, and they name it', ({ site }) => {
  const alternatesOf = (html: string) =>
    [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, tag, href]) => ({
      tag,
      href,
    }));
  for (const { path, lang, html } of site.pages.filter(({ path }) => path !== '404')) {
    const expected = site.languages.map(({ code, tag }) => ({
      tag,
      href: site.ownOrigin + site.pagesIn(code).find((other) => other.path === path)?.address,
    }));
    const { tag } = site.languages.find(({ code }) => code === lang)!;
    expect(html, `language of ${lang} ${path}`).toContain(`<html lang="${tag}"`);
    expect(alternatesOf(html), `alternates of ${lang} ${path}`).toEqual([
      ...expected,
      { tag: 'x-default', href: expected[0]!.href },
    ]);
  }
});

test('every page stands in every language', ({ site }) => {
  const [first, ...others] = site.languages.map(({ code }) =>
    site.pagesIn(code).flatMap(({ path }) => (path === '404' ? [] : [path])),
  );
  expect(first!.length).toBeGreaterThan(0);
  for (const paths of others) expect(paths).toEqual(first);
});

test('words of the other language say which language they are', async ({ page, site }) => {
  for (const { address, lang } of site.pages) {
    await page.goto(site.origin + address);
    const unmarked = await page.evaluate((isChinese) => {
      // Latin names and abbreviations are part of Chinese text; a run of five words or more is English.
      const foreign = isChinese
        ? /(\p{Script=Latin}[\p{Script=Latin}’'-]*[ ,:]+){4}\p{Script=Latin}/u
        : /\p{Script=Han}/u;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement!;
        // The number of an official document is its name: 国发〔2016〕67号.
        const text = node.textContent!.replace(/\p{Script=Han}+〔\d{4}〕\d+号/gu, '');
        if (element.closest('script, noscript') || !foreign.test(text)) continue;
        const tag = element.closest('[lang]')!.getAttribute('lang')!;
        if (tag.startsWith('zh') === isChinese) texts.push(node.textContent!.trim().slice(0, 80));
      }
      return texts;
    }, lang === 'zh');
    expect.soft(unmarked, address).toEqual([]);
  }
});
