import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Widths in CSS pixels: the narrowest phone that WCAG asks for, 1280 px at 200 % zoom, a tablet held upright. */
const WIDTHS = [320, 640, 768];

/** What sticks out of the page or out of its own part of it. */
function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const isClipped = (element: Element): boolean =>
      getComputedStyle(element).clipPath !== 'none' || (!!element.parentElement && isClipped(element.parentElement));
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 && !isClipped(element),
    );
    const cramped = [...document.querySelectorAll('main, main > *, main > article > *')].filter(
      (element) => element.scrollWidth > element.clientWidth && element.clientWidth > 0 && !isClipped(element),
    );
    return [
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : []),
      ...[...wide, ...cramped].map((element) => `<${element.localName}> ${element.textContent.trim().slice(0, 40)}`),
    ];
  });
}

test('at no width does a page scroll sideways or cut anything off', async ({ page, site }) => {
  for (const { address } of site.pages) {
    await page.goto(site.origin + address);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 640 });
      expect.soft(await findOverflow(page), `${address} at ${width} px`).toEqual([]);
    }
  }
});
