import { expect, test } from './fixtures.ts';

test('a brief is cited in five ways, by copying or with a file', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const { code } of site.languages) {
    const brief = site.pagesIn(code).find(({ path }) => path.includes('/') && !path.startsWith('data/'))!;
    await page.goto(site.origin + brief.address);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await page
      .locator('details')
      .filter({ has: page.locator('[data-citation]') })
      .locator('summary')
      .click();
    const buttons = page.locator('[data-citation]').getByRole('button');
    await expect(buttons).toHaveCount(5);
    const copied: string[] = [];
    for (const button of await buttons.all()) {
      await button.click();
      await expect(page.locator('[data-citation]').getByRole('status')).toContainText(/Copied|已复制/);
      copied.push(await page.evaluate(() => navigator.clipboard.readText()));
      await page.locator('[data-citation] [role=status]').evaluate((status) => (status.textContent = ''));
    }
    const [gbt, apa, bibtex, ris, csl] = copied as [string, string, string, string, string];
    const url = site.ownOrigin + brief.address;
    for (const text of copied) expect(text.replaceAll('\\', '')).toContain(title);
    for (const text of copied) expect(text).toContain(url);
    expect(gbt).toMatch(/\[R\/OL\]\. V\S+\. \(\d{4}-\d\d-\d\d\)\[\d{4}-\d\d-\d\d\]\. /);
    expect(apa).toMatch(/ \(\d{4}\)\. /);
    expect(bibtex).toMatch(/^@report\{/);
    expect(ris).toMatch(/^TY {2}- RPRT/);
    expect(JSON.parse(csl)).toMatchObject([{ type: 'report', title }]);
  }
});
