import type { Page } from '@playwright/test';

/**
 * Enter the field of the search page and put a query into it: at once, or key by key.
 * @param results how many are waited for
 * @param pause milliseconds from entering the field to the first key, and from key to key
 * @returns milliseconds from the last key until so many results stand there, by their titles
 */
export async function typeQuery(page: Page, query: string, results = 1, pause = 0): Promise<number> {
  return page.evaluate(
    async ({ query, results, pause }) => {
      const box = document.querySelector<HTMLElement>('main [data-search]')!;
      const input = box.querySelector('input')!;
      const isThere = () =>
        box.querySelector('[data-part=status]')!.textContent.includes(query) &&
        box.querySelectorAll('[data-part=hits] > li a').length >= results;
      const type = (text: string) => {
        input.value = text;
        input.dispatchEvent(new InputEvent('input'));
      };
      const rest = () => new Promise((resolve) => setTimeout(resolve, pause));
      input.focus();
      if (pause > 0) {
        await rest();
        for (let end = 1; end < query.length; end++) {
          type(query.slice(0, end));
          await rest();
        }
      }
      const start = performance.now();
      const answered = new Promise<void>((resolve) => {
        new MutationObserver(() => isThere() && resolve()).observe(box, { childList: true, subtree: true });
      });
      type(query);
      await answered;
      return performance.now() - start;
    },
    { query, results, pause },
  );
}
