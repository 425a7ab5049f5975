import lighthouse, { type Flags } from 'lighthouse';
import puppeteer from 'puppeteer-core';
import { briefPaths, kindPaths, type BuiltPage, type BuiltSite } from './builtSite.ts';
import { browserSwitches, findBrowser } from './browser.ts';

const NO_WAITING: Flags = {
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 0,
  cpuQuietThresholdMs: 0,
  // A picture of the page shows people where a fault is, and costs a third of the time.
  disableFullPageScreenshot: true,
};

type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo';

/** What Lighthouse says of one page. */
export interface Audit {
  /** Points of each category asked for, of 100. */
  scores: Record<Category, number>;
  /** Milliseconds to the first and the largest paint on a slow phone; share of the window that shifts. */
  metrics: { firstPaint: number; largestPaint: number; shift: number };
  /** What costs points, one a line: `seo: meta-description: Document does not have a meta description`. */
  faults: string[];
}

/**
 * Start Lighthouse on the browser of the tests. Puppeteer drives it, as Lighthouse does not take Playwright's pages.
 * @throws when there is no browser
 */
export async function openAuditor(): Promise<{
  audit: (url: string, only?: Category[]) => Promise<Audit>;
  close: () => Promise<void>;
}> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no browser for Lighthouse');
  const browser = await puppeteer.launch({ executablePath, args: [...browserSwitches] });
  const audit = async (url: string, only?: Category[]): Promise<Audit> => {
    const page = await browser.newPage();
    const flags: Flags = {
      logLevel: 'error',
      onlyCategories: only ?? ['performance', 'accessibility', 'best-practices', 'seo'],
      // Rules of a page are the same at any speed: wait for nothing that is not measured.
      ...(only && !only.includes('performance') && NO_WAITING),
    };
    const result = await lighthouse(url, flags, undefined, page);
    await page.close();
    if (!result || result.lhr.runtimeError) throw new Error(`${url}: ${result?.lhr.runtimeError?.message}`);
    const { categories, audits } = result.lhr;
    const numberOf = (id: string) => audits[id]?.numericValue ?? 0;
    return {
      scores: Object.fromEntries(
        Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
      ) as Audit['scores'],
      metrics: {
        firstPaint: numberOf('first-contentful-paint'),
        largestPaint: numberOf('largest-contentful-paint'),
        shift: numberOf('cumulative-layout-shift'),
      },
      faults: Object.values(categories).flatMap((category) =>
        category.auditRefs
          .filter(({ weight }) => weight > 0)
          .map(({ id }) => audits[id]!)
          // An audit that gives nearly all of its points names no fault.
          .filter(({ score }) => score !== null && score < 0.9)
          .map(({ id, title }) => `${category.id}: ${id}: ${title}`),
      ),
    };
  };
  return { audit, close: () => browser.close() };
}

/** The home page, a list, a brief, a table, an author's page and the search, in every language. */
export function sixKinds(site: BuiltSite): BuiltPage[] {
  const own = site.pages.filter(({ lang }) => lang === site.languages[0]!.code).map(({ path }) => path);
  const table = own.find((path) => path.startsWith('data/'))!;
  const authors = own.find((path) => path === 'statistics') ?? own.find((path) => path === 'sources')!;
  const paths = ['', kindPaths(site)[0]!, briefPaths(site)[0]!, table, authors, 'search'];
  return site.languages.flatMap(({ code }) =>
    paths.map((path) => site.pages.find((page) => page.lang === code && page.path === path)!),
  );
}
