import { onePageOfEachKind } from './builtSite.ts';
import { expect, test } from './fixtures.ts';

/* What a screen reader meets, as approved: `npm run approve` writes it anew, and the difference shows in Git. */
test('landmarks, headings, links and names of each kind of page are those approved', async ({ page, site }) => {
  const { code } = site.languages[0]!;
  for (const { path } of onePageOfEachKind(site, code)) {
    await site.open(code, path);
    const name = `${path.replaceAll('/', '-') || 'home'}.aria.yml`;
    await expect.soft(page.locator('body'), path).toMatchAriaSnapshot({ name });
  }
});
