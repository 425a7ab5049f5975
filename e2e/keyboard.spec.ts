import type { Locator, Page } from '@playwright/test';
import { briefPaths, onePageOfEachKind } from './builtSite.ts';
import { expect, test } from './fixtures.ts';
import { untilAnswered } from './searchPage.ts';

/** The element that has the focus: what it is and whether a reader can see that. `undefined` at the end of the page. */
function readFocus(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    // What stands in the middle of one of its lines is the element itself, unless that is cut off or covered.
    const isShown = [...element.getClientRects()].some(({ x, y, width, height }) =>
      element.contains(document.elementFromPoint(x + width / 2, y + height / 2)),
    );
    return {
      name: `<${element.localName}> ${element.textContent.trim().slice(0, 40)}`,
      hasOutline: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor),
      isShown,
    };
  });
}

test('the first stop of the Tab key is a link that skips to the text', async ({ page, site }) => {
  for (const { code } of site.languages) {
    await site.open(code, '');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link').first();
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
  }
});

for (const width of [1280, 640]) {
  test(`at ${width} px the focus can be seen wherever the Tab key leads`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 720 });
    const [first] = site.languages;
    for (const { address } of onePageOfEachKind(site, first!.code)) {
      await page.goto(site.origin + address);
      let stops = 0;
      for (await page.keyboard.press('Tab'); stops < 40; stops++, await page.keyboard.press('Tab')) {
        const focus = await readFocus(page);
        if (!focus) break;
        expect(focus, `stop ${stops} of ${address}`).toEqual({ name: focus.name, hasOutline: true, isShown: true });
      }
      expect(stops, address).toBeGreaterThan(5);
    }
  });
}

/** Move the focus with the Tab key until it is on an element. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('the Tab key does not lead there');
}

test('from the home page to a citation and a PDF, the keyboard is enough', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const { code } of site.languages) {
    const url = site.urlOf(code, briefPaths(site)[0]!);
    await site.open(code, '');
    await tabTo(
      page,
      page
        .getByRole('main')
        .locator(`a[href="${new URL(url).pathname}"]`)
        .first(),
    );
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(url);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await tabTo(page, page.locator('[data-print] button'));
    await page.keyboard.press('Tab');
    await expect(page.locator('a[type="application/pdf"]').first()).toBeFocused();
    await tabTo(page, page.locator('summary').filter({ visible: true }).last());
    await page.keyboard.press('Enter');
    await tabTo(page, page.locator('[data-citation] .copy').first());
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-citation]').getByRole('status')).toHaveText(/\S/);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(title);
  }
});

test('the source of a figure opens and closes with the keyboard, and the focus comes back', async ({ page, site }) => {
  const { code } = site.languages[0]!;
  const { path } = site.pagesIn(code).find(({ html }) => /<a [^>]*data-entry="[^"]*\/numbers\//.test(html))!;
  await site.open(code, path);
  const figure = page.locator('main a[data-entry*="/numbers/"]').first();
  await tabTo(page, figure);
  await page.keyboard.press('Enter');
  const popover = page.getByRole('dialog');
  await expect(popover).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(popover.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(popover).toBeHidden();
  await expect(figure).toBeFocused();
});

test('the keyboard leads to the other language and to a result of a search', async ({ page, site }) => {
  const [first, second] = site.languages;
  await site.open(first!.code, briefPaths(site)[0]!);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(title);
  await untilAnswered(page.getByRole('dialog'), title);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await tabTo(page, page.getByRole('banner').locator(`a[hreflang=${second!.tag}]`));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(site.urlOf(second!.code, briefPaths(site)[0]!));
});

test('the question mark lists the keys, and the focus goes in and back', async ({ page, site }) => {
  for (const { code } of site.languages) {
    await site.open(code, '');
    const list = page.getByRole('dialog');
    await page.getByRole('banner').getByRole('link').first().focus();
    await page.keyboard.press('?');
    await expect(list).toBeFocused();
    await expect(list).toBeInViewport({ ratio: 1 });
    await expect(list).toContainText('Ctrl K');
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    const link = page.getByRole('contentinfo').locator('[data-keys]');
    await link.click();
    await expect(list).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(link).toBeFocused();
  }
});

test('without script the list of keys is a part of the search page', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const { code } = site.languages[0]!;
  await page.goto(site.urlOf(code, ''));
  await page.locator('[data-keys]').click();
  await expect(page).toHaveURL(site.urlOf(code, 'search', '#keys'));
  await expect(page.locator('#keys noscript p')).toContainText('JavaScript');
  await context.close();
});

test('no key does anything while a reader types', async ({ page, site }) => {
  await site.open(site.languages[0]!.code, 'search');
  const field = page.getByRole('main').getByRole('searchbox');
  await field.pressSequentially('a?/b');
  await expect(field).toHaveValue('a?/b');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('single keys can be switched off, on every page, and on again', async ({ page, site }) => {
  const { code } = site.languages[0]!;
  await site.open(code, '');
  await page.keyboard.press('?');
  const box = page.getByRole('dialog').getByRole('checkbox');
  await expect(box).toBeChecked();
  await box.uncheck();
  await site.open(code, 'glossary');
  await page.keyboard.press('?');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('[data-keys]').click();
  await expect(box).not.toBeChecked();
  await box.check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
});
