/** That a piece of text was struck out, and what the manuscript says of it. */
export interface Strike {
  who?: string;
  /** As the manuscript gives it: `2024-05-06T07:08:00Z`. */
  when?: string;
}

/** A piece of text, standing unless it was struck out. */
export interface Run {
  text: string;
  struck?: Strike;
}

/** A heading that the manuscript marks as one. */
interface Heading {
  type: 'heading';
  /** From 1, the outermost. */
  level: number;
  runs: Run[];
}

/** A block of running text: a paragraph, or a line that the outline may yet find to be a heading or a caption. */
export interface Paragraph {
  type: 'paragraph';
  runs: Run[];
  /** Number in an ordered list of the manuscript. */
  item?: number;
}

/** A cell of a table, with how many columns and rows it takes. */
export interface Cell {
  runs: Run[];
  columns: number;
  rows: number;
}

/** A table. Cells stand in the row in which they begin, as in HTML. */
interface TableBlock {
  type: 'table';
  caption: Run[];
  /** Rows of the head, which may be none. */
  head: Cell[][];
  rows: Cell[][];
}

export type Block = Heading | Paragraph | TableBlock;

/** What somebody wrote beside the text. */
interface Comment extends Strike {
  text: string;
}

/** Text of the manuscript that stands neither in its blocks, its notes nor its comments. */
export interface Part {
  /** What it is: `word/header1.xml`, `picture`. */
  name: string;
  text: string;
}

/** A work of the reference list. */
export interface Reference {
  /** The number by which the text cites it. */
  number: number;
  /** The entry as it stands. */
  text: string;
  title?: string;
  author?: string;
  /** A year, or a day. */
  date?: string;
  doi?: string;
  url?: string;
}

/** A place where a mark strikes out text, and how it was settled what it strikes. */
export interface Settlement {
  /** Line of the file, from 1. */
  line: number;
  /** What was struck. */
  text: string;
  rule: StrikeRule;
  /** What may have been meant instead, where the rule is a guess. */
  otherwise?: string;
}

/** How it is settled what a mark strikes. */
export type StrikeRule =
  | 'brackets'
  | 'heading'
  | 'line'
  | 'item'
  | 'replaced-line'
  | 'list'
  | 'sentence'
  | 'reference-back'
  | 'doubled'
  | 'clause'
  | 'word'
  | 'list-item';

/** A manuscript as it was read: all of its text, nothing judged. */
export interface Manuscript {
  /** Where it says so itself. */
  title?: string;
  authors: string[];
  date?: string;
  blocks: Block[];
  /** Texts of the footnotes, which the blocks call `[^1]`, `[^2]`. */
  footnotes: string[];
  comments: Comment[];
  references: Reference[];
  /** What stands elsewhere. */
  parts: Part[];
  settlements: Settlement[];
}

/** The text that stands. */
export function standing(runs: readonly Run[]): string {
  return runs
    .filter(({ struck }) => !struck)
    .map(({ text }) => text)
    .join('');
}

/** The text that was struck out. */
export function struckOut(runs: readonly Run[]): string {
  return runs
    .filter(({ struck }) => struck)
    .map(({ text }) => text)
    .join('');
}

/** All of the text, struck out or not. */
export function written(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** Runs with neighbours of one kind joined and empty ones gone. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (
      last &&
      last.struck?.who === run.struck?.who &&
      last.struck?.when === run.struck?.when &&
      !last.struck === !run.struck
    ) {
      last.text += run.text;
    } else joined.push({ ...run });
  }
  return joined;
}

/** A line that ends like a sentence. Headings and captions don't. Places count these, and nothing else. */
export function endsLikeSentence(text: string): boolean {
  return /[.。;；:：!！?？」”"\])）]$/u.test(text.trim());
}

/** What an item of a list in the text begins with: `（1）`, `(2)`, `（三）`. */
export const ITEM_NUMBER = /^\s*[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]\s*/;

/** What a numbered heading begins with: `2.1`, `3 `, `四、`, never a year or a measure. */
export const SECTION_NUMBER =
  /^\s*(?:(\d{1,2}(?:\.\d{1,2})*)(?:[.、．]?\s+|[.、．](?=\D)|(?=[^\d\s.,，%％年月日个项种类])(?=\D))|([一二三四五六七八九十]{1,3})、\s*)/;
