import type { PageSection } from './excerpts.ts';
import type { Variants } from './query.ts';

/* What a build tells a search of its pages, as files beside the index. */

/** A page as the list of a language has it. */
export type ListedPage = [
  title: string,
  /** Address from the site's root. */
  path: string,
  kind: string,
  /** Place in the paper, as readers are told it; empty without one. */
  place: string,
  topics: string[],
  /** Tokens of the title. */
  titleLength: number,
  /** Tokens of the title and of all that heads a part of the page, with what stands between them. */
  headLength: number,
  /** Tokens of all its text. */
  length: number,
];

/** A figure that a page shows. */
export type ListedFigure = [
  /** What it measures: the row, and the column where that says more. */
  row: string,
  column: string,
  /** With its unit: `¥5.24 trillion`. */
  text: string,
  /** As its source has it, where the text rounds; else empty. */
  exact: string,
  /** Empty where the source gives none. */
  year: string,
  /** Title of its table. */
  table: string,
  /** Address of its row from the site's root, and what stands behind it, with the address of that. */
  href: string,
  source: string,
  sourceHref: string,
];

/** The pages of a language, in the order of the paper. */
export interface LanguageFile {
  /** Number of the first page in the index, which holds all languages; the others follow it. */
  first: number;
  variants: Variants;
  /** Places of the pages that show figures. */
  figures: number[];
  pages: ListedPage[];
}

/** The text of a page: of each section its id, its heading and its blocks. */
export type TextFile = [id: string, heading: string, ...blocks: string[]][];

/** The sections that a file holds. */
export function unpackSections(file: TextFile): PageSection[] {
  return file.map(([id, heading, ...blocks]) => ({ id, heading, blocks }));
}
