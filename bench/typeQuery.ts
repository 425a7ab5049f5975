import type { Page } from '@playwright/test';

/**
 * Put a query into the field of the search page at once.
 * @returns milliseconds until so many results stand there, by their titles
 */
export async function typeQuery(page: Page, query: string, results = 1): Promise<number> {
  return page.evaluate(
    async ({ query, results }) => {
      const box = document.querySelector<HTMLElement>('main [data-search]')!;
      const input = box.querySelector('input')!;
      const isThere = () =>
        box.querySelector('[data-part=status]')!.textContent.includes(query) &&
        box.querySelectorAll('[data-part=hits] > li a').length >= results;
      const start = performance.now();
      const answered = new Promise<void>((resolve) => {
        new MutationObserver(() => isThere() && resolve()).observe(box, { childList: true, subtree: true });
      });
      input.focus();
      input.value = query;
      input.dispatchEvent(new InputEvent('input'));
      await answered;
      return performance.now() - start;
    },
    { query, results },
  );
}
