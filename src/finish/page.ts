import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'parse5';
import { styleSheetsOf, type Document } from '../html/tree.ts';
import type { Look } from '../theme/theme.ts';
import type { PageRecord } from './manifest.ts';

/** A page of the finished site, as one step hands it to the next. */
export interface FinishedPage {
  record: PageRecord;
  /** What readers get. A step that changes it puts a text into it, and leaves the rest as it was rendered. */
  html: string;
  /** The page as it was rendered, to be looked at; who must change it takes a copy. */
  tree: Document;
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

/** Sub-path of a site, with slashes around it. */
export function baseOf({ address }: Pick<SiteFacts, 'address'>): string {
  return new URL(address).pathname.replace(/\/?$/, '/');
}

/** Read every page of a built site, once. */
export function readPages(dir: string, records: readonly PageRecord[]): FinishedPage[] {
  return records.map((record) => {
    const html = readFileSync(join(dir, record.file), 'utf8');
    return { record, html, tree: parse(html) };
  });
}

/** HTML with links at the end of its head. */
export function addToHead(html: string, links: string): string {
  return html.replace('</head>', () => `${links}</head>`);
}

/** Write a file of the site. */
export function writeTo(dir: string, file: string, content: string | Uint8Array): void {
  const path = join(dir, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** What reads the style sheets of the site that a page links; each file once. */
export function openStyles(dir: string, base: string): (tree: Document) => string {
  const known = new Map<string, string>();
  const read = (href: string) => {
    const file = href.startsWith(base) ? join(dir, href.slice(base.length)) : '';
    return file && existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  return (tree) =>
    styleSheetsOf(tree)
      .map((href) => {
        const css = known.get(href) ?? read(href);
        known.set(href, css);
        return css;
      })
      .join('\n');
}
