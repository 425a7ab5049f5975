import type { PageSection } from './excerpts.ts';
import type { Variants } from './query.ts';

/* What a build tells a search of its pages, as files beside the index. */

/** What a list of results says of a page. */
export type PageHead = [
  title: string,
  /** Address from the site's root. */
  path: string,
  /** Place in the paper, as readers are told it; empty without one. */
  place: string,
];

/** What the order of results and the filters know of a page. */
export interface SearchedPage {
  kind: string;
  topics: readonly string[];
  /** A list or a register, which names everything. */
  isRegister: boolean;
  /** Tokens of the title. */
  titleLength: number;
  /** Tokens of the title and of all that heads a part of the page, with what stands between them. */
  headLength: number;
  /** Tokens of all its text. */
  length: number;
}

/** The same of all pages of a language, column by column: so it packs best. */
export interface PageColumns {
  kinds: string[];
  /** Topics that pages have together, and which of these each has. */
  topicSets: string[][];
  kind: number[];
  topics: number[];
  registers: number[];
  titleLength: number[];
  headLength: number[];
  length: number[];
}

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
  /** Whether the index has each two tokens side by side as one, too. */
  isPaired: boolean;
  /** Places of the pages that show figures. */
  figures: number[];
  pages: PageColumns;
  /** What lists say of the pages; of very many, only their texts say it. */
  heads?: PageHead[];
}

/** What is shown of a page: of each section its id, its heading and its blocks. */
export interface TextFile {
  head: PageHead;
  sections: [id: string, heading: string, ...blocks: string[]][];
}

/** The pages of a language as columns. */
export function packPages(pages: readonly SearchedPage[]): PageColumns {
  const kinds = [...new Set(pages.map(({ kind }) => kind))];
  const sets = [...new Set(pages.map(({ topics }) => topics.join(' ')))];
  return {
    kinds,
    topicSets: sets.map((topics) => topics.split(' ').filter(Boolean)),
    kind: pages.map(({ kind }) => kinds.indexOf(kind)),
    topics: pages.map(({ topics }) => sets.indexOf(topics.join(' '))),
    registers: pages.flatMap(({ isRegister }, page) => (isRegister ? [page] : [])),
    titleLength: pages.map(({ titleLength }) => titleLength),
    headLength: pages.map(({ headLength }) => headLength),
    length: pages.map(({ length }) => length),
  };
}

/** The pages that columns hold. */
export function unpackPages({ kinds, topicSets, kind, topics, registers, ...lengths }: PageColumns): SearchedPage[] {
  const isRegister = new Set(registers);
  return kind.map((own, page) => ({
    kind: kinds[own]!,
    topics: topicSets[topics[page]!]!,
    isRegister: isRegister.has(page),
    titleLength: lengths.titleLength[page]!,
    headLength: lengths.headLength[page]!,
    length: lengths.length[page]!,
  }));
}

/** The sections that a file holds. */
export function unpackSections({ sections }: TextFile): PageSection[] {
  return sections.map(([id, heading, ...blocks]) => ({ id, heading, blocks }));
}
