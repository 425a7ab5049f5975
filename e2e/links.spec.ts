import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { BuiltPage } from './builtSite.ts';
import { expect, test, type Site } from './fixtures.ts';

/** What a page's markup says, as the browser reads it. */
interface Markup {
  ids: string[];
  /** What the page links to. */
  anchors: string[];
  /** What the page loads by itself, and where its forms lead. */
  parts: string[];
  headings: string[];
  h1s: string[];
  title: string;
  description: string;
  canonical: string;
  text: string;
}

/** Read the pages' files with the browser's own parser; nothing is loaded. */
async function readMarkup(page: Page, pages: BuiltPage[]): Promise<Map<string, Markup>> {
  const markups = await page.evaluate(
    (htmls) =>
      htmls.map((html): Markup => {
        const document = new DOMParser().parseFromString(html, 'text/html');
        const all = (selector: string) => [...document.querySelectorAll(selector)];
        const values = (selector: string, name: string) => all(selector).map((element) => element.getAttribute(name)!);
        const texts = (selector: string) => all(selector).map((element) => element.textContent.trim());
        return {
          ids: values('[id]', 'id'),
          anchors: values('a[href]', 'href'),
          parts: [
            ...values('[src]', 'src'),
            ...values('link[href]:not([rel=canonical], [rel=alternate])', 'href'),
            ...values('form[action]', 'action'),
          ],
          headings: texts('h1, h2, h3, h4, h5, h6'),
          h1s: texts('h1'),
          title: document.title,
          description: values('meta[name=description]', 'content').join(),
          canonical: values('link[rel=canonical]', 'href').join(),
          text: document.body.textContent,
        };
      }),
    pages.map(({ html }) => html),
  );
  return new Map(pages.map(({ address }, index) => [address, markups[index]!]));
}

/** Say what is wrong with an address on a page; `undefined` when it leads somewhere. */
function findFault(link: string, from: string, site: Site, markups: Map<string, Markup>): string | undefined {
  const { origin, pathname, hash } = new URL(link, site.origin + from);
  if (origin !== site.origin) return 'leads away from the site';
  if (!pathname.startsWith(site.base)) return 'ignores the base';
  const file = join(site.folder, pathname.slice(site.base.length), pathname.endsWith('/') ? 'index.html' : '');
  if (!existsSync(file)) return 'no such file';
  const anchor = decodeURIComponent(hash.slice(1));
  return anchor && !markups.get(pathname)?.ids.includes(anchor) ? 'no such anchor' : undefined;
}

const isExternal = (link: string) => /^https:\/\//.test(link);

test('every link leads to a page and an anchor that exist', async ({ page, site }) => {
  const markups = await readMarkup(page, site.pages);
  const faults = [...markups].flatMap(([address, { anchors }]) =>
    anchors
      .filter((link) => !isExternal(link))
      .flatMap((link) => {
        const fault = findFault(link, address, site, markups);
        return fault ? [`${address}: ${link} ${fault}`] : [];
      }),
  );
  expect(faults).toEqual([]);
});

test('pages load nothing from elsewhere', async ({ page, site }) => {
  const markups = await readMarkup(page, site.pages);
  const faults = [...markups].flatMap(([address, { parts }]) => {
    expect(parts.length).toBeGreaterThan(0);
    return parts.flatMap((part) => {
      const fault = findFault(part, address, site, markups);
      return fault ? [`${address}: ${part} ${fault}`] : [];
    });
  });
  expect(faults).toEqual([]);
});

test('every page can be reached from the home page', async ({ page, site }) => {
  const markups = await readMarkup(page, site.pages);
  const reached = new Set([site.base]);
  // A set grows while it is walked.
  for (const address of reached) {
    for (const link of markups.get(address)!.anchors.filter((link) => !isExternal(link))) {
      const { pathname } = new URL(link, site.origin + address);
      if (markups.has(pathname)) reached.add(pathname);
    }
  }
  const all = site.pages.filter(({ path }) => path !== '404').map(({ address }) => address);
  expect(all.filter((address) => !reached.has(address))).toEqual([]);
});

test('every page has a heading, a title, a description and an address of its own', async ({ page, site }) => {
  const markups = await readMarkup(page, site.pages);
  for (const { address, path } of site.pages) {
    const { h1s, title, description, canonical } = markups.get(address)!;
    expect.soft(h1s, `h1 of ${address}`).toEqual([expect.stringMatching(/\S/)]);
    expect.soft(title, `title of ${address}`).toMatch(/\S/);
    expect.soft(description, `description of ${address}`).toMatch(/\S/);
    // The page that a host shows for every unknown address has no address of its own.
    if (path !== '404') expect.soft(canonical).toBe(site.ownOrigin + address);
  }
});

test('no two pages of a language have the same title', async ({ page, site }) => {
  const markups = await readMarkup(page, site.pages);
  for (const { code } of site.languages) {
    const titles = site.pagesIn(code).map(({ address }) => markups.get(address)!.title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  }
});

test('no page repeats an id, has an empty heading or shows Markdown', async ({ page, site }) => {
  const markups = await readMarkup(page, site.pages);
  for (const [address, { ids, headings, text }] of markups) {
    expect
      .soft(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        `ids of ${address}`,
      )
      .toEqual([]);
    expect.soft(headings, `headings of ${address}`).not.toContain('');
    expect.soft(text, `text of ${address}`).not.toMatch(/\*\*|__|\]\(|<[A-Z]|\{\w*\}|undefined|\[object|NaN/);
  }
});
