import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openCache } from '../cache/cache.ts';
import { openCutter } from '../fonts/subset.ts';
import type { Browser } from '../browser/findBrowser.ts';
import { replaceFolder } from '../publish/replaceFolder.ts';
import { LICENCES_FILE, writeLicences } from '../publish/licences.ts';
import { writeHeaders } from '../publish/servers.ts';
import { indexPages } from '../search/index/indexPages.ts';
import { fontsOf, refuseMissing, writeFonts } from './fonts.ts';
import { lookAt, openEye, type LookedAtPage } from './look.ts';
import type { Machinery } from './machinery.ts';
import type { PageRecord } from './manifest.ts';
import { addToHead, baseOf, listPages, openStyles, setSize, writeTo, type SiteFacts } from './page.ts';
import type { Shard } from '../print/shard.ts';
import { plural } from './plural.ts';
import type { Report, Step } from './report.ts';
import { share, writeCopy } from './share.ts';

/** What a site is finished from and with. */
export interface FinishOptions {
  /** Folder of the site as it was rendered. */
  dir: string;
  /** Where it goes when it is complete. */
  outDir: string;
  site: SiteFacts;
  /** Its pages. An HTML file that is none of them is published as it is. */
  records: readonly PageRecord[];
  /** Without a browser no PDFs are made. */
  browser?: Browser | undefined;
  /** Folder for what is kept from build to build; two contents must not share one. */
  cacheDir: string;
  machinery: Machinery;
  /** List the room left on every sheet. Default: `false`. */
  listFit?: boolean | undefined;
  report: Report;
}

/** What came of it. */
export interface Finished {
  pages: number;
  /** Codes of the languages. */
  languages: readonly string[];
  files: number;
  bytes: number;
  pdfs: number;
  /** Full address of the site. */
  address: string;
  outDir: string;
}

/**
 * Finish a site that was rendered, and put it in the place of the last one. The steps follow from one another:
 *
 * 1. look: each page is parsed, once, and all that the steps need of it is noted; its Markdown copy is written.
 * 2. index: the search has the words as they were rendered.
 * 3. share: so have pictures. Nothing so far changes a page.
 * 4. fonts: each page gets the characters that it shows, so nothing after this may add any.
 * 5. print: a sheet is measured in the same faces, cut for it alone. It gives back the size of its type.
 * 6. publish: the pages are written, each once, and the complete folder takes the place of the last one. A step that
 *    fails leaves that as it is.
 */
export async function finishSite(options: FinishOptions): Promise<Finished> {
  const { dir, site, browser, cacheDir, machinery, report } = options;
  const { pages, cutter, print, prune } = open(options, ({ record }, tree) => {
    writeCopy(dir, record, tree, site);
  });

  await index(dir, pages, report);

  const cards = openCache(join(cacheDir, 'cards'));
  const sharing = { dir, site, cutter, cache: cards, machinery: machinery.cards };
  await share(pages, { ...sharing, step: report.step('share') });
  cards.prune();

  if (browser) refuseMissing(pages);
  const links = await writeFonts(pages, { dir, base: baseOf(site), cutter, step: report.step('fonts') });

  const { sizes, pdfs } = browser ? await print(browser) : { sizes: new Map<string, number>(), pdfs: 0 };
  prune();

  const published = publish(options, report.step('publish'), () => {
    for (const [index, { record, html }] of pages.entries()) {
      const size = sizes.get(record.file);
      const complete = withoutTitles(addToHead(html(), links[index]!));
      writeTo(dir, record.file, size === undefined ? complete : setSize(complete, size));
    }
  });
  return {
    pages: pages.length,
    languages: site.languages,
    pdfs,
    address: site.address,
    outDir: options.outDir,
    ...published,
  };
}

/**
 * Print a part of the sheets of a site that was rendered, for the cache: whoever then finishes the site with the parts of
 * all machines prints none of them again. Nothing is published.
 */
export async function printShard(options: FinishOptions & { browser: Browser }, shard: Shard): Promise<void> {
  const { pages, print } = open(options);
  refuseMissing(pages);
  await print(options.browser, shard);
  rmSync(options.dir, { recursive: true });
}

/** Look at the pages of a site, and make ready what prints them. */
function open(
  { dir, site, records, cacheDir, machinery, listFit = false, report }: FinishOptions,
  use?: Parameters<typeof lookAt>[2],
) {
  const cuts = openCache(join(cacheDir, 'fonts'));
  const cutter = openCutter(cuts, machinery.fonts);
  const base = baseOf(site);
  const eye = { cutter, families: site.look.families, cssOf: openStyles(dir, base) };
  const pages = lookAt(listPages(dir, records), eye, use);
  const charactersOf = openEye(eye);
  const print = async (browser: Browser, shard?: Shard) => {
    // What prints need not be loaded where nothing is printed.
    const { printPages } = await import('./print.ts');
    return printPages(pages, {
      dir,
      site,
      machinery: `${machinery.sheets} ${machinery.fonts}`,
      listFit,
      shard,
      report,
      browser,
      cache: openCache(join(cacheDir, 'sheets')),
      charactersOf: (tree) => charactersOf(tree).needs,
      fontsOf: (needs) => fontsOf(needs, { base, cutter }),
    });
  };
  return { pages, cutter, print, prune: cuts.prune };
}

/** What only the index reads, when it has read it: readers need not load it. */
function withoutTitles(html: string): string {
  return html.replaceAll(/(?<=<[a-z][^<>]*) data-pagefind-(?:title|names)="[^"]*"/g, '');
}

async function index(dir: string, pages: readonly LookedAtPage[], report: Report): Promise<void> {
  const step = report.step('index');
  const searched = pages.flatMap(({ record: { file, tag, figures = [] }, text }) =>
    text ? [{ file, tag, text, figures }] : [],
  );
  let done = 0;
  await indexPages(searched, dir, () => {
    step.progress(++done, searched.length);
  });
  step.end(plural(searched.length, 'page'));
}

/** Write the pages and the headers, and put the complete folder in its place. */
function publish(
  { dir, outDir, site }: FinishOptions,
  step: Step,
  writePages: () => void,
): Pick<Finished, 'files' | 'bytes'> {
  writePages();
  writeTo(dir, '_headers', writeHeaders(baseOf(site), site.languages));
  writeTo(dir, LICENCES_FILE, writeLicences());
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  replaceFolder(dir, outDir);
  step.end(plural(files.length, 'file'));
  return { files: files.length, bytes };
}
