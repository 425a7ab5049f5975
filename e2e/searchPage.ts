import { expect, type Locator, type Page } from '@playwright/test';

/** The answer that the search page shows. */
export interface Listing {
  /** What is announced, with the count. */
  status: string;
  /** Addresses of the pages that hold what was asked, without query: `/brief/zh/finding/idle-stations/`. */
  hits: string[];
}

/** Ask the search page that is open, and read all results, the ones behind "show more" too. */
export async function ask(page: Page, query: string): Promise<Listing> {
  return page.evaluate(async (query) => {
    const box = document.querySelector<HTMLElement>('main [data-search]')!;
    // Results are there when the box is busy no more; before its script runs, it says nothing.
    const rest = async () => {
      while (box.ariaBusy !== 'false') await new Promise((resolve) => setTimeout(resolve, 2));
    };
    const part = (name: string) => box.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
    // The script is loaded when the field is used.
    box.querySelector('input')!.focus();
    await rest();
    box.querySelector('input')!.value = query;
    box.querySelector('form')!.requestSubmit();
    await rest();
    while (!part('hits-more').hidden) part('hits-more').click();
    return {
      status: part('status').textContent,
      hits: [...part('hits').children].map((item) => new URL(item.querySelector('a')!.href).pathname),
    };
  }, query);
}

/** Wait for the answer to all that was typed: what stands there before is the answer to its beginning. */
export async function untilAnswered(around: Locator, query: string): Promise<void> {
  const box = around.locator('[data-search]');
  await expect(box.locator('[data-part=status]')).toContainText(query);
  await expect(box).toHaveAttribute('aria-busy', 'false');
  await expect(box.locator('[data-part=hits] a').first()).toBeVisible();
}
