import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Look } from '../theme/theme.ts';
import type { PageRecord } from './manifest.ts';

/** A page of the site as it was rendered. It is read when it is needed: a large site is not held in memory. */
export interface RenderedPage {
  record: PageRecord;
  html(): string;
}

/** What the steps need to know of a site. */
export interface SiteFacts {
  /** Full address, sub-path included. */
  address: string;
  /** Codes of its languages, the first one first. */
  languages: readonly string[];
  /** The edition in words, for a card: `Edition 0.3`. */
  sayEdition(lang: string): string;
  edition: string;
  /** Day of the edition: `2024-02-29`. */
  updated: string;
  licenceUrl: string;
  /** Who publishes it, by language. */
  publisher: Readonly<Record<string, string>>;
  look: Look;
}

/** The pages of a built site. */
export function listPages(dir: string, records: readonly PageRecord[]): RenderedPage[] {
  return records.map((record) => ({ record, html: () => readFileSync(join(dir, record.file), 'utf8') }));
}

/** HTML with links at the end of its head. */
export function addToHead(html: string, links: string): string {
  return html.replace('</head>', () => `${links}</head>`);
}

/** Write into a page the size of type that its sheet was measured in: readers print the same as the PDF has. */
export function setSize(html: string, size: number): string {
  return html.replace(' data-size="1"', ` data-size="${size}"`);
}

/** Write a file of the site. */
export function writeTo(dir: string, file: string, content: string | Uint8Array): void {
  const path = join(dir, file);
  // Most folders are there: to look takes a tenth of the time.
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** What reads style sheets of the site, by the addresses that a page links; each file once. */
export function openStyles(dir: string, base: string): (hrefs: readonly string[]) => string {
  const known = new Map<string, string>();
  const read = (href: string) => {
    const file = href.startsWith(base) ? join(dir, href.slice(base.length)) : '';
    return file && existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const remember = (name: string, find: () => string) => {
    const css = known.get(name) ?? find();
    known.set(name, css);
    return css;
  };
  // Most pages link the same ones, and share the text of these.
  return (hrefs) => remember(hrefs.join('\n'), () => hrefs.map((href) => remember(href, () => read(href))).join('\n'));
}
