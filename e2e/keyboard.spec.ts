import type { Page } from '@playwright/test';
import { onePageOfEachKind } from './builtSite.ts';
import { expect, test } from './fixtures.ts';

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
