import { serialize } from 'parse5';
import { papers, type Paper } from '../model/routes.ts';
import type { Document } from '../html/tree.ts';
import type { Bookmark, FinishedPdf } from './finishPdf.ts';
import { joinSheets, numberContents, type Part } from './joinSheets.ts';
import { keyOf, matterOf, type Printer, type SheetPage } from './sheets.ts';

/** A part in the bookmarks. */
interface Titled {
  title: string;
  /** What stands over it and those beside it, if anything does. */
  section?: string | undefined;
}

/** A page that goes into the whole. What was printed before is not parsed again. */
interface Whole extends Titled, Pick<Part, 'href'> {
  html(): string;
  tree(): Document;
}

/** All that the whole briefing of a language is made from. */
export interface WholeBriefing {
  /** The page with the cover and the contents, which names the PDFs. */
  front: SheetPage & { tree(): Document; siteTitle: string };
  /** Sheets, in the order of the contents, with the pages that each takes. */
  parts: readonly (Whole & Pick<Part, 'size'> & { pages: Readonly<Record<Paper, number>> })[];
  sources: Whole;
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
  const from = [...parts, sources].map((page) => [page, page.html()]);
  const key = keyOf({ html: JSON.stringify([front.html, front.siteTitle, from]), css: front.css }, printer);
  const found = papers.map((paper) => {
    const [bytes, faults] = ['pdf', 'json'].map((ending) => cache.find(`${key}.${paper}.${ending}`));
    return bytes && faults && { bytes, faults: JSON.parse(faults.toString()) as string[] };
  });
  const whole = found.every((kept) => kept) ? undefined : join();
  const made = await Promise.all(papers.map((paper, index) => found[index] ?? printOn(paper, whole!)));
  for (const [index, paper] of papers.entries()) {
    const { bytes, faults } = made[index]!;
    if (!found[index]) {
      cache.put(`${key}.${paper}.pdf`, bytes);
      cache.put(`${key}.${paper}.json`, JSON.stringify(faults));
    }
    write(front.pdfs[paper], bytes);
  }
  return [...new Set(made.flatMap(({ faults }) => faults))];

  function join() {
    const parse = <Page extends Whole>(page: Page) => ({ ...page, tree: page.tree() });
    const tree = joinSheets(front.tree(), parts.map(parse), parse(sources));
    return { tree, fonts: cut(tree) };
  }

  async function printOn(
    paper: Paper,
    { tree, fonts }: ReturnType<typeof join>,
  ): Promise<Pick<FinishedPdf, 'bytes' | 'faults'>> {
    const { findParts, finishPdf } = await import('./finishPdf.ts');
    const ids = [...parts.map((_, index) => `sheet-${index + 1}`), 'sheet-sources'];
    const print = async (starts: readonly number[]) => {
      // The other paper is printed beside this one: its numbers are written into the same tree.
      numberContents(tree, starts);
      const html = fonts.addTo(serialize(tree));
      const page = { file: `print/whole.${front.lang}.${paper}.html`, html, files: fonts.files };
      const raw = await press.open(page, (opened) => opened.pdf({ format: paper, tagged: true }));
      const places = await findParts(raw);
      return { raw, starts: ids.map((id) => places.get(id)!) };
    };
    // A page of contents, and each part as long as by itself: most are.
    const likely = parts.reduce<number[]>((pages, part) => [...pages, pages.at(-1)! + part.pages[paper]], [3]);
    let printed = await print(likely);
    if (String(printed.starts) !== String(likely)) printed = await print(printed.starts);
    const { raw, starts } = printed;
    const pages = [...parts, sources].map(({ title, section }, index) => ({ title, section, page: starts[index]! }));
    const bookmarks = [{ title: front.siteTitle, page: 1 }, ...groupBookmarks(pages)];
    return finishPdf(raw, { ...matterOf(front, edition), bookmarks });
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
