import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openCache } from '../cache/cache.ts';
import { openPacked } from '../cache/pack.ts';
import type { Ahead } from '../cache/workAhead.ts';
import { facesHere } from '../fonts/faces.ts';
import { hash, identify, openCutter, type Cutter } from '../fonts/subset.ts';
import { rootOf } from '../model/address.ts';
import type { Browser } from '../browser/findBrowser.ts';
import { lookAtFiles, type Published } from '../publish/published.ts';
import { replaceFolder } from '../publish/replaceFolder.ts';
import { LICENCES_FILE, writeLicences } from '../publish/licences.ts';
import { writeHeaders } from '../publish/servers.ts';
import { indexPages, type IndexedPage } from '../search/index/indexPages.ts';
import { fontsOf, packFontsAhead, refuseMissing, writeFonts } from './fonts.ts';
import { lookAt, lookingAhead, lookingOn, openEye, openLooking, type Looking } from './look.ts';
import type { Machinery } from './machinery.ts';
import type { PageRecord } from './manifest.ts';
import { addToHead, listPages, setSize, writeTo, type SiteFacts } from './page.ts';
import type { Shard } from '../print/shard.ts';
import { plural } from './plural.ts';
import type { Report, Step } from './report.ts';
import { beginPictures, type CopyFacts, type Pictures } from './share.ts';

/** What is known of a site before it is rendered. */
interface Beginning {
  /** Folder that it is rendered in. */
  dir: string;
  site: SiteFacts;
  /** Folder for what is kept from build to build; two contents must not share one. */
  cacheDir: string;
  machinery: Machinery;
}

/** What a site is finished from and with. */
export interface FinishOptions extends Beginning {
  /** Where it goes when it is complete. */
  outDir: string;
  /** Its pages. An HTML file that is none of them is published as it is. */
  records: readonly PageRecord[];
  /** Without a browser no PDFs are made. */
  browser?: Browser | undefined;
  /** List the room left on every sheet. Default: `false`. */
  listFit?: boolean | undefined;
  report: Report;
}

/** What came of it. */
export interface Finished extends Published {
  pages: number;
  /** Codes of the languages. */
  languages: readonly string[];
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
 * 3. fonts: each page gets the characters that it shows, so nothing after this may add any.
 * 4. share: pictures have been drawn beside these three.
 * 5. print: a sheet is measured in the same faces, cut for it alone. It gives back the size of its type.
 * 6. publish: the pages are written, each once, and the complete folder takes the place of the last one. A step that
 *    fails leaves that as it is.
 */
export async function finishSite(options: FinishOptions): Promise<Finished> {
  const { dir, site, browser, cacheDir, machinery, report } = options;
  const { cutter, prune } = openFonts(options);

  const cards = join(cacheDir, 'cards');
  const pictures = beginPictures(options.records, {
    dir,
    site,
    coverage: cutter,
    cacheDir: cards,
    machinery: machinery.cards,
  });
  const { pages, print, links } = await meanwhile(pictures, async () => {
    const searched: IndexedPage[] = [];
    const looked = await open(options, cutter, ({ file, tag, markdown, figures = [] }, { copy, text, words }) => {
      if (markdown && copy !== undefined) writeTo(dir, markdown, copy);
      if (text) searched.push({ file, tag, text, ...(words && { words }), figures });
    });
    const { pages } = looked;
    const fonts = packFontsAhead(pages, { cacheDir: join(cacheDir, FONTS), machinery: machinery.fonts });
    await index(dir, searched, report);
    if (browser) refuseMissing(pages);
    const links = await writeFonts(pages, { dir, base: rootOf(site.address), cutter, step: report.step('fonts') });
    await fonts.stop();
    await pictures.wait(report.step('share'));
    return { ...looked, links };
  });

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
  const { pages, print } = await open(options, openFonts(options).cutter);
  refuseMissing(pages);
  await print(options.browser, shard);
  rmSync(options.dir, { recursive: true });
}

/** Do something beside the drawing of pictures, which ends when that fails. */
async function meanwhile<Result>(pictures: Pictures, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } finally {
    pictures.stop();
  }
}

/** Where cuts of fonts are kept. */
const FONTS = 'fonts';

/** What cuts fonts, and what removes from its cache the ones that nobody asked for. */
function openFonts({ cacheDir, machinery }: FinishOptions) {
  const cuts = openPacked(join(cacheDir, FONTS));
  return { cutter: openCutter(cuts, machinery.fonts), prune: cuts.prune };
}

/**
 * Let a thread look at pages of a site while the others are drawn.
 * @param manifestFile in which they note what they are
 * @param count how many there will be
 */
export function beginToLook(options: Beginning, manifestFile: string, count: number): Ahead {
  return lookingOn(lookingOf(options), manifestFile, count);
}

/** What pages are looked at with. */
function lookingOf({ dir, site, cacheDir, machinery }: Beginning): Looking {
  const base = rootOf(site.address);
  const facts: CopyFacts = { edition: site.edition, updated: site.updated, licenceUrl: site.licenceUrl };
  const seenWith = JSON.stringify([machinery.looks, base, site.look, facts, nameFaces(), hashStyles(dir)]);
  return { dir, base, look: site.look, facts, cacheDir: join(cacheDir, 'looks'), machinery: seenWith };
}

/** Look at the pages of a site, and make ready what prints them. */
async function open(options: FinishOptions, cutter: Cutter, take?: Parameters<typeof lookAt>[3]) {
  const { dir, site, records, cacheDir, machinery, listFit = false, report } = options;
  const looking = lookingOf(options);
  const { eye, memory } = openLooking(looking, cutter);
  const ahead = lookingAhead(looking, records);
  const pages = lookAt(listPages(dir, records), eye, memory, take);
  await ahead.stop();
  memory.cache.prune();
  const charactersOf = openEye(eye);
  const print = async (browser: Browser, shard?: Shard) => {
    // What prints need not be loaded where nothing is printed.
    const { printPages } = await import('./print.ts');
    return printPages(pages, {
      dir,
      site,
      machinery: [machinery.sheets, machinery.fonts, process.versions['zlib'], ...nameFaces()].join(' '),
      listFit,
      shard,
      report,
      browser,
      cache: openCache(join(cacheDir, 'sheets')),
      charactersOf: (tree) => charactersOf(tree).needs,
      fontsOf: (needs) => fontsOf(needs, { base: looking.base, cutter }),
    });
  };
  return { pages, print };
}

const nameFaces = (): string[] => facesHere().map(identify);

/** A hash of all style sheets of a site. */
function hashStyles(dir: string): string {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  return hash(
    files
      .sort()
      .flatMap((file) => [file, readFileSync(join(dir, file), 'utf8')])
      .join('\n'),
  );
}

/** What only the index reads, when it has read it: readers need not load it. */
function withoutTitles(html: string): string {
  return html.replaceAll(/(?<=<[a-z][^<>]*) data-pagefind-(?:title|names)="[^"]*"/g, '');
}

async function index(dir: string, pages: readonly IndexedPage[], report: Report): Promise<void> {
  const step = report.step('index');
  let done = 0;
  await indexPages(pages, dir, () => {
    step.progress(++done, pages.length);
  });
  step.end(plural(pages.length, 'page'));
}

/** Write the pages and the headers, and put the complete folder in its place. */
function publish({ dir, outDir, site }: FinishOptions, step: Step, writePages: () => void): Published {
  writePages();
  writeTo(dir, '_headers', writeHeaders(rootOf(site.address), site.languages));
  writeTo(dir, LICENCES_FILE, writeLicences());
  replaceFolder(dir, outDir);
  const published = lookAtFiles(outDir);
  step.end(plural(published.files, 'file'));
  return published;
}
