import type { Page } from '@playwright/test';

/**
 * Where the gaps on the sheet that a page shows do not say what belongs together: cells of a row that nearly meet, a
 * heading or a caption nearer to what stands above it than to what it heads, a text that is not in the middle of its frame.
 */
export async function listWrongGaps(page: Page): Promise<string[]> {
  return page.locator('.sheet').evaluate((sheet) => {
    const px = 96 / 25.4;
    /** Columns are apart, in millimetres: twice as much as two words. */
    const APART = 1.2;
    /** Nobody sees a smaller difference between two gaps. */
    const SEEN = 0.6;
    const lines: { text: Text; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
      if (!text.data.trim() || !text.parentElement!.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) if (box.width > 0) lines.push({ text, box });
    }
    const linesIn = (element: Element) => lines.filter(({ text }) => element.contains(text)).map(({ box }) => box);
    const boundsOf = (boxes: DOMRect[]) => ({
      left: Math.min(...boxes.map(({ left }) => left)),
      right: Math.max(...boxes.map(({ right }) => right)),
      top: Math.min(...boxes.map(({ top }) => top)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    });
    const nameOf = (element: Element) => `<${element.localName}> ${element.textContent.trim().slice(0, 30)}`;
    const say = (gap: number) => `${(gap / px).toFixed(1)} mm`;

    const meeting = [...sheet.querySelectorAll('tr')].flatMap((row) => {
      const cells = [...row.cells].map((cell) => {
        const drawn = [...cell.querySelectorAll('svg')].filter((svg) => svg.checkVisibility());
        return { cell, boxes: [...linesIn(cell), ...drawn.map((svg) => svg.getBoundingClientRect())] };
      });
      const filled = cells.filter(({ boxes }) => boxes.length > 0);
      return filled.slice(1).flatMap(({ cell, boxes }, index) => {
        const gap = boundsOf(boxes).left - boundsOf(filled[index]!.boxes).right;
        return gap < APART * px ? [`${nameOf(cell)}: ${say(gap)} from the cell before it`] : [];
      });
    });

    const nearer = [...sheet.querySelectorAll('h2, h3, h4, caption')].flatMap((heading) => {
      const own = linesIn(heading);
      if (own.length === 0 || getComputedStyle(heading).display === 'inline') return [];
      const { top, bottom } = boundsOf(own);
      const { left, right } = heading.getBoundingClientRect();
      const others = lines.filter(({ text }) => !heading.contains(text)).map(({ box }) => box);
      // Beside what it heads there is nothing below it to be near to.
      const section = heading.closest('section');
      if (section && getComputedStyle(section).display === 'grid') return [];
      const inColumn = others.filter((box) => box.left < right && box.right > left);
      const above = top - Math.max(...inColumn.map((box) => box.bottom).filter((edge) => edge < top + px));
      const below = Math.min(...inColumn.map((box) => box.top).filter((edge) => edge > bottom - px)) - bottom;
      return below > above + SEEN * px ? [`${nameOf(heading)}: ${say(above)} above, ${say(below)} below`] : [];
    });

    const framed = [...sheet.querySelectorAll('p')].flatMap((text) => {
      if (!parseFloat(getComputedStyle(text).borderTopWidth) || !text.checkVisibility()) return [];
      const [frame, inside] = [text.getBoundingClientRect(), boundsOf(linesIn(text))];
      const [above, below] = [inside.top - frame.top, frame.bottom - inside.bottom];
      return Math.abs(above - below) > SEEN * px
        ? [`${nameOf(text)}: ${say(above)} above, ${say(below)} below in its frame`]
        : [];
    });

    return [...meeting, ...nearer, ...framed];
  });
}
