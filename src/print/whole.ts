import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { papers, type Paper } from '../model/routes.ts';
import type { Cache } from '../cache/cache.ts';
import { finishPdf } from './finishPdf.ts';
import type { Press } from './press.ts';
import { keyOf, matterOf, writePdf, type Edition, type SheetPage } from './sheets.ts';

/** The page that lists the sheets of a language, and from which the whole briefing is made: cover and contents. */
export interface WholePage extends SheetPage {
  /** The page of sources, which stands at the end. */
  sources: Pick<SheetPage, 'file' | 'title'>;
}

/**
 * Print the whole briefing of a language: cover, contents with page numbers, every sheet, the sources.
 * @param root folder of the built site
 * @param base its sub-path
 * @param cut gives a page its fonts; what they add to the site is taken away by `cut` itself
 */
export async function printWhole(
  root: string,
  base: string,
  whole: WholePage,
  sheets: readonly SheetPage[],
  edition: Edition,
  press: Press,
  cache: Cache,
  cut: (file: string) => Promise<void>,
): Promise<void> {
  const file = `print/whole.${whole.lang}.html`;
  writeFileSync(join(root, file), joinSheets(root, whole, sheets, base));
  await cut(file);
  const key = keyOf(root, { file }, edition, press.version);
  const known = papers.map((paper) => cache.find(`${key}.${paper}.pdf`));
  for (const [index, paper] of papers.entries()) {
    const bytes = known[index] ?? (await printOn(paper));
    cache.put(`${key}.${paper}.pdf`, bytes);
    writePdf(root, whole.pdfs[paper], bytes);
  }
  rmSync(join(root, file));

  async function printOn(paper: Paper): Promise<Uint8Array> {
    const print = (page: string) => press.open(page, (opened) => opened.pdf({ format: paper, tagged: true }));
    const matter = matterOf(whole, edition);
    const { pages: front } = await finishPdf(await print(whole.file), matter);
    const html = readFileSync(join(root, file), 'utf8');
    writeFileSync(join(root, file), numberContents(html, sheets, front));
    const bookmarks = [
      { title: whole.title, page: 1 },
      ...sheets.map(({ title }, index) => ({ title, page: front + index + 1 })),
      { title: whole.sources.title, page: front + sheets.length + 1 },
    ];
    const { bytes } = await finishPdf(await print(file), { ...matter, bookmarks });
    writeFileSync(join(root, file), html);
    return bytes;
  }
}

/**
 * Join the cover and contents, every sheet in the order of the contents, and the sources into one page.
 * The sheets are taken from their built pages, so that the whole says what the parts say.
 * @param base sub-path of the site
 */
export function joinSheets(root: string, whole: WholePage, sheets: readonly SheetPage[], base: string): string {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const addressOf = (file: string) => base + file.replace(/index\.html$/, '');
  const anchors = new Map(sheets.map((sheet, index) => [addressOf(sheet.file), `#sheet-${index + 1}`]));
  const parts = [
    ...sheets.map((sheet, index) => {
      const [article = ''] = /<article class="sheet[\s\S]*<\/article>/.exec(read(sheet.file)) ?? [];
      return `<div class="whole-part" id="sheet-${index + 1}">${prefixIds(article, `s${index + 1}-`)}</div>`;
    }),
    `<div class="whole-part">${prefixIds(mainOf(read(whole.sources.file)), 'sources-')}</div>`,
  ];
  const inside = (html: string) =>
    html.replace(/<a href="([^"#]+)"/g, (link, href: string) => {
      const anchor = anchors.get(href);
      return anchor ? `<a href="${anchor}"` : link;
    });
  const front = read(whole.file);
  return inside(front.replace('</main>', () => `${parts.join('')}</main>`));
}

/** Write page numbers into the contents. The front takes `front` pages, and each sheet is one. */
export function numberContents(html: string, sheets: readonly SheetPage[], front: number): string {
  return sheets.reduce(
    (text, sheet, index) =>
      text.replace(`data-page="${sheet.path || 'overview'}">`, (start) => start + String(front + index + 1)),
    html,
  );
}

/** Ids are unique in a page; of many pages in one, they are not. */
function prefixIds(html: string, prefix: string): string {
  return html
    .replace(/ (id|aria-labelledby|for)="([^"]+)"/g, ` $1="${prefix}$2"`)
    .replace(/ href="#([^"]+)"/g, ` href="#${prefix}$1"`);
}

function mainOf(html: string): string {
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
  return main;
}
