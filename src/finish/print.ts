import { parse } from 'parse5';
import type { Cache } from '../cache/cache.ts';
import type { Needs } from '../fonts/characters.ts';
import { readNeeds } from '../fonts/listNeeds.ts';
import type { Document } from '../html/tree.ts';
import { rootOf } from '../model/address.ts';
import { papers } from '../model/routes.ts';
import { findMisfits, listRoom, roomOn } from '../print/gate.ts';
import type { Browser } from '../browser/findBrowser.ts';
import { isLostBrowser, makePress, type Press } from '../print/press.ts';
import { takeShard, type Shard } from '../print/shard.ts';
import { printSheets, type PrintedSheet, type Printer, type SheetPage } from '../print/sheets.ts';
import { printWhole, type Fonts, type WholeBriefing } from '../print/whole.ts';
import { AuthorError } from '../read/authorError.ts';
import { fullTitle } from './manifest.ts';
import type { LookedAtPage } from './look.ts';
import { writeTo, type SiteFacts } from './page.ts';
import { plural } from './plural.ts';
import type { Report } from './report.ts';

interface PrintOptions {
  dir: string;
  site: SiteFacts;
  browser: Browser;
  cache: Cache;
  /** What turns pages into PDFs, the browser aside. */
  machinery: string;
  /** What a page that is put together for print needs of each face. */
  charactersOf(tree: Document): Needs;
  /** The fonts of a page, to print it in. */
  fontsOf(needs: Needs): Fonts;
  /** List the room left on every sheet. */
  listFit: boolean;
  /** Print these sheets alone, for the cache, and no whole briefing. Default: all. */
  shard?: Shard | undefined;
  report: Report;
}

/** A page with what a printer must know of it, and how its sheet came out. */
type Candidate = LookedAtPage & { sheet: SheetPage };
type PrintedPage = Candidate & { outcome: PrintedSheet };

/** The size of type that fills each sheet, by the file of its page, and how many PDFs there are. */
interface PrintedPages {
  sizes: ReadonlyMap<string, number>;
  pdfs: number;
}

/**
 * Print every sheet and the whole briefing of each language.
 * @param pages as they were rendered: a sheet does not change with fonts that pages share
 * @throws {AuthorError} If a sheet does not fit its page; the message names all of them.
 */
export async function printPages(pages: readonly LookedAtPage[], options: PrintOptions): Promise<PrintedPages> {
  try {
    return await printOnce(pages, options);
  } catch (error) {
    if (!isLostBrowser(error)) throw error;
    // What has been printed is kept: another browser goes on where the first one stopped.
    return printOnce(pages, options);
  }
}

async function printOnce(pages: readonly LookedAtPage[], options: PrintOptions): Promise<PrintedPages> {
  const { dir, site, browser, cache, machinery, charactersOf, fontsOf, listFit, shard, report } = options;
  const step = report.step('print');
  const candidates = pages.flatMap((page): Candidate[] => {
    const { css, record, onPaper } = page;
    const { lang, path, tag, file, pdfs } = record;
    if (!pdfs || !onPaper) return [];
    const isLong = record.sheet?.isLong;
    const named = { lang, path, tag, file, title: fullTitle(record), pdfs, ...(isLong && { isLong }) };
    return [{ ...page, sheet: { ...named, css, html: onPaper.html } }];
  });
  const all = candidates.filter(({ record }) => record.sheet);
  const sheets = shard ? takeShard(all, shard) : all;
  const fronts = shard ? [] : candidates.filter(({ record }) => record.whole);
  const weights: number[] = [];
  const press = dress(makePress(dir, site.address, browser), candidates, fontsOf);
  const printer: Printer = {
    press,
    cache,
    edition: { authors: site.publisher, date: site.updated },
    machinery: `${machinery} ${browser.version}`,
    write(file, bytes) {
      weights.push(bytes.length);
      writeTo(dir, file, bytes);
    },
  };
  try {
    let done = 0;
    const total = sheets.length + fronts.length;
    const progress = () => {
      step.progress(++done, total);
    };
    const outcomes = await printSheets(
      sheets.map(({ sheet }) => sheet),
      printer,
      progress,
    );
    if (listFit) report.say(['', ...listRoom(outcomes), ''].join('\n'));
    refuseMisfits(outcomes);
    for (const outcome of outcomes) warnOfFaults(outcome, report);
    const heaviest = Math.max(0, ...weights);
    const printed = sheets.map((page, index): PrintedPage => ({ ...page, outcome: outcomes[index]! }));
    for (const front of fronts) {
      const whole = gatherWhole(front, printed, pages, rootOf(site.address));
      const faults = await printWhole(whole, printer, (tree) => fontsOf(charactersOf(tree)));
      warnOfFaults({ ...front.record, faults }, report);
      progress();
    }
    step.end(describeSheets(outcomes, heaviest));
    // What other shards have printed is kept beside.
    if (!shard) cache.prune();
    return {
      sizes: new Map(printed.map(({ record, outcome }) => [record.file, outcome.size])),
      pdfs: (sheets.length + fronts.length) * papers.length,
    };
  } finally {
    await press.close();
  }
}

/** A press that gives each page its fonts when it shows it: one that comes from the cache needs none. */
function dress(press: Press, pages: readonly LookedAtPage[], fontsOf: PrintOptions['fontsOf']): Press {
  const known = new Map(pages.map(({ record, onPaper }) => [record.file, onPaper?.needs]));
  return {
    ...press,
    open(page, use) {
      const needs = known.get(page.file);
      if (!needs) return press.open(page, use);
      const { addTo, files } = fontsOf(readNeeds(needs));
      return press.open({ ...page, html: addTo(page.html), files }, use);
    },
  };
}

function refuseMisfits(sheets: readonly PrintedSheet[]): void {
  const misfits = findMisfits(sheets);
  if (misfits.length === 0) return;
  const advice =
    'Cut words, not type: nothing is shrunk to fit. `npm run fit` lists the room on every sheet. A page or a table that is ' +
    'longer may say so: "sheet: pages", in its frontmatter or in datapackage.json.';
  throw new AuthorError([...misfits, `    ${advice}`].join('\n'));
}

/** Say what a screen reader will miss in a PDF. It is printed all the same, and does not claim to be PDF/UA. */
function warnOfFaults(
  { lang, path, faults }: { lang: string; path: string; faults: readonly string[] },
  report: Report,
) {
  for (const fault of faults) report.warn(`A PDF is not PDF/UA-1, ${fault}.`, `${lang} ${path || 'overview'}`);
}

function describeSheets(sheets: readonly PrintedSheet[], heaviest: number): string {
  // A site may have none, and more machines may print than there are sheets.
  if (sheets.length === 0) return plural(0, 'sheet');
  const made = sheets.filter(({ isNew }) => isNew).length;
  // Every site has an overview, which is on one page.
  const room = Math.min(...sheets.filter(({ isLong }) => !isLong).map((sheet) => roomOn(sheet)));
  return (
    `${plural(sheets.length, 'sheet')}, ${made} new; at most ${(heaviest / 1000).toFixed(0)} kB; ` +
    `on the fullest ${room} mm are left`
  );
}

/** Find the pages of which a whole briefing is made. */
function gatherWhole(
  front: Candidate,
  printed: readonly PrintedPage[],
  pages: readonly LookedAtPage[],
  base: string,
): WholeBriefing {
  const { lang, file, whole } = front.record;
  const inLanguage = <Page extends LookedAtPage>(list: readonly Page[], path: string): Page => {
    const page = list.find(({ record }) => record.lang === lang && record.path === path);
    if (!page) throw new Error(`${file} lists a page that is not printed: ${path}`);
    return page;
  };
  const hrefOf = (page: string) => base + page.replace(/index\.html$/, '');
  const partOf = ({ record: { file, title, section }, onPaper, ...page }: LookedAtPage) => {
    const html = onPaper ? () => onPaper.html : page.html;
    return { href: hrefOf(file), title, section, html, tree: () => parse(html()) };
  };
  const { sheet, record } = front;
  return {
    front: { ...sheet, siteTitle: record.siteTitle, tree: () => parse(sheet.html) },
    parts: whole!.sheets.map((path) => {
      const page = inLanguage(printed, path);
      const { size, pages } = page.outcome;
      return { ...partOf(page), size, pages };
    }),
    sources: partOf(inLanguage(pages, whole!.sources)),
  };
}
