import { startChoice } from './choice.ts';
import { tellFromEditions } from './fromEdition.ts';

/** Bring to life what a page has for readers on paper: the form in which sheets are chosen, the answer to a code. */
export function startPaper(): void {
  const choice = document.querySelector<HTMLFormElement>('[data-choice]');
  if (choice) startChoice(choice);
  // The code of a printout names the text that was printed.
  const mark = new URLSearchParams(location.search).get('printed');
  const notice = document.querySelector<HTMLElement>('[data-printed]');
  if (mark && notice) void sayPrinted(mark, notice);
}

/**
 * Tell who has scanned the code of a printout whether the page still says the same, and what has changed where that is known.
 * @param mark of the text that was printed
 * @param notice drawn by `Printed.astro`
 */
async function sayPrinted(mark: string, notice: HTMLElement): Promise<void> {
  const { printed, current, changed, editions } = notice.dataset as Record<string, string>;
  const sheet = document.querySelector<HTMLElement>('[data-sheet]')?.dataset['sheet'] || 'overview';
  const told =
    mark !== printed && editions
      ? // Whatever keeps the editions from being read, the reader learns that there has been a change.
        await tellFromEditions(editions, sheet, mark, printed!).catch(() => undefined)
      : undefined;
  notice.hidden = false;
  notice.className = 'border-accent bg-raised mt-4 border-s-4 px-4 py-2 print:hidden';
  notice.append(...(told ?? [(mark === printed ? current : changed)!]));
}
