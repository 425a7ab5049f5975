import type { ListedFigure } from '../search/language/pages.ts';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a page is, as it says itself while it is rendered: nothing of this is read back out of its HTML. */
export interface PageRecord {
  /** Its file within the site: `en/finding/idle/index.html`, `404.html`. */
  file: string;
  lang: string;
  /** BCP 47 tag. */
  tag: string;
  /** Address without language: `finding/idle`; empty for the overview. */
  path: string;
  /** Full address. */
  address: string;
  title: string;
  description: string;
  siteTitle: string;
  /** Part of the site that it belongs to. */
  section?: string;
  /** A kind of brief, `data` or `page`. */
  kind: string;
  /** Its position in the paper. */
  order: number;
  isSearched: boolean;
  /** That the search lists of it. */
  figures?: readonly ListedFigure[];
  /** Of a page that prints as a sheet, on one page or, of a long one, on several. */
  sheet?: { mark: string; isLong?: true };
  /** Of the page from which the whole briefing is made: paths of its sheets in order, and of the page of sources. */
  whole?: { sheets: readonly string[]; sources: string };
  /** Files within the site that go with it: the picture that stands for it, its Markdown copy, its PDFs. */
  image?: string;
  markdown?: string;
  pdfs?: Record<'A4' | 'Letter', string>;
}

/** Note a page: a line of JSON at the end of the manifest. */
export function appendRecord(manifestFile: string, record: PageRecord): void {
  if (!existsSync(dirname(manifestFile))) mkdirSync(dirname(manifestFile), { recursive: true });
  appendFileSync(manifestFile, `${JSON.stringify(record)}\n`);
}

/**
 * Publish a small file that goes with a page. As a route of its own it would take as long as the page.
 * @param dir folder of the site as it is rendered
 * @returns whether it was; an author's file of that name is left alone
 */
export function publishFile(dir: string, file: string, text: string): boolean {
  const path = join(dir, file);
  if (existsSync(path)) return false;
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return true;
}

/** The pages of a manifest, by the names of their files. Of a page that was rendered twice the last record counts. */
export function readManifest(manifestFile: string): PageRecord[] {
  const byFile = new Map(followManifest(manifestFile)().map((record) => [record.file, record]));
  return [...byFile.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** What gives, each time, the pages that have been noted since the time before, in the order in which they were. */
export function followManifest(manifestFile: string): () => PageRecord[] {
  let read = 0;
  return () => {
    if (!existsSync(manifestFile)) return [];
    const rest = readFileSync(manifestFile).subarray(read);
    // A line without an end is being written.
    const lines = rest.toString('utf8', 0, rest.lastIndexOf('\n') + 1);
    read += Buffer.byteLength(lines);
    return lines.split('\n').flatMap((line) => (line ? [JSON.parse(line) as PageRecord] : []));
  };
}

/** Title of a page with that of its site, as browsers and PDFs show it. */
export function fullTitle({ title, siteTitle }: Pick<PageRecord, 'title' | 'siteTitle'>): string {
  return title === siteTitle ? siteTitle : `${title} · ${siteTitle}`;
}
