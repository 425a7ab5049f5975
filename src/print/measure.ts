import type { Page } from 'playwright-core';

/** A sheet as the browser lays it out, in millimetres, before it is put on paper. */
export interface Measure {
  height: number;
  /** How much wider than the text box its widest content is, and the words of that. */
  excess: number;
  widest: string;
  /** Smallest type on it, in points. */
  leastType: number;
  /** Its paragraphs, rows and the like in order: their first words, and where each ends below the top of the sheet. */
  blocks: { words: string; bottom: number }[];
  /** Texts whose last line is a single letter, by the words that end there. */
  alone: string[];
}

/** Width of the text box: A4 less the margins of `@page` in `styles/print.css`. */
const WIDTH_MM = 178;

const MM_PER_PX = 25.4 / 96;

/** A window in which the sheet is laid out as on paper. */
export const VIEWPORT = { width: Math.round(WIDTH_MM / MM_PER_PX), height: 1000 };

/** Sizes of type that `styles/sheet.css` has for sheets, 1 the smallest; `styles/jianbao.css` has some between them. */
const SIZES = 9;

/**
 * Set the sheet of a page in the largest type in which it keeps to a height, so that short briefs fill their page. What
 * is too long for the smallest is left in that.
 * @param most in millimetres
 * @returns the size
 */
export async function growType(page: Page, most: number): Promise<number> {
  return page.evaluate(
    ({ mostPx, largest }) => {
      const sheet = document.querySelector<HTMLElement>('.sheet')!;
      // On paper a short sheet is stretched to the foot of the page.
      sheet.style.minHeight = '0';
      const fitsIn = (size: number) => {
        sheet.dataset['size'] = String(size);
        // A size that no style sheet knows leaves `--size` as it is on the smallest.
        const isKnown = Number(getComputedStyle(sheet).getPropertyValue('--size')) > 0;
        return isKnown && sheet.getBoundingClientRect().height <= mostPx && sheet.scrollWidth <= sheet.clientWidth;
      };
      let [size, above] = [1, largest];
      // Larger type is never lower: each look rules out half of the whole sizes that are left.
      while (size < above) {
        const middle = Math.ceil((size + above) / 2);
        if (fitsIn(middle)) size = middle;
        else above = middle - 1;
      }
      if (size < largest && fitsIn(size + 0.5)) size += 0.5;
      sheet.dataset['size'] = String(size);
      sheet.style.minHeight = '';
      return size;
    },
    { mostPx: most / MM_PER_PX, largest: SIZES },
  );
}

/** Measure the sheet that a page shows in print. */
export async function measureSheet(page: Page): Promise<Measure> {
  return page.evaluate((mm) => {
    const sheet = document.querySelector<HTMLElement>('.sheet')!;
    // On paper a short sheet is stretched to the foot of the page.
    sheet.style.minHeight = '0';
    const { top, left, right, height } = sheet.getBoundingClientRect();
    const shown = [...sheet.querySelectorAll<HTMLElement>('*')].filter((element) => element.checkVisibility());
    const round = (value: number) => Math.round(value * 10) / 10;
    const beginOf = (element: HTMLElement) => {
      const words = element.innerText.replace(/\s+/g, ' ').trim();
      return words.length > 40 ? `${words.slice(0, 40).trim()}…` : words;
    };
    const blocks = shown
      .filter((element) =>
        element.matches(':is(h1, h2, h3, h4, p, li, dt, dd, tr, pre, figcaption):not(.sheet-colophon *)'),
      )
      .map((element) => ({
        words: beginOf(element),
        bottom: round((element.getBoundingClientRect().bottom - top) * mm),
      }))
      .filter(({ words }) => words !== '');
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    // Letters above and below the line are a part of it.
    const isSmall = (element: Element) => element.closest('sub, sup, math') !== null;
    const sizes = shown
      .filter((element) => hasText(element) && !isSmall(element))
      .map((element) => parseFloat(getComputedStyle(element).fontSize));
    const overOf = (element: HTMLElement) => {
      const edge = element.getBoundingClientRect();
      return Math.max(0, edge.right - right, left - edge.left);
    };
    /** Where the last two letters of a text stand, the last one first. */
    const lastLetters = (element: Element) => {
      const letters: DOMRect[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.lastChild(); node && letters.length < 2; node = walker.previousNode()) {
        if (!node.parentElement!.checkVisibility()) continue;
        for (const { index, 0: letter } of [...node.textContent!.matchAll(/[\p{L}\p{N}]/gu)].toReversed().slice(0, 2)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + letter.length);
          letters.push(range.getBoundingClientRect());
        }
      }
      return letters;
    };
    const blockOf = (element: HTMLElement): HTMLElement =>
      /^(inline|contents)$/.test(getComputedStyle(element).display) ? blockOf(element.parentElement!) : element;
    const alone = [...new Set(shown.filter(hasText).map(blockOf))].flatMap((block) => {
      const [last, before] = lastLetters(block);
      return last && before && last.top > before.bottom - 1 ? [block.innerText.trim().slice(-12)] : [];
    });
    const widest = shown.reduce((most, element) => (overOf(element) > overOf(most) ? element : most), sheet);
    sheet.style.minHeight = '';
    return {
      height: round(height * mm),
      excess: round(overOf(widest) * mm),
      widest: beginOf(widest),
      leastType: round(Math.min(...sizes) * 0.75),
      blocks,
      alone,
    };
  }, MM_PER_PX);
}
