import { moneyCodes, numberWords } from './numberWords.ts';
import type { Recogniser } from './typedNumbers.ts';

/** What multiplies money in one letter or two: k€, TEUR, €m, US$ bn. Before it, and after it. */
const BEFORE: Readonly<Record<string, number>> = { k: 1e3, t: 1e3, m: 1e6, mm: 1e6, g: 1e9, b: 1e9, bn: 1e9 };
const AFTER: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  b: 1e9,
  bn: 1e9,
  tn: 1e12,
  tr: 1e12,
};
const any = (words: object) => Object.keys(words).join('|');
// A code may follow its letter at once.
const CODE = moneyCodes.replaceAll('(?<!\\p{Script=Latin})', '');
const LETTER_BEFORE = new RegExp(`^(${any(BEFORE)}) ?(?:${CODE})(?!\\p{L})`, 'iu');
const LETTER_AFTER = new RegExp(`^(?:${CODE}) ?([\\d, ]*)(${any(AFTER)})(?!\\p{L})`, 'iu');

/** Thousands that are only hinted at: ’000 t, $000s. */
const ZEROS = /(?<![\d.,])['’‘]?(0{3}(?:[ ,]?0{3})*)s?(?!\d)/;

/** A prefix of a measure, which belongs to it, or says how many: Mt is one unit, or a million tonnes. */
const PREFIXED =
  /^(\d[\d, ]*)?([hkMGT])(?:(Wh?|Wp|eV|cal|J)|(m)([²³23])|(?:t|g|ha|m|l|L|b|B|Pa|Hz|V|TEU|bbl|boe|toe|tce))(?![\p{L}\d])/u;
const PREFIXES: Readonly<Record<string, number>> = { h: 1e2, k: 1e3, M: 1e6, G: 1e9, T: 1e12 };

/** 千 and 百 before what is counted; before a metre, a watt, a pascal they belong to the unit. */
const HAN_COUNT = /^([十百千])(?![瓦米克卡帕焦赫伏安升巴字比分万萬亿億])/;
const HAN_COUNTS: Readonly<Record<string, number>> = { 十: 10, 百: 1e2, 千: 1e3 };

const magnitudes = (
  [
    ...Object.values(numberWords).flatMap((words) => words.magnitudes),
    ['hundreds?', 1e2],
    ['mld\\.?', 1e9],
  ] as (readonly [string, number])[]
)
  .filter(([words]) => !/\p{Script=Han}/u.test(words))
  .map(([words, factor]) => [new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u'), factor] as const)
  .sort(([, a], [, b]) => b - a);

/**
 * What one of a unit may be worth by its label: 1e8 for 亿元; several where a prefix is a part of the unit or says how many.
 * Empty where the label says nothing of it: a share, one thing by another, words of a language of which we know none.
 * @param isKnown whether we know the words for sizes of the label's language
 */
export function worthsOf(label: string, recognise: Recogniser, isKnown: boolean): number[] {
  if (/分之|ppm|ppb/i.test(label)) return [];
  // What is measured by another says by its first part how large it is, if it says so.
  const [first = '', denominator] = label.split(/[/／]|(?<!\p{L})(?:per|pro|par|por|на)(?!\p{L})(?! ?cent)/iu);
  if (/^\s*每/.test(label)) return [];
  const worths = worthsOfPart(first.trim(), recognise);
  if (worths.length > 0) return worths;
  return isKnown && denominator === undefined && first === label ? [1] : [];
}

function worthsOfPart(label: string, recognise: Recogniser): number[] {
  if (label === '') return [];
  const [, before] = LETTER_BEFORE.exec(label) ?? [];
  if (before) return [BEFORE[before.toLowerCase()]!];
  const [, count, after] = LETTER_AFTER.exec(label) ?? [];
  if (after) return [numberIn(count) * AFTER[after.toLowerCase()]!];
  const [, zeros] = ZEROS.exec(label) ?? [];
  if (zeros) return [10 ** zeros.replaceAll(/\D/g, '').length];
  const [, times, prefix = '', scaled, power] = PREFIXED.exec(label) ?? [];
  const factor = PREFIXES[prefix];
  if (factor !== undefined) {
    // Power is counted in kilowatts too.
    const sizes = scaled
      ? [1, factor, factor / 1e3]
      : [1, factor ** (power === undefined ? 1 : /[²2]/.test(label) ? 2 : 3)];
    return sizes.map((size) => size * numberIn(times));
  }
  const [, han] = HAN_COUNT.exec(label) ?? [];
  if (han && HAN_COUNTS[han]) return [HAN_COUNTS[han]];
  // 兆 is a million before a unit of measure, and belongs to it.
  const named = label.replaceAll(/兆(?=[瓦赫帕焦字比])/g, '');
  // A currency stands before its number: "€ billion" is one of €1 billion.
  const counted = /\d/.test(named) ? named : named.replace(/^(\p{Lu}{0,3}\p{Sc})?\s*/u, '$11 ');
  const size = recognise(counted)[0]?.size ?? 0;
  const [number = ''] = /\d[\d, ]*/.exec(label) ?? [];
  const small = label.toLowerCase();
  const magnitude = magnitudes.find(([words]) => words.test(small))?.[1];
  // USD million, of which the one knows the code alone; miles de millones, of which the other knows a part.
  const worth = Math.max(size, number || magnitude ? numberIn(number) * (magnitude ?? 1) : 0);
  return worth === 0 ? [] : [worth];
}

const numberIn = (digits: string | undefined): number => Number(digits?.replaceAll(/\D/g, '') || 1);
