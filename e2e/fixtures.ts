import { test as base, type Page, type Response } from '@playwright/test';
import { readSite, type BuiltPage, type BuiltSite } from './builtSite.ts';
import { sites, type SiteName } from './sites.ts';

export { expect } from '@playwright/test';

/** A built site together with the browser page that shows it. */
export interface Site extends BuiltSite {
  /** Address of the server: `http://localhost:4332`. */
  origin: string;
  /** Open a page by language and path; `rest` is a query or an anchor: `?q=wind`, `#evidence`. */
  open(lang: string, path: string, rest?: string): Promise<Response | null>;
  /** Full address of a page on the test server. */
  urlOf(lang: string, path: string, rest?: string): string;
  /** The built pages in one language, or all. */
  pagesIn(lang: string): BuiltPage[];
}

export interface SiteOptions {
  /** The site that a project tests. */
  siteName: SiteName;
}

export const test = base.extend<{ site: Site }, SiteOptions>({
  siteName: ['paper', { option: true, scope: 'worker' }],
  site: async ({ page, siteName }, use) => {
    await use(showSite(page, siteName));
  },
});

/** Show a site in a page of the browser. */
function showSite(page: Page, name: SiteName): Site {
  const { folder, origin } = sites[name];
  const built = readSite(folder);
  const urlOf = (lang: string, path: string, rest = '') => {
    const found = built.pages.find((candidate) => candidate.lang === lang && candidate.path === path);
    if (!found) throw new Error(`no page of ${folder}: ${lang} ${path}`);
    return origin + found.address + rest;
  };
  return {
    ...built,
    origin,
    urlOf,
    open: (lang, path, rest) => page.goto(urlOf(lang, path, rest)),
    pagesIn: (lang) => built.pages.filter((candidate) => candidate.lang === lang),
  };
}
