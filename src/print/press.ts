import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser as Running, type BrowserContext, type Page } from 'playwright-core';
import type { Browser } from '../browser/findBrowser.ts';
import { hasOwnAddress } from '../model/address.ts';
import { AuthorError } from '../read/authorError.ts';
import { VIEWPORT } from './measure.ts';

/** A page to be shown, which need not be in the folder of the site yet. */
export interface ShownPage {
  /** Its file within the site. */
  file: string;
  html: string;
  /** Other files that only this page needs, by path within the site. */
  files?: ReadonlyMap<string, string | Uint8Array>;
}

/** A browser that shows pages as on paper, under the address the site will have, without a server. */
export interface Press {
  /** Show a page in print, which shows another when `use` is done. */
  open<Result>(page: ShownPage, use: (page: Page) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
};

/**
 * Make a press. The browser starts with the first page that is opened.
 * @param root folder of the built site
 * @param address full address of the site, sub-path included
 */
export function makePress(root: string, address: string, { executablePath, args, env }: Browser): Press {
  const base = new URL(address);
  // Pages that are open at once may need the same file.
  const shown = new Map<string, { content: string | Uint8Array; pages: number }>();

  const start = async () => {
    const browser = await chromium.launch({ executablePath, args: [...args], ...(env && { env }) }).catch((cause) => {
      // It may have been stopped while it started, too.
      throw new LostBrowser(`The browser does not start: ${executablePath}. Name another in CHROMIUM_PATH.`, { cause });
    });
    const lost = whenLost(browser);
    const context = await Promise.race([
      lost,
      browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' }).then(async (context) => {
        // Links in a PDF are absolute: they must lead to the site, so the site's own address is served from here.
        await context.route('**', async (route) => {
          const url = new URL(route.request().url());
          const isOurs = url.origin === base.origin && url.pathname.startsWith(base.pathname);
          const path = decodeURI(url.pathname.slice(base.pathname.length));
          const content = isOurs ? shown.get(path)?.content : undefined;
          if (content !== undefined) {
            const contentType = TYPES[path.split('.').at(-1)!]!;
            return route.fulfill({ body: Buffer.from(content), contentType });
          }
          const file = join(root, path);
          const isFile = isOurs && existsSync(file) && statSync(file).isFile();
          return isFile ? route.fulfill({ path: file }) : route.abort();
        });
        return context;
      }),
    ]);
    return { browser, context, lost };
  };
  let started: ReturnType<typeof start> | undefined;
  // Pages of the browser that have shown one and may show another: each new one is a new process, a third of what a sheet takes.
  const idle: Page[] = [];
  const newPage = async (context: BrowserContext) => {
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print' });
    return page;
  };

  return {
    async open({ file, html, files = new Map() }, use) {
      const own = new Map([...files, [file, html]]);
      for (const [path, content] of own) shown.set(path, { content, pages: (shown.get(path)?.pages ?? 0) + 1 });
      started ??= start();
      const { context, lost } = await started;
      const show = async () => {
        const page = idle.pop() ?? (await newPage(context));
        try {
          // The address that readers know, not the name of the file: it stands in links to the page itself.
          await page.goto(new URL(file, base).href);
          await page.evaluate(prepare, hasOwnAddress(address) ? undefined : base.href);
          // On a busy machine `fonts.ready` may come before a face is asked for. A stand-in that this machine lacks fails.
          await page.evaluate(async () => {
            await Promise.allSettled([...document.fonts].map((face) => face.load()));
          });
          const result = await use(page);
          idle.push(page);
          return result;
        } catch (error) {
          await page.close();
          throw error;
        }
      };
      try {
        return await Promise.race([lost, show()]);
      } finally {
        for (const path of own.keys()) {
          const kept = shown.get(path)!;
          if (--kept.pages === 0) shown.delete(path);
        }
      }
    },
    async close() {
      const browser = await started?.then(
        ({ browser }) => browser,
        () => undefined,
      );
      if (browser?.isConnected()) await browser.close();
    },
  };
}

/**
 * Change in a page, by scripts in the browser, what the browser would tag wrongly; nothing of it shows. The style sheet of
 * the whole briefing is told what stands at the head of its sheets, for the margins of pages that have no such head.
 * @param unreachable start of the addresses at which nobody finds anything: what leads there is no link on paper
 */
function prepare(unreachable: string | undefined): void {
  const head = [...(document.querySelector('.whole-part .sheet-masthead')?.querySelectorAll('p') ?? [])];
  for (const [name, said] of Object.entries({ start: head[0], end: head.at(-1) })) {
    if (said) document.documentElement.style.setProperty(`--head-${name}`, JSON.stringify(said.innerText.trim()));
  }
  // A heading's link to itself leads nowhere on paper.
  for (const link of document.querySelectorAll('.heading-link')) link.replaceWith(...link.childNodes);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const isInside = link.getAttribute('href')!.startsWith('#');
    if (unreachable && !isInside && link.href.startsWith(unreachable)) link.removeAttribute('href');
  }
  // The web says to those who hear it in other words what such a sign shows. In print those words are left out, and describe it.
  for (const sign of document.querySelectorAll('[aria-hidden="true"]')) {
    if (!sign.textContent.trim()) continue;
    sign.removeAttribute('aria-hidden');
    const words = sign.nextElementSibling;
    if (!words?.textContent || words.checkVisibility()) continue;
    sign.role = 'img';
    sign.ariaLabel = words.textContent.trim();
  }
  // The browser tags a formula as loose letters. As a picture with words it becomes one part (finishPdf.ts).
  for (const formula of document.querySelectorAll('math')) {
    const box = formula.parentElement!;
    box.role = 'img';
    box.ariaLabel = `TeX: ${formula.querySelector('annotation')!.textContent}`;
  }
  // An empty cell gets no tag, and its row would have a column less.
  for (const cell of document.querySelectorAll('td:empty, th:empty')) cell.textContent = '\u00a0';
}

/** A browser has stopped by itself. */
class LostBrowser extends AuthorError {
  override name = 'LostBrowser';
}

/** Whether an error says that a browser has stopped by itself: another may do what it did not. */
export function isLostBrowser(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // What is asked of its page may fail before its end is told.
  return error.name === 'LostBrowser' || error.message.includes('browser has been closed');
}

/**
 * Fail when a browser stops by itself. Without this, whoever waits for a page of it would wait for ever, and Node, which
 * then has nothing left to do, would end as if all were well.
 */
export function whenLost(browser: Pick<Running, 'on' | 'isConnected'>): Promise<never> {
  const lost = new Promise<never>((_, reject) => {
    const fail = () => {
      reject(new LostBrowser('The browser stopped while it printed. Build again, or without PDFs: --no-pdf.'));
    };
    browser.on('disconnected', fail);
    if (!browser.isConnected()) fail();
  });
  // A browser that is closed when all is printed disturbs nobody.
  lost.catch(() => {});
  return lost;
}
