import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetPage } from './sheets.ts';
import type { WholePage } from './whole.ts';

/** What of a built site is printed. */
export interface PrintedSite {
  sheets: SheetPage[];
  /** One for each language. */
  wholes: WholePage[];
}

/**
 * Find what is to be printed in the built pages: each names its PDFs.
 * @param root folder of the site
 * @param pages its pages, as files within `root`
 * @param base sub-path of the site
 */
export function findPrinted(root: string, pages: readonly string[], base: string): PrintedSite {
  const html = new Map(pages.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const sheets: SheetPage[] = [];
  const wholes: WholePage[] = [];
  for (const [file, text] of html) {
    const path = attribute(text, 'data-sheet');
    const lang = attribute(text, 'data-whole');
    if (path !== undefined) sheets.push(readPage(file, text, path, base));
    if (lang !== undefined) {
      const sources = file.replace(/print\/index\.html$/, 'sources/index.html');
      wholes.push({
        ...readPage(file, text, 'print', base),
        sources: { file: sources, title: titleOf(html.get(sources) ?? '') },
      });
    }
  }
  return { sheets, wholes };
}

/** Sheets in the order in which a page lists them. */
export function inOrderOf(root: string, whole: WholePage, sheets: readonly SheetPage[]): SheetPage[] {
  const listed = readFileSync(join(root, whole.file), 'utf8').matchAll(/ data-page="([^"]*)"/g);
  return [...listed].map(([, path]) => {
    const sheet = sheets.find((candidate) => candidate.lang === whole.lang && (candidate.path || 'overview') === path);
    if (!sheet) throw new Error(`${whole.file} lists a page that is no sheet: ${path}`);
    return sheet;
  });
}

function readPage(file: string, html: string, path: string, base: string): SheetPage {
  const links = [...html.matchAll(/<link rel="alternate" type="application\/pdf"[^>]* href="([^"]+)"/g)];
  const [a4 = '', letter = ''] = links.map(([, href]) => href!.slice(base.length));
  const [, lang = ''] = /\.([a-z]+)\.a4\.pdf$/.exec(a4) ?? [];
  return {
    lang,
    path,
    file,
    title: titleOf(html),
    tag: attribute(html, 'lang') ?? '',
    pdfs: { A4: a4, Letter: letter },
  };
}

/** The first value of an attribute. */
function attribute(html: string, name: string): string | undefined {
  return new RegExp(` ${name}(?:="([^"]*)")?[ >]`)
    .exec(html)
    ?.slice(1)
    .map((value) => value ?? '')[0];
}

function titleOf(html: string): string {
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
  return decode(title);
}

/** Astro escapes these in text. */
function decode(text: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, sign: string) => signs[sign]!);
}
