import { startChoice } from './choice.ts';

/** Bring to life what a page has for readers on paper: the form in which sheets are chosen, the answer to a code. */
export function startPaper(): void {
  const choice = document.querySelector<HTMLFormElement>('[data-choice]');
  if (choice) startChoice(choice);
  // The code of a printout names the text that was printed.
  const mark = new URLSearchParams(location.search).get('printed');
  const notice = document.querySelector<HTMLElement>('[data-printed]');
  if (mark && notice) sayPrinted(mark, notice);
}

/**
 * Tell who has scanned the code of a printout whether the page still says the same.
 * @param mark of the text that was printed
 * @param notice drawn by `Printed.astro`
 */
function sayPrinted(mark: string, notice: HTMLElement): void {
  const { printed, current, changed } = notice.dataset;
  notice.hidden = false;
  notice.className = 'border-accent bg-raised mt-4 border-s-4 px-4 py-2 print:hidden';
  notice.textContent = (mark === printed ? current : changed)!;
}
