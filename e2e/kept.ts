/*
 * What tests keep from one to the next: browsers, and pages in them. Playwright gives a worker to tests whose fixtures of a
 * worker are the same, and starts another for others, with a browser of its own: so that all of these are here, and each
 * begins when a test asks for it.
 */
import { test as base, type BrowserContextOptions, type Page } from '@playwright/test';
import puppeteer, { type Page as PuppeteerPage } from 'puppeteer-core';
import { openAuditor } from './auditor.ts';
import { findFirefox } from './firefox.ts';
import { startWebKit, type WebKit } from './webkit.ts';

interface Kept {
  /** The one page that is shown so: its size, its pixels. */
  keptPage: (options: BrowserContextOptions) => Promise<Page>;
  /** The one page of a browser that makes no type smaller than some pixels; it is shown as printed. */
  leastPage: (pixels: number) => Promise<Page>;
  /** The one page of Firefox. */
  firefox: PuppeteerPage;
  webkit: WebKit;
  auditor: Awaited<ReturnType<typeof openAuditor>>;
}

/** Make one thing of each kind, when it is first asked for. */
function once<Key, Thing>(make: (key: Key) => Promise<Thing>) {
  const made = new Map<string, Promise<Thing>>();
  const get = (key: Key) => {
    const name = JSON.stringify(key);
    const thing = made.get(name) ?? make(key);
    made.set(name, thing);
    return thing;
  };
  return { get, all: () => Promise.all(made.values()) };
}

export const test = base.extend<object, Kept>({
  keptPage: [
    async ({ browser }, use) => {
      const pages = once(async (options: BrowserContextOptions) => (await browser.newContext(options)).newPage());
      await use(pages.get);
      for (const page of await pages.all()) await page.context().close();
    },
    { scope: 'worker' },
  ],
  leastPage: [
    async ({ playwright, launchOptions }, use) => {
      const pages = once(async (pixels: number) => {
        const args = [...(launchOptions.args ?? []), `--blink-settings=minimumFontSize=${pixels}`];
        const page = await (await playwright.chromium.launch({ ...launchOptions, args })).newPage();
        await page.emulateMedia({ media: 'print' });
        return page;
      });
      await use(pages.get);
      for (const page of await pages.all()) await page.context().browser()!.close();
    },
    { scope: 'worker' },
  ],
  firefox: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants a pattern, and nothing is taken from it
    async ({}, use) => {
      const executablePath = findFirefox()!;
      const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
      await use(await browser.newPage());
      await browser.close();
    },
    { scope: 'worker' },
  ],
  webkit: [
    // eslint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const webkit = startWebKit();
      await use(webkit);
      webkit.close();
    },
    { scope: 'worker' },
  ],
  auditor: [
    // eslint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const auditor = await openAuditor();
      await use(auditor);
      await auditor.close();
    },
    { scope: 'worker' },
  ],
});
