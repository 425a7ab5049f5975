import type { Browser as Running, BrowserContext, Page } from 'playwright-core';
import type { Browser } from '../browser/findBrowser.ts';
import { hasOwnAddress, rootOf } from '../model/address.ts';
import { AuthorError } from '../read/authorError.ts';
import { VIEWPORT } from './measure.ts';
import { HOST, serveHere } from './serveHere.ts';

/** A page to be shown, which need not be in the folder of the site yet. */
export interface ShownPage {
  /** Its file within the site. */
  file: string;
  html: string;
  /** Other files that only this page needs, by path within the site. */
  files?: ReadonlyMap<string, string | Uint8Array>;
}

/** A browser that shows pages as on paper, with the links that they will have at the site's address. */
export interface Press {
  /** Show a page in print, which shows another when `use` is done. */
  open<Result>(page: ShownPage, use: (page: Page) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Whatever a page asks for, no other machine is asked. */
const ALONE = [`--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${HOST}`, '--no-proxy-server'];

/**
 * Make a press. The browser starts with the first page that is opened.
 * @param root folder of the built site
 * @param address full address of the site, sub-path included
 */
export function makePress(root: string, address: string, { executablePath, args, env }: Browser): Press {
  // An address may be written without the slash at its end.
  const site = new URL(rootOf(address), address).href;
  // Pages that are open at once may need the same file.
  const shown = new Map<string, { content: string | Uint8Array; pages: number }>();

  const start = async () => {
    // It takes a quarter of a second to load, and of most builds of an author nothing is to be printed.
    const { chromium } = await import('playwright-core');
    const switches = [...args, ...ALONE];
    const browser = await chromium.launch({ executablePath, args: switches, ...(env && { env }) }).catch((cause) => {
      // It may have been stopped while it started, too.
      throw new LostBrowser(`The browser does not start: ${executablePath}. Name another in CHROMIUM_PATH.`, { cause });
    });
    const lost = whenLost(browser);
    const server = await serveHere(root, rootOf(address), (file) => shown.get(file)?.content);
    const context = await Promise.race([lost, browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' })]);
    await Promise.race([lost, context.addInitScript(hideAtFirst)]);
    return { browser, server, context, lost };
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
      const { context, lost, server } = await started;
      const show = async () => {
        const page = idle.pop() ?? (await newPage(context));
        try {
          await page.goto(new URL(file, server.address).href);
          await page.evaluate(layOutWhole);
          await page.evaluate(prepare, { served: server.address, site, leads: hasOwnAddress(address) });
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
      const running = await started?.catch(() => undefined);
      await running?.server.close();
      if (running?.browser.isConnected()) await running.browser.close();
    },
  };
}

/** Keep a page from being laid out while it loads, which would be for nothing: of a whole briefing half a second. */
function hideAtFirst(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html { display: none }');
  document.adoptedStyleSheets.push(sheet);
}

/**
 * Lay a page out when all that it shows is there, and keep it from being painted for a screen at which nobody looks: of 58
 * sheets that takes one to three seconds of a core. What is laid out, and what scripts find to be in sight, stays the same.
 */
async function layOutWhole(): Promise<void> {
  // On a busy machine `fonts.ready` may come before a face is asked for. A stand-in that this machine lacks fails.
  const faces = [...document.fonts].map((face) => face.load());
  // To pictures that wait for it nobody scrolls.
  const pictures = [...document.images].filter(({ loading }) => loading === 'lazy');
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.allSettled([...faces, ...pictures.map((picture) => picture.decode())]);
  document.adoptedStyleSheets.shift();
  // Written so it costs next to nothing; another style sheet would have the styles of the whole page worked out again.
  const { style } = document.documentElement;
  style.opacity = '0';
  addEventListener('beforeprint', () => {
    style.opacity = '';
  });
  addEventListener('afterprint', () => {
    style.opacity = '0';
  });
}

/**
 * Change in a page, by scripts in the browser, what the browser would tag wrongly; nothing of it shows. The style sheet of
 * the whole briefing is told what stands at the head of its sheets, for the margins of pages that have no such head.
 * @param addresses where the site is served now, and where readers find it; where nobody finds anything, `leads` is not
 *   set, and what leads there is no link on paper
 */
function prepare({ served, site, leads }: { served: string; site: string; leads: boolean }): void {
  const head = [...(document.querySelector('.whole-part .sheet-masthead')?.querySelectorAll('p') ?? [])];
  for (const [name, said] of Object.entries({ start: head[0], end: head.at(-1) })) {
    if (!said) continue;
    // `innerText` would lay the page out.
    const words = said.textContent.replace(/\s+/g, ' ').trim();
    document.documentElement.style.setProperty(`--head-${name}`, JSON.stringify(words));
  }
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  const onPaper = new Set(['', ...ids, ...ids.map(encodeURIComponent)].map((id) => `#${id}`));
  // A heading's link to itself leads nowhere on paper.
  for (const link of document.querySelectorAll('.heading-link')) link.replaceWith(...link.childNodes);
  // Those of a drawing and of a map of areas are links, too.
  for (const link of document.querySelectorAll('a[href], area[href]')) {
    const written = link.getAttribute('href')!;
    // What a page has on screens alone is found there.
    if (onPaper.has(written) || !URL.canParse(written, document.baseURI)) continue;
    const { href } = new URL(written, document.baseURI);
    // A page is served by the name of its file, which no address has.
    const leadsTo = href.startsWith(served)
      ? site + href.slice(served.length).replace(/(?<![^/])index\.html(?=#)/, '')
      : href;
    if (leads || !leadsTo.startsWith(site)) link.setAttribute('href', leadsTo);
    else link.removeAttribute('href');
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
