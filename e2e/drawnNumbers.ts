/* What a browser has drawn of the numbers that a page says, for each engine to be held to. */
import type { Page } from '@playwright/test';
import type { BuiltPage, BuiltSite } from './builtSite.ts';
import { readPdf } from './pdf.ts';
import { pdfsOf } from './sheets.ts';

/** Every number of a text, in order of size; spaces between signs are of no account. */
export const numbersIn = (text: string): string[] =>
  (text.replace(/[\s\u200b\u2060]+/g, ' ').match(/\d+(?:[.,]\d+)*/g) ?? []).sort();

/**
 * The numbers of a sheet as Chromium has drawn them in its PDF, which `sheets.spec.ts` compares with the page itself.
 * Numbers of pages are in no text.
 */
export async function numbersOfSheet(sheet: BuiltPage, site: BuiltSite): Promise<string[]> {
  const { texts } = await readPdf(pdfsOf(sheet, site)[0]!);
  return numbersIn(texts.map((text) => text.replace(/^\d+ \/ \d+/, '')).join(' '));
}

/** The numbers that a part of a page says on paper, those that a list draws before its items among them. */
export async function numbersOf(page: Page, address: string, part: string): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  await page.goto(address);
  const markers = await page
    .locator(`${part} ol > li`)
    .evaluateAll((items) =>
      items
        .filter((item) => getComputedStyle(item).listStyleType === 'decimal' && item.getClientRects().length > 0)
        .map((item) => [...item.parentElement!.children].indexOf(item) + 1),
    );
  // What only a screen reader is told is not drawn.
  await page.locator(`${part} .sr-only`).evaluateAll((elements) => {
    for (const element of elements) element.remove();
  });
  return numbersIn(`${await page.locator(part).innerText()} ${markers.join(' ')}`);
}

/**
 * What of some numbers a text does not say, each as often as it is missing. Firefox draws some digits by glyphs whose
 * signs its PDF does not name: each such � may be one. A point is always named.
 */
export function missingIn(text: string, numbers: readonly string[]): string[] {
  let left = text.replace(/[\s\u200b\u2060]+/g, ' ');
  const isFound = (number: string, digit: string) => {
    const written = number.replaceAll('.', '\\.').replace(/\d/g, digit);
    const before = left;
    left = left.replace(new RegExp(`(?<!\\d|[\\d\ufffd][.,])${written}(?!\\d|[.,][\\d\ufffd])`), '#');
    return left !== before;
  };
  // A short number could be taken for a part of a long one.
  const longestFirst = numbers.toSorted((a, b) => b.length - a.length);
  return longestFirst.filter((number) => !isFound(number, '$&') && !isFound(number, '[$&\ufffd]'));
}

/** The pages of a site that show figures, or all of them, and print as no sheet. */
export const numberPagesOf = ({ pages }: { pages: BuiltPage[] }): BuiltPage[] =>
  pages.filter(
    ({ html, path }) =>
      !/ data-sheet[=> ]/.test(html) &&
      (path === 'numbers' || /data-entry="[^"]*numbers\/#|<table[^>]* data-table=/.test(html)),
  );
