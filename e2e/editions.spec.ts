import { readFileSync } from 'node:fs';
import { findViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';

/** The brief that edition 0.3 of the sample has changed, and one that no edition has. */
const CHANGED = 'finding/wasted-wind';
const UNCHANGED = 'measure/renew-batteries';

/** The mark that an edition of the sample has kept of a sheet. */
function markOf(edition: string, lang: string, sheet: string): string {
  const kept = JSON.parse(readFileSync(`e2e/sample/editions/${edition}.json`, 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  return kept[lang]![sheet]!;
}

const words = {
  en: {
    current: 'Your printout is current.',
    found: 'Your printout has the text of edition 0.2 of 1 March 2024. Changed since:',
    changes: /Edition 0\.3 · 17 May 2024 · “Wasted wind” now says when/,
    unknown: /^No edition has the text of your printout \(01234567\)\./,
    changed: /has changed since your printout\. Now current: edition 0\.3/,
  },
  zh: {
    current: '您的打印件是最新的。',
    found: '您的打印件是第0.2版（2024年3月1日）的文本。此后的改动：',
    changes: /第0\.3版 · 2024年5月17日 · “弃风”一篇/,
    unknown: /^没有哪一版是您打印件上的文本（01234567）/,
    changed: /有改动.*第0\.3版/,
  },
};

for (const lang of ['en', 'zh'] as const) {
  const said = words[lang];

  test(`who scans the code of a printout is told of what edition it is, and what has changed since (${lang})`, async ({
    page,
    site,
  }) => {
    const notice = page.locator('[data-printed]');
    await site.open(lang, CHANGED);
    await expect(notice).toBeHidden();
    const current = (await notice.getAttribute('data-printed'))!;

    await site.open(lang, CHANGED, `?printed=${current}`);
    await expect(notice).toHaveText(said.current);

    await site.open(lang, CHANGED, `?printed=${markOf('0.2', lang, CHANGED)}`);
    await expect(notice.locator('p')).toHaveText(said.found);
    await expect(notice.locator('li').last()).toHaveText(said.changes);
    expect(await findViolations(page)).toEqual([]);
    // What is told is for the screen: the sheet has no room for it.
    await page.emulateMedia({ media: 'print' });
    await expect(notice).toBeHidden();
    await page.emulateMedia({ media: null });

    await site.open(lang, CHANGED, '?printed=01234567');
    await expect(notice.locator('p')).toHaveText(said.unknown);
    await notice.getByRole('link').click();
    await expect(page).toHaveURL(site.urlOf(lang, 'editions'));
  });

  test(`where the editions cannot be read, a reader still learns that the page has changed (${lang})`, async ({
    page,
    site,
  }) => {
    await page.route('**/editions/', (route) => route.abort());
    await site.open(lang, CHANGED, '?printed=01234567');
    await expect(page.locator('[data-printed]')).toHaveText(said.changed);
  });
}

test('a printout of an edition whose text has not changed is current, in the first and in later editions', async ({
  page,
  site,
}) => {
  const kept = markOf('0.2', 'en', UNCHANGED);
  expect(markOf('0.3', 'en', UNCHANGED)).toBe(kept);
  await site.open('en', 'editions');
  const rows = page.locator(`[data-of="${UNCHANGED}"]`);
  await expect(rows).toHaveCount(1);
  await expect(page.locator('#edition-0\\.2').locator(rows)).toContainText(kept);
});

test('a text that no edition describes yet is told of as that', async ({ page, site }) => {
  // As if the page had been changed after the last release.
  const { html } = site.pagesIn('en').find(({ path }) => path === CHANGED)!;
  const body = html.replace(/data-printed="\w+"/, 'data-printed="fedcba98"');
  await page.route(/wasted-wind\/\?printed/, (route) => route.fulfill({ contentType: 'text/html', body }));
  await site.open('en', CHANGED, `?printed=${markOf('0.3', 'en', CHANGED)}`);
  await expect(page.locator('[data-printed] p')).toContainText('edition 0.3 of 17 May 2024');
  await expect(page.locator('[data-printed] li')).toHaveText(['a change that no edition describes yet']);
  await site.open('en', CHANGED, `?printed=${markOf('0.2', 'en', CHANGED)}`);
  await expect(page.locator('[data-printed] li')).toHaveText([
    'a change that no edition describes yet',
    words.en.changes,
  ]);
});

test('without a script the page of editions has all of them, with their marks behind a fold', async ({
  site,
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const lang of ['en', 'zh'] as const) {
    await page.goto(site.urlOf(lang, CHANGED, `?printed=${markOf('0.2', lang, CHANGED)}`));
    await page.locator(`footer a[href$="/editions/"]`).click();
    await expect(page.locator('[data-edition] h2')).toHaveCount(2);
    const row = page.locator('#edition-0\\.2 [data-of]', { hasText: markOf('0.2', lang, CHANGED) });
    await expect(row).toBeHidden();
    await page.locator('#edition-0\\.2 summary').click();
    await expect(row).toBeVisible();
  }
  await context.close();
});
