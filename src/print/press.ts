import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Browser as Running, type Page } from 'playwright-core';
import type { Browser } from '../browser/findBrowser.ts';
import { VIEWPORT } from './measure.ts';

/** A browser that shows a built site as on paper, under the address the site will have, without a server. */
export interface Press {
  /** Version of the browser; known without starting it. */
  version: string;
  /** Show a file of the site in print. The page is closed when `use` is done. */
  open<Result>(file: string, use: (page: Page) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/**
 * Make a press. The browser starts with the first page that is opened.
 * @param root folder of the built site
 * @param address full address of the site, sub-path included
 */
export function makePress(root: string, address: string, { executablePath, version, args, env }: Browser): Press {
  let started: Promise<{ browser: Running; context: BrowserContext }> | undefined;
  const base = new URL(address);

  const start = async () => {
    const browser = await chromium.launch({ executablePath, args: [...args], ...(env && { env }) });
    const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
    // Links in a PDF are absolute: they must lead to the site, so the site's own address is served from the folder.
    await context.route('**', async (route) => {
      const url = new URL(route.request().url());
      const file = join(root, decodeURI(url.pathname.slice(base.pathname.length)));
      const isHere = url.origin === base.origin && url.pathname.startsWith(base.pathname) && existsSync(file);
      await (isHere && statSync(file).isFile() ? route.fulfill({ path: file }) : route.abort());
    });
    return { browser, context };
  };

  return {
    version,
    async open(file, use) {
      started ??= start();
      const page = await (await started).context.newPage();
      try {
        await page.emulateMedia({ media: 'print' });
        // The address that readers know, not the name of the file: it stands in links to the page itself.
        await page.goto(new URL(file, base).href);
        // A heading's link to itself leads nowhere on paper.
        await page.evaluate(() => {
          for (const link of document.querySelectorAll('.heading-link')) link.replaceWith(...link.childNodes);
        });
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        return await use(page);
      } finally {
        await page.close();
      }
    },
    async close() {
      if (started) await (await started).browser.close();
    },
  };
}
