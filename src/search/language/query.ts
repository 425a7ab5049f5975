import { halfWidth } from './fold.ts';
import { formsOf, withUmlauts } from './forms.ts';
import type { Mode } from './languages.ts';
import { tokensOf } from './tokens.ts';

/* How a query is read. */

/** The tokens that may stand at one place of a text. */
export type Slot = readonly string[];

/** Something that a page must hold: one of some sequences of tokens, each side by side. */
export interface Group {
  /** As it was typed. */
  text: string;
  sequences: Slot[][];
  /** Tokens between the group before and this one that do not matter, but stand there in a phrase. */
  gap: number;
}

/** What is written in more than one way: traditional and variant characters, each followed by what the text has. */
export type Variants = string;

/** More spellings than this are not tried: each is a question to the index. */
const MOST_SPELLINGS = 16;

/** Words that carry nothing in a question. */
const EMPTY_WORDS = new Set(
  (
    'a about an and are as at be been by can could did do does for from had has have how i in into is it its may me might my of on ' +
    'or our should so that the their there these they this to was we were what when where which who whose why will with would'
  ).split(' '),
);
const EMPTY_PHRASES =
  /为什么|什么是|是什么|什么|怎么样|怎么|怎样|如何|哪些|哪里|哪个|多少|是否|是不是|有没有|[谁吗呢的了和与是在及？?，、]/u;

/** A query in the form in which whole queries are compared. */
export function plainQuery(query: string): string {
  // A letter may get its accent only when it is narrow and small: Ａ̊, J̌.
  return halfWidth(query).toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Read a query: all that a page must hold. */
export function parseQuery(query: string, mode: Mode, variants: Variants = ''): Group[] {
  return mode === 'exact' ? parseExact(query, variants) : parseWords(query, mode);
}

function parseExact(query: string, variants: Variants): Group[] {
  // Quotation marks around the whole are the searcher's own.
  return plainQuery(query)
    .replace(/^["“](.+)["”]$/, '$1')
    .split(' ')
    .filter(Boolean)
    .map((text) => exactGroup(text, variants))
    .filter(({ sequences }) => sequences.length > 0);
}

function exactGroup(text: string, variants: Variants): Group {
  const sequences = spell(text, variants)
    .map((spelling) => tokensOf(spelling, 'exact').tokens.map((token) => [token.text]))
    .filter((sequence) => sequence.length > 0);
  return { text, sequences, gap: 0 };
}

/**
 * Every way in which the text may write a term: as typed and in simplified characters, numbers with and without their
 * separators.
 */
export function spell(term: string, variants: Variants): string[] {
  const numbers = [
    term,
    term.replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, ''),
    term.replace(/(?<![\d.])\d{4,}/g, (number) => number.replace(/\B(?=(\d{3})+$)/g, ',')),
  ];
  const pairs = [...variants.matchAll(/(.)(.)/gu)];
  const known = (character: string) => [...new Set(pairs.flatMap(([, from, to]) => (from === character ? [to!] : [])))];
  const isTraditional = [...term].some((character) => {
    const forms = known(character);
    return forms.length > 0 && !forms.includes(character);
  });
  const forms = (character: string) => {
    const [first = character, ...others] = known(character);
    // 著 is 着 to who writes 隨著, and itself in 著作权.
    return first === character && !isTraditional ? [first] : [first, ...others];
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

function parseWords(query: string, mode: Mode): Group[] {
  const parts = [...query.matchAll(/["“]([^"“”]+)["”]|[^\s"“”]+/g)];
  const groups = parts
    .map(({ 0: text, 1: quoted }) => ({
      isQuoted: quoted !== undefined,
      group: wordGroup(quoted ?? text, mode, quoted !== undefined),
    }))
    .filter(({ group }) => group.sequences.length > 0);
  const isEmpty = ({ isQuoted, group: { text } }: (typeof groups)[number]) =>
    !isQuoted && EMPTY_WORDS.has(text.toLowerCase());
  // A question of such words alone asks for them.
  if (groups.every(isEmpty)) return groups.map(({ group }) => group);
  const kept: Group[] = [];
  let gap = 0;
  for (const part of groups) {
    if (isEmpty(part)) gap++;
    else {
      kept.push({ ...part.group, gap: kept.length > 0 ? gap : 0 });
      gap = 0;
    }
  }
  return kept;
}

/** What was written without a space, or in quotation marks, stands side by side. */
function wordGroup(text: string, mode: Mode, isQuoted: boolean): Group {
  const { tokens, joined } = tokensOf(text, mode);
  const formsIn = (word: string) => {
    if (isQuoted) return [word];
    return mode === 'english' ? formsOf(word) : mode === 'german' ? withUmlauts(word) : [word];
  };
  const sequences = [tokens, ...(joined.length === 1 ? [joined] : [])]
    .map((sequence) => sequence.map((token) => formsIn(token.text)))
    .filter((sequence) => sequence.length > 0);
  return { text: text.replace(/[?!.,;:]+$/, ''), sequences, gap: 0 };
}

/** A text that was found, as a group that finds it again and nothing else. */
export function literalGroup(text: string, mode: Mode): Group {
  const { tokens } = tokensOf(text, mode);
  return { text, sequences: tokens.length > 0 ? [tokens.map((token) => [token.text])] : [], gap: 0 };
}

/** The parts of a query of which a page may hold most: its words, or what a text without spaces is made of, pair by pair. */
export function partsOf(groups: readonly Group[], mode: Mode): Group[] {
  if (mode !== 'exact') return groups.length > 1 ? [...groups] : [];
  const pieces = groups.flatMap(({ text }) => text.split(new RegExp(EMPTY_PHRASES, 'gu')).filter(Boolean));
  const parts = pieces.flatMap((piece) => {
    if (!/\p{Script=Han}/u.test(piece) || [...piece].length < 2) return [piece];
    // A word of another script stands whole.
    return [...piece.matchAll(/[a-z\d.+-]+|(?=(\p{L}\p{L}))/gu)].flatMap(([word, pair]) => word || pair || []);
  });
  return [...new Set(parts)].map((part) => literalGroup(part, mode));
}
