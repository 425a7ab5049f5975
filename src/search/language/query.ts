import { foldMark } from './fold.ts';

/* How a query is read, and in which spellings it is looked for in the exact index. */

/** What the index holds that a query must know. */
export interface Spellings {
  /** Every mark in the text that is neither letter nor digit. A mark that stands nowhere is found nowhere. */
  marks: string;
  /** Traditional and variant characters, each followed by what the text has in its place: `產产業业`. */
  variants: string;
}

/** More spellings than this are not tried: each is a question to the index. */
const MOST_SPELLINGS = 16;

/** Letters and digits of full width in their ordinary width. Marks stay as they are. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (character) => character.normalize('NFKC'));
}

/** A query in the form in which whole queries are compared. */
export function plainQuery(query: string): string {
  // A letter may get its accent only when it is narrow and small: Ａ̊, J̌.
  return halfWidth(query).toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Read a query: its terms in half width and lower case. Quotation marks around the whole are the searcher's own. */
export function parseTerms(query: string): string[] {
  return plainQuery(query)
    .replace(/^["“](.+)["”]$/, '$1')
    .split(' ')
    .filter(Boolean);
}

/** Whether a character is a letter or a digit, not a mark; of a text, whether it has one. */
export function isWord(text: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(text);
}

/**
 * Every way in which the text may write a term: as typed and in simplified characters, numbers with and without their
 * separators, marks in every form that the text has. None, when it holds a mark that the text never has.
 */
export function spell(term: string, { marks, variants }: Spellings): string[] {
  const numbers = [
    term,
    term.replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, ''),
    term.replace(/(?<![\d.])\d{4,}/g, (number) => number.replace(/\B(?=(\d{3})+$)/g, ',')),
  ];
  const forms = (character: string) => {
    if (!isWord(character)) return [...marks].filter((mark) => foldMark(mark) === foldMark(character));
    const simplified = [...variants.matchAll(/(.)(.)/gu)].filter(([, from]) => from === character);
    return simplified.length > 0 ? simplified.map(([, , to]) => to!) : [character];
  };
  return [...new Set(numbers)].flatMap((spelling) => combine([...spelling].map(forms))).slice(0, MOST_SPELLINGS);
}

/** Every choice of one item from each list: `[[a], [b, c]]` gives `ab` and `ac`. */
function combine(lists: string[][]): string[] {
  return lists.reduce<string[]>(
    (starts, list) => starts.flatMap((start) => list.map((item) => start + item)).slice(0, MOST_SPELLINGS),
    [''],
  );
}

/** A spelling as Pagefind is asked for it: adjacent characters, nothing for a browser's word list to cut. */
export function phrase(spelling: string): string {
  return `"${[...spelling].join(' ')}"`;
}
