import { pinyin } from 'pinyin-pro';

/*
 * How an index is sorted: letters as heads, and what stands under them, in the order of the language.
 */

/** Sorts the entries of an index. */
export interface Alphabet {
  /** The head that a text stands under: `K`, `Ё`, `ㄱ`, `か`; by pinyin `Z`, by strokes `8畫`; `#` for what is no letter. */
  headOf(text: string): string;
  compareHeads(a: string, b: string): number;
  compare(a: string, b: string): number;
}

/** Stands for what begins with a number or a sign. */
const NO_LETTER = '#';

/** More strokes than any character has. */
const MOST_STROKES = 64;
/** Before the first characters of a head the order of ICU has a mark: this, and the letter or the number of strokes. */
const MARK = '\uFDD0';
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
/** Letters that stand where two do, unless their language has them in places of their own. */
const PAIRS: Record<string, string | undefined> = { Œ: 'OE', Æ: 'AE', Ĳ: 'IJ' };
const KANA_ROWS = [...'あかさたなはまやらわ'];

/** Articles, which an index passes over: “A wider range” stands under W. */
const ARTICLES: Record<string, RegExp | undefined> = {
  en: /^(?:an?|the)\s+/i,
  fr: /^(?:l[ea]s?\s+|l['’]|une?\s+|des\s+)/i,
  de: /^(?:der|die|das|eine?)\s+/i,
  es: /^(?:el|la|los|las|una?)\s+/i,
  pt: /^(?:[ao]s?|uma?)\s+/i,
};

/**
 * The alphabet of a language, by its BCP 47 tag. Chinese stands by pinyin, in traditional characters by strokes; a character
 * with more than one reading stands by the one that it has in its word: 行 in 行业 under H, in 行为 under X.
 */
export function alphabetOf(tag: string): Alphabet {
  const { language, script } = new Intl.Locale(tag).maximize();
  const isStroked = language === 'zh' && script === 'Hant';
  const order = language === 'zh' ? `${tag}-u-co-${isStroked ? 'stroke' : 'pinyin'}` : tag;
  const byOrder = new Intl.Collator(order, { numeric: true, ignorePunctuation: true }).compare;
  const marked = new Intl.Collator(order).compare;
  const letters = new Intl.Collator(tag, { sensitivity: 'base' });
  const article = ARTICLES[language] ?? /^(?!)/;
  /** What an entry stands by: without its article, Chinese as it is read. */
  const isSounded = language === 'zh' && !isStroked;
  // A sort asks for each entry many times.
  const readings = new Map<string, string>();
  const read = (text: string) => {
    const reading =
      readings.get(text) ??
      (isSounded ? pinyin(text, { toneType: 'num', nonZh: 'consecutive' }) : text.replace(article, ''));
    readings.set(text, reading);
    return reading;
  };
  const compare = (a: string, b: string) => byOrder(read(a), read(b)) || byOrder(a, b);
  const headOfHan = (character: string) => {
    if (isStroked) {
      const strokes = Array.from({ length: MOST_STROKES }, (_, index) => index + 1);
      const count = strokes.findLast((count) => marked(MARK + String.fromCodePoint(0x2800 + count), character) <= 0);
      return `${count ?? 1}畫`;
    }
    return '漢字';
  };
  return {
    compare,
    compareHeads: (a, b) => Number(b === NO_LETTER) - Number(a === NO_LETTER) || compare(a, b),
    headOf(text) {
      const first = /[\p{L}\p{N}]\p{M}*/u.exec(read(text).normalize('NFC'))?.[0] ?? '';
      if (!/^\p{L}/u.test(first)) return NO_LETTER;
      if (/^\p{Script=Han}/u.test(first)) return headOfHan(first);
      const capital = first.toUpperCase();
      const [base = ''] = PAIRS[capital] ?? first.normalize('NFKD').toUpperCase();
      if (/\p{Script=Hangul}/u.test(base)) return INITIALS[base.codePointAt(0)! - 0x1100] ?? base;
      if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(base)) {
        const kana = String.fromCodePoint(base.codePointAt(0)! - (base >= 'ァ' ? 0x60 : 0));
        return KANA_ROWS.findLast((row) => row <= kana) ?? KANA_ROWS[0]!;
      }
      // In Swedish Å is a letter of its own, in French É is an E.
      return letters.compare(PAIRS[capital] ?? base, first) === 0 ? base : capital;
    },
  };
}
