/* A test in a page that others have looked at before it, as a reader goes from one to the next. */
import { test as base, type BrowserContextOptions, type Page } from '@playwright/test';

/**
 * Tests whose `page` is the same for all in a worker: a new one costs a process, which has to read all scripts anew. Each
 * finds it as it was made, but for what the browser keeps of a site. After a test that has failed there is a new one.
 * @param options how the page is shown: its size, its pixels
 */
export function testsOfOnePage(options: BrowserContextOptions = {}) {
  return base.extend<{ page: Page }, { kept: Page }>({
    kept: [
      async ({ browser }, use) => {
        const context = await browser.newContext(options);
        await use(await context.newPage());
        await context.close();
      },
      { scope: 'worker' },
    ],
    page: async ({ kept }, use) => {
      const size = kept.viewportSize()!;
      await use(kept);
      // What is under way is nobody's complaint.
      kept.removeAllListeners();
      await kept.unrouteAll();
      await kept.goto('about:blank');
      await kept.setViewportSize(size);
      await kept.emulateMedia({ media: null, colorScheme: null });
    },
  });
}
