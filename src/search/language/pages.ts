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
  /** Tokens of all its text. */
  length: number,
];

/** The pages of a language, in the order of the paper. */
export interface LanguageFile {
  /** Number of the first page in the index, which holds all languages; the others follow it. */
  first: number;
  variants: Variants;
  pages: ListedPage[];
}

/** The text of a page: of each section its id, its heading and its blocks. */
export type TextFile = [id: string, heading: string, ...blocks: string[]][];

/** The sections that a file holds. */
export function unpackSections(file: TextFile): PageSection[] {
  return file.map(([id, heading, ...blocks]) => ({ id, heading, blocks }));
}
