/** Levels of numbered parts: sections, and what is in them. */
export type PartLevel = 1 | 2;

const HAN_DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** A number of less than a hundred in Chinese: 十二. */
function writeHan(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return (tens > 1 ? HAN_DIGITS[tens]! : '') + (tens > 0 ? '十' : '') + HAN_DIGITS[ones]!;
}

/**
 * The number before a part of a text, as the language writes it in official documents: 一、 and （一） in Chinese
 * (GB/T 9704), 1. and (1) elsewhere. It ends in the space that it needs.
 * @param tag of the language, BCP 47
 * @param number from 1 to 99
 */
export function numberPart(tag: string, level: PartLevel, number: number): string {
  if (new Intl.Locale(tag).language === 'zh') return level === 1 ? `${writeHan(number)}、` : `（${writeHan(number)}）`;
  return level === 1 ? `${number}. ` : `(${number}) `;
}

/**
 * The parts that the headings of a text begin, by their ids; none where an author has typed numbers.
 * @param headings in order; those below the third level of a page begin no part of their own
 */
export function numberHeadings(
  headings: readonly { slug: string; text: string; depth: number }[],
): Map<string, { level: PartLevel; number: number }> {
  const parts = new Map<string, { level: PartLevel; number: number }>();
  if (headings.some(({ text }) => hasTypedNumber(text))) return parts;
  let [sections, points] = [0, 0];
  for (const { slug, depth } of headings) {
    if (depth === 2) [sections, points] = [sections + 1, 0];
    if (depth === 3) points += 1;
    if (depth === 2) parts.set(slug, { level: 1, number: sections });
    if (depth === 3) parts.set(slug, { level: 2, number: points });
  }
  return parts;
}

/** Whether a heading has a number that its author has typed. */
function hasTypedNumber(heading: string): boolean {
  const han = '[一二三四五六七八九十百]+';
  const typed = [
    `第?${han}[、章节節部．.]`,
    `[（(](?:${han}|\\d{1,2})[)）]`,
    '\\d+(?:\\.\\d+)*(?:[、．)）]|\\.(?!\\d))',
    '\\d+(?:\\.\\d+)+\\s',
    '[ivxlc]+[.)]\\s',
  ];
  return new RegExp(`^\\s*(?:${typed.join('|')})`, 'i').test(heading);
}
