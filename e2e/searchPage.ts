import { expect, type Locator, type Page } from '@playwright/test';

/** A result as the search page lists it. */
export interface Listed {
  /** Address without query and anchor: `/brief/zh/finding/idle-stations/`. */
  address: string;
  /** Anchors of the sections, rows and entries listed beneath it. */
  anchors: string[];
}

/** The answer that the search page shows. */
export interface Listing {
  /** What is announced, with the count. */
  status: string;
  hits: Listed[];
  /** What is offered when nothing was found. */
  similar: Listed[];
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
    while (!part('more').hidden) {
      part('more').click();
      await rest();
    }
    const read = (list: HTMLElement) =>
      [...list.children].map((item) => {
        const [title, ...parts] = [...item.querySelectorAll('a')].map((link) => new URL(link.href));
        return { address: title!.pathname, anchors: parts.map(({ hash }) => decodeURIComponent(hash.slice(1))) };
      });
    return {
      status: part('status').textContent,
      hits: read(part('hits')),
      similar: part('similar').hidden ? [] : read(part('similar-hits')),
    };
  }, query);
}

/**
 * Wait for the answer to all that was typed: what stands there before is the answer to its beginning, and results are
 * drawn two at a time.
 */
export async function untilAnswered(around: Locator, query: string): Promise<void> {
  const box = around.locator('[data-search]');
  await expect(box.locator('[data-part=status]')).toContainText(query);
  await expect(box).toHaveAttribute('aria-busy', 'false');
  await expect(box.locator('[data-part=hits] a').first()).toBeVisible();
}
