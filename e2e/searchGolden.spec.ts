import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { ask } from './searchPage.ts';

/** A query written by hand for the paper, with what a reader should find. Pages are named by their path. */
interface Golden {
  query: string;
  /** One of these is the best page, and stands first. */
  first?: string[];
  /** These hold it too. */
  holds?: string[];
  /** These do not. */
  not?: string[];
  /** A section, row or entry that is listed beneath its page: `data/table-2#row-13`. */
  section?: string;
  /** Nothing holds it. */
  none?: true;
}

const readGolden = (lang: string) =>
  JSON.parse(readFileSync(new URL(`golden/${lang}.json`, import.meta.url), 'utf8')) as Golden[];

for (const lang of ['zh', 'en']) {
  test(`queries written by hand find what they should, best first, in ${lang}`, async ({ page, site }) => {
    await site.open(lang, 'search');
    const problems: string[] = [];
    const ranks: number[] = [];
    for (const { query, first, holds = [], not = [], section, none } of readGolden(lang)) {
      const { hits } = await ask(page, query);
      const paths = hits.map(({ address }) => site.pagesIn(lang).find((found) => found.address === address)?.path);
      const missing = [...(first ?? []), ...holds].filter((path) => !paths.includes(path));
      const wrong = none ? paths : not.filter((path) => paths.includes(path));
      if (missing.length > 0) problems.push(`${query}: missing ${missing.join(', ')}`);
      if (wrong.length > 0) problems.push(`${query}: wrong ${wrong.join(', ')}`);
      if (first) ranks.push(1 + paths.findIndex((path) => first.includes(path!)));
      const [path, anchor] = section?.split('#') ?? [];
      const listed = hits[paths.indexOf(path)]?.anchors ?? [];
      if (anchor && !listed.includes(anchor)) problems.push(`${query}: ${path} without ${anchor}`);
    }
    expect(problems).toEqual([]);
    // Mean reciprocal rank.
    expect(ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length).toBeGreaterThanOrEqual(0.95);
  });
}

test('the glossary offers the words of the other language', async ({ page, site }) => {
  for (const [lang, other, query, name] of [
    ['zh', 'en', '版权', 'copyright'],
    ['en', 'zh', 'Copyright', '版权'],
  ] as const) {
    await site.open(lang, 'search', `?q=${query}`);
    await page.locator('[data-part=others]').getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveURL(site.urlOf(other, 'search', `?q=${encodeURIComponent(name)}`));
    await expect(page.locator('[data-part=hits] > li').first()).toContainText(new RegExp(name, 'i'));
  }
});

test('results do not depend on the word list of the browser', async ({ page, site, context }) => {
  const other = await context.newPage();
  await other.addInitScript(() => Reflect.deleteProperty(Intl, 'Segmenter'));
  await site.open('zh', 'search');
  await other.goto(site.urlOf('zh', 'search'));
  for (const { query } of readGolden('zh').filter((_, index) => index % 4 === 0))
    expect(await ask(other, query), query).toEqual(await ask(page, query));
});
