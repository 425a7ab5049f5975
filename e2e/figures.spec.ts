import { expect, test } from './fixtures.ts';

test('a number says where it comes from, by keyboard, and gives the focus back', async ({ page, site }) => {
  for (const { code } of site.languages) {
    await site.open(code, '');
    const link = page.locator('main a[data-entry]').first();
    await link.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await expect(dialog).toBeFocused();
    await expect(dialog).toContainText((await link.innerText()).trim());
    await page.keyboard.press('Tab');
    await expect(dialog.getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(link).toBeFocused();
  }
});

test('a number says where it comes from by touch, within the window, and can be closed', async ({ browser, site }) => {
  for (const { code } of site.languages) {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 }, hasTouch: true });
    const page = await context.newPage();
    await page.goto(site.urlOf(code, ''));
    await page.locator('main a[data-entry]').last().tap();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeInViewport({ ratio: 1 });
    await dialog.getByRole('button').tap();
    await expect(dialog).toBeHidden();
    // On a larger window it stands beside its number, wherever that is.
    await page.setViewportSize({ width: 1280, height: 720 });
    for (const link of await page.locator('main a[data-entry]').all()) {
      for (const block of ['start', 'end'] as const) {
        await link.evaluate((element, block) => element.scrollIntoView({ block }), block);
        await link.tap();
        await expect(dialog).toBeInViewport({ ratio: 0.99 });
        await page.keyboard.press('Escape');
      }
    }
    await context.close();
  }
});

test('what all numbers of a table share stands once on their page, and with each in its popover', async ({
  page,
  site,
}) => {
  for (const { code } of site.languages) {
    await site.open(code, '');
    const link = page.locator('main a[data-entry*="/numbers/#"]').first();
    const id = (await link.getAttribute('data-entry'))!.split('#')[1]!;
    await link.click();
    const inPopover = page.getByRole('dialog').locator('.entry > div').filter({ visible: true });
    await expect(inPopover.first()).toBeVisible();
    const count = await inPopover.count();
    await site.open(code, 'numbers');
    const group = page.locator('section').filter({ has: page.locator(`[id="${id}"]`) });
    const ownRows = group.locator(`[id="${id}"] .entry > div:not([data-page-only])`);
    await expect(ownRows).toHaveCount(count);
    expect(await ownRows.filter({ visible: true }).count()).toBeLessThan(count);
    await expect(group.locator('h2 ~ dl a').first()).toBeVisible();
  }
});

test('a number leads to its row where its page of numbers does not load', async ({ page, site }) => {
  const { code } = site.languages[0]!;
  await page.route('**/numbers/', (route) => route.abort());
  await site.open(code, '');
  await page.locator('main a[data-entry]').first().click();
  await expect(page).toHaveURL(/\/data\/[^/]+\/#row-/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a number leads to its row', async ({ page, site }) => {
    await site.open(site.languages[0]!.code, '');
    await page.locator('main a[data-entry]').first().click();
    await expect(page.locator('tr:target')).toBeInViewport();
  });
});
