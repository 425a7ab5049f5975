import { serialize } from 'parse5';
import { papers, type Paper } from '../model/routes.ts';
import type { Document } from '../html/tree.ts';
import { finishPdf, type Bookmark, type FinishedPdf } from './finishPdf.ts';
import { joinSheets, numberContents, type Part } from './joinSheets.ts';
import type { ShownPage } from './press.ts';
import { keyOf, matterOf, type Printer, type SheetPage } from './sheets.ts';

/** A part in the bookmarks. */
interface Titled {
  title: string;
  /** What stands over it and those beside it, if anything does. */
  section?: string | undefined;
}

/** All that the whole briefing of a language is made from. */
export interface WholeBriefing {
  /** The page with the cover and the contents, which names the PDFs. */
  front: SheetPage & { tree: Document; siteTitle: string };
  /** Sheets, in the order of the contents, with the pages that each takes. */
  parts: readonly (Part & Titled & { pages: Readonly<Record<Paper, number>> })[];
  sources: Omit<Part, 'size'> & Titled;
}

/** What brings a page its fonts. */
export interface Fonts {
  addTo(html: string): string;
  /** Files that the page then needs, by path within the site. */
  files: ReadonlyMap<string, string | Uint8Array>;
}

/**
 * Print the whole briefing of a language: cover, contents with page numbers, every sheet, the sources. The page it is
 * printed from is never a file of the site.
 * @param cut gives a page its fonts
 * @returns what keeps its PDFs from PDF/UA-1
 */
export async function printWhole(
  { front, parts, sources }: WholeBriefing,
  printer: Printer,
  cut: (tree: Document) => Fonts,
): Promise<string[]> {
  const { press, edition, cache, write } = printer;
  const whole = joinSheets(front.tree, parts, sources);
  const fonts = cut(whole);
  const html = () => fonts.addTo(serialize(whole));
  const key = keyOf({ html: html(), css: front.css }, printer);
  const found = new Set<string>();
  for (const paper of papers) {
    const [pdf, json] = [`${key}.${paper}.pdf`, `${key}.${paper}.json`];
    const kept = { bytes: cache.find(pdf), faults: cache.find(json) };
    const { bytes, faults } =
      kept.bytes && kept.faults
        ? { bytes: kept.bytes, faults: JSON.parse(kept.faults.toString()) as string[] }
        : await printOn(paper);
    cache.put(pdf, bytes);
    cache.put(json, JSON.stringify(faults));
    write(front.pdfs[paper], bytes);
    for (const fault of faults) found.add(fault);
  }
  return [...found];

  async function printOn(paper: Paper): Promise<FinishedPdf> {
    const print = (page: ShownPage) => press.open(page, (opened) => opened.pdf({ format: paper, tagged: true }));
    const matter = matterOf(front, edition);
    const { pages: before } = await finishPdf(await print(front), matter);
    const starts = parts.reduce<number[]>((pages, part) => [...pages, pages.at(-1)! + part.pages[paper]], [before + 1]);
    numberContents(whole, starts);
    const raw = await print({ file: `print/whole.${front.lang}.html`, html: html(), files: fonts.files });
    const pages = [...parts, sources].map(({ title, section }, index) => ({ title, section, page: starts[index]! }));
    const bookmarks = [{ title: front.siteTitle, page: 1 }, ...groupBookmarks(pages)];
    return finishPdf(raw, { ...matter, bookmarks });
  }
}

/** Put parts of one section that follow each other under a bookmark of their own. */
function groupBookmarks(parts: readonly (Titled & { page: number })[]): Bookmark[] {
  const list: Bookmark[] = [];
  for (const { title, section, page } of parts) {
    const last = list.at(-1);
    if (!section) list.push({ title, page });
    else if (last?.below && last.title === section) last.below.push({ title, page });
    else list.push({ title: section, page, below: [{ title, page }] });
  }
  return list;
}
