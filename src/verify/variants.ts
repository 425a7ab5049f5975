import type { Unit } from '../schemas/table.ts';
import { normalise } from './paperText.ts';

/** How far a unit may stand from its number: 十三项分类 has its unit at the third character. */
const REACH = 4;

/** Whether a text gives a number with its unit, in any of the ways in which papers write one. */
export function hasNumber(text: string, value: number, unit: Unit | undefined): boolean {
  const labels = Object.values(unit?.labels ?? {}).map((label) => escape(normalise(label)));
  const units = labels.length > 0 ? `.{0,${REACH}}?(?:${labels.join('|')})` : '';
  const numbers = writeNumber(Math.abs(value)).map(escape);
  return new RegExp(`(?<![\\d.])(?:${numbers.join('|')})(?![\\d]|\\.\\d)${units}`, 'u').test(text);
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
