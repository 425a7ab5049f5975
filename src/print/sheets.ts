import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { papers, type Paper } from '../model/routes.ts';
import type { Cache } from '../cache/cache.ts';
import { finishPdf, type PdfMatter } from './finishPdf.ts';
import { GROWTH_MM, type Printed } from './gate.ts';
import { growType, measureSheet } from './measure.ts';
import type { Press } from './press.ts';

/** A built page that prints as a sheet. */
export interface SheetPage {
  lang: string;
  path: string;
  /** File within the site. */
  file: string;
  title: string;
  tag: string;
  /** Files within the site that its PDFs go to. */
  pdfs: Record<Paper, string>;
}

/** What all sheets of a site have in common. */
export interface Edition {
  /** By language. */
  authors: Record<string, string>;
  date: string;
}

/** How a sheet came out, as the cache keeps it. */
interface Outcome extends Pick<Printed, 'measure' | 'pages'> {
  /** Of its type. */
  size: number;
}

// What turns a page into a PDF. A change to any of it makes every PDF anew.
const MACHINERY = ['sheets.ts', 'whole.ts', 'gate.ts', 'measure.ts', 'finish.ts', 'artifacts.ts', 'press.ts'].map(
  (file) => readFileSync(new URL(file, import.meta.url)),
);

/**
 * Print sheets as PDFs and measure them. What was printed before from the same page, style sheets, fonts and browser
 * comes from the cache.
 * @param root folder of the built site
 * @param report told after each sheet how many are done
 */
export async function printSheets(
  root: string,
  sheets: readonly SheetPage[],
  edition: Edition,
  press: Press,
  cache: Cache,
  report: (done: number, made: number) => void,
): Promise<Printed[]> {
  let done = 0;
  let made = 0;
  const printed = new Map<SheetPage, Printed>();
  const waiting = [...sheets];
  // A page of the browser for each core that the machine is likely to have free: more gain nothing.
  const work = async () => {
    for (let sheet = waiting.shift(); sheet; sheet = waiting.shift()) {
      const key = keyOf(root, sheet, edition, press.version);
      const kept = cache.find(`${key}.json`);
      const pdfs = papers.map((paper) => cache.find(`${key}.${paper}.pdf`));
      let outcome: Outcome;
      if (kept && pdfs.every(Boolean)) {
        outcome = JSON.parse(kept.toString()) as Outcome;
        papers.forEach((paper, index) => writePdf(root, sheet.pdfs[paper], pdfs[index]!));
      } else {
        outcome = await printSheet(root, sheet, edition, press, (paper, bytes) => {
          cache.put(`${key}.${paper}.pdf`, bytes);
        });
        cache.put(`${key}.json`, JSON.stringify(outcome));
        made += 1;
      }
      const { size, ...rest } = outcome;
      setSize(root, sheet, size);
      printed.set(sheet, { lang: sheet.lang, path: sheet.path, ...rest });
      done += 1;
      report(done, made);
    }
  };
  await Promise.all([work(), work()]);
  return sheets.map((sheet) => printed.get(sheet)!);
}

async function printSheet(
  root: string,
  sheet: SheetPage,
  edition: Edition,
  press: Press,
  keep: (paper: Paper, bytes: Uint8Array) => void,
): Promise<Outcome> {
  return press.open(sheet.file, async (page) => {
    const size = await growType(page, GROWTH_MM);
    const measure = await measureSheet(page);
    const pages = {} as Record<Paper, number>;
    for (const paper of papers) {
      const raw = await page.pdf({ format: paper, tagged: true });
      const finished = await finishPdf(raw, matterOf(sheet, edition));
      pages[paper] = finished.pages;
      keep(paper, finished.bytes);
      writePdf(root, sheet.pdfs[paper], finished.bytes);
    }
    return { size, measure, pages };
  });
}

/** Write into a page the size of type that its sheet was measured in: readers print the same as the PDF has. */
function setSize(root: string, { file }: SheetPage, size: number): void {
  const html = readFileSync(join(root, file), 'utf8');
  writeFileSync(join(root, file), html.replace(' data-size="1"', ` data-size="${size}"`));
}

/** What a sheet's PDF says about itself. */
export function matterOf({ title, tag, lang }: SheetPage, { authors, date }: Edition): PdfMatter {
  return { title, tag, author: authors[lang] ?? '', date };
}

/** Write a PDF to its place in the site. */
export function writePdf(root: string, file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), bytes);
}

/** Name for everything that shapes a sheet: the page, the style sheets it links and by their names the fonts, the rest. */
export function keyOf(root: string, { file }: Pick<SheetPage, 'file'>, edition: Edition, browser: string): string {
  const html = readFileSync(join(root, file), 'utf8');
  const hash = createHash('sha256')
    .update(html)
    .update(JSON.stringify([edition, browser]));
  for (const part of MACHINERY) hash.update(part);
  for (const [, href = ''] of html.matchAll(/<link rel="stylesheet" href="[^"]*?(_astro\/[^"]+)"/g)) {
    if (existsSync(join(root, href))) hash.update(readFileSync(join(root, href)));
  }
  return hash.digest('hex').slice(0, 32);
}
