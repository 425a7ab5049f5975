import type { Page } from '@playwright/test';
import { onePageOfEachKind } from './builtSite.ts';
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

/** Set the styles of the reader over those of the site, as an extension of the browser would: past the policy. */
function addStyles(page: Page, css: string): Promise<void> {
  return page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/** Text that its own box cuts off at the bottom. */
function findCutText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { overflowY, clipPath } = getComputedStyle(element);
        return overflowY !== 'visible' && clipPath === 'none' && element.scrollHeight > element.clientHeight + 1;
      })
      .map((element) => `<${element.localName}> ${element.textContent.trim().slice(0, 40)}`),
  );
}

/** The least that WCAG 1.4.12 asks a page to bear. */
const TEXT_SPACING = `* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

test('with text spaced out, no kind of page scrolls sideways or cuts anything off', async ({ page, site }) => {
  for (const { address } of site.languages.flatMap(({ code }) => onePageOfEachKind(site, code))) {
    await page.goto(site.origin + address);
    await addStyles(page, TEXT_SPACING);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      expect.soft(await findOverflow(page), `${address} at ${width} px`).toEqual([]);
      expect.soft(await findCutText(page), `${address} at ${width} px`).toEqual([]);
    }
  }
});
