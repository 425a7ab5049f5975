import { createHash } from 'node:crypto';
import type { Cache } from '../cache/cache.ts';
import { papers, type Paper } from '../model/routes.ts';
import type { PdfMatter } from './finishPdf.ts';
import { GROWTH_MM, type Printed } from './gate.ts';
import { growType, measureSheet } from './measure.ts';
import type { Press, ShownPage } from './press.ts';

/** A page that prints as a sheet. */
export interface SheetPage extends ShownPage {
  lang: string;
  path: string;
  /** BCP 47 tag. */
  tag: string;
  title: string;
  /** Files within the site that its PDFs go to. */
  pdfs: Readonly<Record<Paper, string>>;
  /** It may take several pages. */
  isLong?: true;
  /** What the style sheets say that it links. */
  css: string;
}

/** What all sheets of a site have in common. */
export interface Edition {
  /** By language. */
  authors: Readonly<Record<string, string>>;
  date: string;
}

/** What sheets are printed with. */
export interface Printer {
  press: Press;
  edition: Edition;
  /** What was printed before. */
  cache: Cache;
  /** Changes with whatever turns a page into a PDF, the browser too. */
  machinery: string;
  /** Write a file of the site. */
  write(file: string, bytes: Uint8Array): void;
}

/** A sheet that is printed, the size of its type, and whether it had to be printed for that. */
export interface PrintedSheet extends Printed {
  size: number;
  /** What keeps its PDFs from PDF/UA-1. */
  faults: string[];
  isNew: boolean;
}

/** How a sheet came out, as the cache keeps it. */
type Outcome = Pick<PrintedSheet, 'measure' | 'pages' | 'size' | 'faults'>;

/**
 * Print sheets as PDFs and measure them. What was printed before from the same page, style sheets, fonts and browser
 * comes from the cache.
 * @param progress told after each sheet
 * @returns in the order of the pages
 */
export async function printSheets(
  sheets: readonly SheetPage[],
  printer: Printer,
  progress: () => void = () => {},
): Promise<PrintedSheet[]> {
  const printed: PrintedSheet[] = [];
  const waiting = [...sheets.entries()];
  // A page of the browser for each core that the machine is likely to have free: more gain nothing.
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, sheet] = next;
      printed[index] = await findOrPrint(sheet, printer);
      progress();
    }
  };
  await Promise.all([work(), work()]);
  return printed;
}

async function findOrPrint(sheet: SheetPage, printer: Printer): Promise<PrintedSheet> {
  const { cache, write } = printer;
  const { lang, path, isLong } = sheet;
  const named = { lang, path, ...(isLong && { isLong }) };
  const key = keyOf(sheet, printer);
  const kept = cache.find(`${key}.json`);
  const pdfs = papers.map((paper) => ({ paper, bytes: cache.find(`${key}.${paper}.pdf`) }));
  if (kept && pdfs.every(({ bytes }) => bytes)) {
    for (const { paper, bytes } of pdfs) write(sheet.pdfs[paper], bytes!);
    return { ...named, isNew: false, ...(JSON.parse(kept.toString()) as Outcome) };
  }
  const outcome = await printSheet(sheet, printer, (paper, bytes) => {
    cache.put(`${key}.${paper}.pdf`, bytes);
    write(sheet.pdfs[paper], bytes);
  });
  cache.put(`${key}.json`, JSON.stringify(outcome));
  return { ...named, isNew: true, ...outcome };
}

async function printSheet(
  sheet: SheetPage,
  { press, edition }: Printer,
  keep: (paper: Paper, bytes: Uint8Array) => void,
): Promise<Outcome> {
  return press.open(sheet, async (page) => {
    // As what drives the browser, it is loaded when something is to be printed.
    const { finishPdf } = await import('./finishPdf.ts');
    // What may take several pages has nothing to fill.
    const size = sheet.isLong ? 1 : await growType(page, GROWTH_MM);
    const measure = await measureSheet(page);
    const pages = {} as Record<Paper, number>;
    const faults = new Set<string>();
    for (const paper of papers) {
      const raw = await page.pdf({ format: paper, tagged: true });
      const finished = await finishPdf(raw, matterOf(sheet, edition));
      pages[paper] = finished.pages;
      for (const fault of finished.faults) faults.add(fault);
      keep(paper, finished.bytes);
    }
    return { size, measure, pages, faults: [...faults] };
  });
}

/** What a sheet's PDF says about itself. */
export function matterOf({ title, tag, lang }: SheetPage, { authors, date }: Edition): PdfMatter {
  return { title, tag, author: authors[lang] ?? '', date };
}

/** Name for everything that shapes a sheet: the page, which names its fonts, the style sheets it links, the rest. */
export function keyOf({ html, css }: Pick<SheetPage, 'html' | 'css'>, { edition, machinery }: Printer): string {
  const parts = [html, css, JSON.stringify(edition), machinery];
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex').slice(0, 32);
}
