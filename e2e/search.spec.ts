import type { Page } from '@playwright/test';
import { briefPaths } from './builtSite.ts';
import { expect, test } from './fixtures.ts';

/** A word that no text holds. */
const NO_WORD = { zh: '魑魅', en: 'xylophonist' } as Record<string, string>;

/** The longest word of a title. Chinese sets no spaces: the words are the browser's own. */
function longestWord(title: string, tag: string): string {
  const segments = [...new Intl.Segmenter(tag, { granularity: 'word' }).segment(title)];
  const words = segments.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest));
}

const partsOf = (page: Page) => ({
  box: page.getByRole('main').getByRole('searchbox'),
  status: page.getByRole('main').getByRole('status'),
  results: page.locator('[data-search-results]').getByRole('listitem'),
});

test('a word finds the brief that holds it, in each language', async ({ page, site }) => {
  for (const { code, tag } of site.languages) {
    for (const path of briefPaths(site).slice(0, 3)) {
      await site.open(code, path);
      const title = await page.getByRole('heading', { level: 1 }).innerText();
      const word = longestWord(title, tag);
      await test.step(`${code}: ${word}`, async () => {
        await page.getByRole('banner').locator('a[href$="/search/"]').click();
        const { box, status, results } = partsOf(page);
        await box.fill(word);
        await expect(status).toContainText(word);
        await results.getByRole('link', { name: title }).first().click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
        expect(new URL(page.url()).pathname).toBe(new URL(site.urlOf(code, path)).pathname);
      });
    }
  }
});

test('a search is in the address and comes back from it', async ({ page, site }) => {
  for (const { code, tag } of site.languages) {
    await site.open(code, briefPaths(site)[0]!);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    const word = longestWord(title, tag);
    await site.open(code, 'search', `?q=${encodeURIComponent(word)}`);
    const { box, results } = partsOf(page);
    await expect(box).toHaveValue(word);
    await expect(results.getByRole('link', { name: title }).first()).toBeVisible();
    await box.fill('');
    await expect(page).toHaveURL(site.urlOf(code, 'search'));
  }
});

test('a search that finds nothing says so', async ({ page, site }) => {
  for (const { code } of site.languages) {
    await site.open(code, 'search');
    const { box, status, results } = partsOf(page);
    await box.fill(NO_WORD[code]!);
    await expect(status).toContainText(NO_WORD[code]!);
    await expect(results).toHaveCount(0);
  }
});

test('search stays in its language', async ({ page, site }) => {
  for (const { code, tag } of site.languages) {
    const others = site.languages.filter((language) => language.code !== code);
    await site.open(code, briefPaths(site)[0]!);
    const word = longestWord(await page.getByRole('heading', { level: 1 }).innerText(), tag);
    await site.open(code, 'search', `?q=${encodeURIComponent(word)}`);
    const links = partsOf(page).results.getByRole('link');
    await expect(links.first()).toBeVisible();
    const targets = await links.evaluateAll((all) =>
      all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
    const foreign = others.flatMap((other) => site.pagesIn(other.code).map(({ address }) => address));
    expect(targets.filter((target) => foreign.includes(target))).toEqual([]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page says so and offers the contents instead', async ({ page, site }) => {
    for (const { code } of site.languages) {
      await site.open(code, 'search');
      await expect(page.locator('noscript p')).toBeVisible();
      await expect(page.locator('noscript p')).toContainText('JavaScript');
      await expect(page.getByRole('searchbox')).toHaveCount(0);
      for (const path of briefPaths(site)) {
        const { address } = site.pagesIn(code).find((candidate) => candidate.path === path)!;
        await expect(page.getByRole('main').locator(`a[href="${address}"]`)).toBeVisible();
      }
    }
  });
});
