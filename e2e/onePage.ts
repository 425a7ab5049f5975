/* A test in a page that others have looked at before it, as a reader goes from one to the next. */
import type { BrowserContextOptions, Page } from '@playwright/test';
import { test } from './kept.ts';

/**
 * Tests whose `page` is the same for all in a worker: a new one costs a process, which has to read all scripts anew. Each
 * finds it as it was made, but for what the browser keeps of a site. After a test that has failed there is a new one.
 * @param options how the page is shown: its size, its pixels
 */
export function testsOfOnePage(options: BrowserContextOptions = {}) {
  return test.extend<{ page: Page }>({
    page: async ({ keptPage }, use) => {
      const page = await keptPage(options);
      const size = page.viewportSize()!;
      await use(page);
      // What is under way is nobody's complaint.
      page.removeAllListeners();
      await page.unrouteAll();
      await page.goto('about:blank');
      await page.setViewportSize(size);
      await page.emulateMedia({ media: null, colorScheme: null });
    },
  });
}
