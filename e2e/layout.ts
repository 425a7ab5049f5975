import type { Page } from '@playwright/test';

/** What sticks out of the page or out of its own part of it. */
export function findOverflow(page: Page): Promise<string[]> {
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
    // What names a cell of a stacked table is drawn before it: at the left of the room that its cell has for it.
    const nameless = [...document.querySelectorAll('[data-label]')].filter((cell) => {
      const { content, marginInlineStart } = getComputedStyle(cell, '::before');
      const { paddingInlineStart } = getComputedStyle(cell);
      return content !== 'none' && parseFloat(paddingInlineStart) + parseFloat(marginInlineStart) < -1;
    });
    return [
      ...nameless.map((cell) => `the name of the cell ${cell.textContent.trim().slice(0, 40)}`),
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : []),
      ...[...wide, ...cramped].map((element) => `<${element.localName}> ${element.textContent.trim().slice(0, 40)}`),
    ];
  });
}

/** Text that its own box cuts off at the bottom. */
export function findCutText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { overflowY, clipPath } = getComputedStyle(element);
        return overflowY !== 'visible' && clipPath === 'none' && element.scrollHeight > element.clientHeight + 1;
      })
      .map((element) => `<${element.localName}> ${element.textContent.trim().slice(0, 40)}`),
  );
}

/** Set the styles of the reader over those of the site, as an extension of the browser would: past the policy. */
export function addStyles(page: Page, css: string): Promise<void> {
  return page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/** Wait until the fonts that the page uses are there. */
export function untilFontsAreThere(page: Page): Promise<void> {
  return page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Names of the faces, other than the site's own, in which the browser draws any word of the page. */
export async function findForeignFaces(page: Page): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  // The body's answer speaks for all that stands in it.
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'body' });
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
  await client.detach();
  return fonts.filter((font) => !font.isCustomFont).map((font) => font.familyName);
}
