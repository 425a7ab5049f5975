import { foldCharacter, halfWidth } from './fold.ts';
import type { Mode } from './languages.ts';
import { spellAlike } from './forms.ts';

/*
 * What a text is made of when it is indexed, asked for and marked: one function for all three, so that they cannot
 * disagree. In exact languages every character is a token, in others every word.
 *
 * Pagefind takes letters and digits of lower case as they are, and nothing else. What else tells two texts apart is
 * written with letters that no text has: `C++` is `cǂǂ`, `15.3` is `15ǁ3`.
 */

/** A piece of a text, in the form in which texts are compared, and where it stands. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

/** A text in its tokens. */
export interface Tokens {
  tokens: Token[];
  /** Words with a hyphen, once more as one: `pre-trained` is `pretrained` too. */
  joined: Token[];
}

/** Ends a token in the index, so that none begins another. */
const END = 'ǀ';
/** Stands between two tokens of a pair. */
const BETWEEN = 'ǂ';
/** Stands between two blocks of a text in the index: no query asks for it, so that no match runs across. */
const BLOCK = '';

const HAN = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
const LETTER = `(?:(?!${HAN})[\\p{L}\\p{N}\\p{M}\\u00AD])`;
const BEGINS = '(?<![\\p{L}\\p{N}])';
const ENDS = '(?![\\p{L}\\p{N}])';
const WORD = new RegExp(
  [
    '[$€£¥%‰°＄￡￥％]',
    // A minus stands before a number, and after nothing.
    `${BEGINS}[-–−－](?=\\d)`,
    // U.S., C++, T+1, R&D
    `${BEGINS}\\p{L}(?:\\.\\p{L})+${ENDS}`,
    `${BEGINS}\\p{L}(?:\\+\\+|#)(?![\\p{L}\\p{N}+#])`,
    `${BEGINS}\\p{L}\\+\\d+${ENDS}`,
    `${BEGINS}\\p{L}{1,2}(?:&\\p{L}{1,2})+${ENDS}`,
    // 52,395.1; what counts millions may stand close by: 5.24tn
    `${BEGINS}\\d+(?:,\\d{3})*(?:\\.\\d+)*(?=(?:[tbm]n)?${ENDS})`,
    `${LETTER}+(?:['’]${LETTER}+)*`,
    HAN,
  ].join('|'),
  'giu',
);
/** Letters of no language that a paper is written in, for what must not be lost. */
const LETTERS: Record<string, string> = { '.': 'ǁ', '+': 'ǂ', '#': 'ʗ', '&': 'ʘ', '\u2044': 'ʗ' };

/** Letters that have no decomposition, as those write them who lack the key. */
const PLAIN_LETTERS: Record<string, string> = {
  ...{ ß: 'ss', ø: 'o', œ: 'oe', æ: 'ae', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
};
const UMLAUT = /([aou])\u0308/g;
/** What French and its kin put before a word with a vowel. */
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\p{L})/iu;

/** Take a text apart. */
export function tokensOf(text: string, mode: Mode): Tokens {
  return mode === 'exact' ? { tokens: charactersOf(text), joined: [] } : wordsOf(text, mode);
}

/** A character with its accents. Spaces and what nobody sees are left out, as is an accent that stands alone. */
const CHARACTER = /[^\s\p{M}\p{Cf}\p{Co}][\p{M}\uFF9E\uFF9F]*/gu;

/** A text has few characters, and few words, each many times: what they are is worked out once. */
const known = new Map<string, string[]>();
const knownWords = new Map<string, string>();

function charactersOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: character, index } of text.matchAll(CHARACTER)) {
    let parts = known.get(character);
    if (!parts) known.set(character, (parts = spellOut(character).map((part) => encode(foldCharacter(part)))));
    for (const text of parts) tokens.push({ text, start: index, end: index + character.length });
  }
  return tokens;
}

/** A character that stands for several letters or digits is these: Ⅲ is III, ㎡ is m2. Of a fraction, ½, it is itself. */
function spellOut(character: string): string[] {
  const plain = character.normalize('NFKC');
  return /^[\p{L}\p{N}°]{2,}$/u.test(plain) ? [...plain] : [character];
}

/** Pagefind would read some characters in its own way; these it gets as numbers. */
function encode(character: string): string {
  return /^[a-z\d\u3400-\u4DBF\u4E00-\u9FFF]$/.test(character)
    ? character
    : `ǃ${character.codePointAt(0)!.toString(16)}`;
}

function wordsOf(text: string, mode: Mode): Tokens {
  const half = halfWidth(text);
  const tokens: Token[] = [];
  const add = (word: string, start: number) => {
    const key = `${mode} ${word}`;
    let form = knownWords.get(key);
    if (form === undefined) knownWords.set(key, (form = plainWord(word, mode)));
    if (form) tokens.push({ text: form, start, end: start + word.length });
  };
  for (const { 0: whole, index } of half.matchAll(WORD)) {
    const elided = mode === 'words' ? (ELISION.exec(whole)?.[0].length ?? 0) : 0;
    if (elided > 0) add(whole.slice(0, elided), index);
    add(whole.slice(elided), index + elided);
  }
  return { tokens, joined: joinHyphened(half, tokens, mode) };
}

function plainWord(word: string, mode: Mode): string {
  if (/^[^\p{L}\p{N}\p{M}\u00AD]$/u.test(word))
    return /[-–−－]/.test(word) ? 'ǃ2d' : `ǃ${word.normalize('NFKC').codePointAt(0)!.toString(16)}`;
  const plain = word
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    // As those write it who lack the key: ä is ae.
    .replace(UMLAUT, mode === 'german' ? '$1e' : '$1')
    // A letter of its own; й is no и, for which Pagefind would take it.
    .replaceAll('и\u0306', 'ʖ')
    .replace(/['’]s$|['’,\u00AD\p{M}]/gu, '')
    .replace(/[ßøœæłđðþı]/g, (letter) => PLAIN_LETTERS[letter]!)
    .replace(/[^\p{L}\p{N}]/gu, (mark) => LETTERS[mark] ?? '');
  return mode === 'english' ? spellAlike(plain) : plain;
}

function joinHyphened(text: string, tokens: readonly Token[], mode: Mode): Token[] {
  if (!/[-‐‑]/.test(text)) return [];
  const runs: Token[][] = [];
  for (const token of tokens) {
    const last = runs.at(-1)?.at(-1);
    const isHyphened = last && /^[-‐‑]$/.test(text.slice(last.end, token.start));
    if (isHyphened) runs.at(-1)!.push(token);
    else runs.push([token]);
  }
  return (
    runs
      // 2010-2015 is not a number.
      .filter((run) => run.length > 1 && !run.every(({ text }) => /^[\dǁ]+$/.test(text)))
      .map((run) => {
        const [start, end] = [run[0]!.start, run.at(-1)!.end];
        return { text: plainWord(text.slice(start, end).replace(/[-‐‑]/g, ''), mode), start, end };
      })
  );
}

/** The tokens of some blocks in the order of the index: an end after each block, and before what a hyphen joins in it. */
export function layTokens(blocks: readonly string[], mode: Mode): string[] {
  return blocks.flatMap((block) => {
    const { tokens, joined } = tokensOf(block, mode);
    return [...tokens.map(({ text }) => text), ...joined.flatMap(({ text }) => [BLOCK, text]), BLOCK];
  });
}

/** The beginning of a token as the index has it, which holds all languages. */
export function beginningOf(token: string, tag: string): string {
  let prefix = prefixes.get(tag);
  if (prefix === undefined) prefixes.set(tag, (prefix = `${tag.toLowerCase().replace(/[^a-z\d]/g, '')}ǃ`));
  return prefix + token;
}

/** By the tags of languages: an index asks for them a million times. */
const prefixes = new Map<string, string>();

/** Two tokens side by side as the index has them, where it has pairs. */
export function pairOf(token: string, next: string, tag: string): string {
  return wordOf(`${token}${BETWEEN}${next}`, tag);
}

/** A token as the index has it. */
export function wordOf(token: string, tag: string): string {
  return beginningOf(token, tag) + END;
}
