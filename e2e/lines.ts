import type { Page } from '@playwright/test';

/** A text of a sheet that takes more than one line: its last two lines. */
export interface Ending {
  before: string;
  last: string;
}

/** How the texts of the sheet that a page shows end, of those that take more than one line: what stands at its head and foot too. */
export async function listEndings(page: Page): Promise<Ending[]> {
  return page.locator('.sheet').evaluate((sheet) => {
    const flows = new Map<Element, Text[]>();
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (!node.parentElement!.checkVisibility() || !node.data.trim()) continue;
      let block = node.parentElement!;
      while (/^(inline|contents)$/.test(getComputedStyle(block).display)) block = block.parentElement!;
      flows.set(block, [...(flows.get(block) ?? []), node]);
    }
    return [...flows.values()].flatMap((texts) => {
      const lines: { bottom: number; text: string }[] = [];
      for (const text of texts) {
        let at = 0;
        for (const sign of text.data) {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, (at += sign.length));
          const box = [...range.getClientRects()].at(-1);
          if (!sign.trim() || !box?.width) {
            if (lines.length > 0) lines.at(-1)!.text += ' ';
            continue;
          }
          // Letters above and below the line are a part of it.
          if (lines.length === 0 || box.top > lines.at(-1)!.bottom - 1) lines.push({ bottom: 0, text: '' });
          const line = lines.at(-1)!;
          line.bottom = Math.max(line.bottom, box.bottom);
          line.text += sign;
        }
      }
      const [before, last] = lines.slice(-2).map(({ text }) => text.trim());
      return last === undefined ? [] : [{ before: before!, last }];
    });
  });
}

/** Letters and digits of a line: marks and points do not fill it. */
export const lettersOf = (line: string) => line.match(/[\p{L}\p{N}]/gu) ?? [];

/** Words of titles and leads that a line ends within, in a language that sets no spaces between words: `芯/片`. */
export async function listBrokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { lang } = document.documentElement;
    if (!/^(zh|ja)/.test(lang)) return [];
    const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
    return [...document.querySelectorAll('h1, h2, h3, .font-lead')].flatMap((block) => {
      let [said, bottom] = ['', Infinity];
      const breaks: number[] = [];
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (!node.parentElement!.checkVisibility()) continue;
        for (let at = 0; at < node.length; at += 1) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          if (box.width > 0 && box.top > bottom - 1) breaks.push(said.length);
          if (box.width > 0) bottom = box.bottom;
          said += node.data[at];
        }
      }
      const starts = new Set([...segmenter.segment(said)].map(({ index }) => index));
      return breaks
        .filter((at) => !starts.has(at))
        .map((at) => `${said.slice(0, at).slice(-4)}/${said.slice(at, at + 4)}`);
    });
  });
}
