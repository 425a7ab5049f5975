import type { Unit } from '../schemas/table.ts';
import { normalise } from './paperText.ts';

/** How far a unit may stand from its number: 十三项分类 has its unit at the third character. */
const REACH = 4;

/** Whether a text gives a number with its unit, in any of the ways in which papers write one. */
export function hasNumber(text: string, value: number, unit: Unit | undefined): boolean {
  const labels = Object.values(unit?.labels ?? {}).map((label) => escape(normalise(label)));
  const units = labels.length > 0 ? `(?:${MORE}.{0,${REACH}}?(?:${[...labels, ...meanings(unit)].join('|')}))` : '';
  // 12 may be written 12.0, and 3.1 as 3.10.
  const numbers = writeNumber(Math.abs(value)).map((number) =>
    /^\d+$/.test(number) ? `${number}(?:\\.0+)?` : /^\d+\.\d+$/.test(number) ? `${escape(number)}0*` : escape(number),
  );
  const symbol = unit?.currency && symbols[unit.currency];
  const before = symbol ? `|(?:${symbol})(?:${numbers.join('|')})${MORE}(?:${scaleOf(unit.scale)})` : '';
  const written = `(?<![\\d.])(?:${numbers.join('|')})(?![\\d]|\\.\\d)${units}${before}`;
  return new RegExp(written, 'iu').test(text);
}

/** More numbers that share the unit of the first: `733 and 805 bn€`, `46–61 bn€`, 3、5和7亿元. */
const MORE = String.raw`(?:(?:[–—~,、±-]|and|or|to|bis|und|oder|et|ou|à|y|o|a|e|и|или|до|和|与|及|或|至|到)(?:[€$£¥])?\d+(?:\.\d+)?)*`;

/** How papers write currencies. */
const symbols: Readonly<Record<string, string>> = {
  EUR: '€|EUR|euros?|欧元|евро',
  USD: String.raw`US\$|\$|USD|USdollars?|dollars?|dólares|美元`,
  GBP: '£|GBP|pounds?|libras',
  CNY: '¥|CNY|RMB|yuan|人民币|元',
  JPY: '¥|JPY|yen|円|日元',
  RUB: '₽|руб(?:лей)?',
  BRL: String.raw`R\$|reais`,
};

/** How papers write the size of an amount. */
function scaleOf(scale: number): string {
  const words: Readonly<Record<number, string>> = {
    1e3: 'k|thousand|tsd|mille|тыс\\.?',
    1e4: '万',
    1e6: 'mn|m|million(?:en|s)?|mio\\.?|mln|millones|milh(?:ões|ão)|млн|百万',
    1e8: '亿',
    1e9: 'bn|billions?|milliarden?|mrd\\.?|milliards?|mds?|mld|milmillones|bilh(?:ões|ão)|млрд|十亿',
    1e12: 'tn|trn|trillions?|trilh(?:ões|ão)|трлн|万亿',
  };
  return words[scale] ?? '';
}

/** What the unit of an amount of money means, in whatever order a paper writes it: `bn€/a`, `billion euro a year`. */
function meanings(unit: Unit | undefined): string[] {
  const symbol = unit?.currency && symbols[unit.currency];
  if (!unit || !symbol) return [];
  const scale = scaleOf(unit.scale);
  return [`(?:${scale})(?:d['’]|de)?(?:${symbol})`, `(?:${symbol})(?:${scale})`];
}

/** Every number in digits that a text gives with a unit, once each, as the text has it: `86.3%`. */
export function numbersWith(text: string, unit: Unit | undefined): string[] {
  const labels = Object.values(unit?.labels ?? {}).map((label) => escape(normalise(label)));
  if (labels.length === 0) return [];
  return [...new Set(text.match(new RegExp(`\\d+(?:\\.\\d+)?(?:${labels.join('|')})`, 'gu')))];
}

/** Words with which papers in English shorten large numbers. */
const scaleWords = [
  [1e3, 'thousand'],
  [1e6, 'million'],
  [1e9, 'billion'],
  [1e12, 'trillion'],
] as const;

/** The digits of Chinese, its powers of ten, 万, 亿, and the other two. */
const numerals = [...'零一二三四五六七八九十百千万亿两'];

/** A number in digits, in digits and a word for its size, and in words: 2000000, 200万, 2 million, 一百一十. */
function writeNumber(value: number): string[] {
  const scales = [[1e4, numerals[13]], [1e8, numerals[14]], ...scaleWords] as const;
  return [
    String(value),
    ...scales.filter(([scale]) => value >= scale).map(([scale, word]) => `${value / scale}${word}`),
    ...(Number.isInteger(value) && value < 1e4 ? inWords(value) : []),
  ];
}

/** A whole number below ten thousand in numerals: 13 is 十三, 110 一百一十, 105 一百零五, 2 二 or 两. */
function inWords(value: number): string[] {
  const digits = [...String(value)].map(Number);
  let words = '';
  for (const [index, digit] of digits.entries()) {
    const power = digits.length - 1 - index;
    if (digit > 0) words += numerals[digit]! + (power > 0 ? numerals[9 + power]! : '');
    else if (!words.endsWith(numerals[0]!)) words += numerals[0];
  }
  const trimmed = value > 0 ? words.replace(new RegExp(`${numerals[0]}$`), '') : words;
  // Ten to nineteen go without the one.
  const written = value >= 10 && value < 20 ? trimmed.slice(1) : trimmed;
  const two = numerals[2]!;
  return written.startsWith(two) ? [written, numerals[15] + written.slice(1)] : [written];
}

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
