/** Levels of numbered parts: sections, and what is in them. */
export type PartLevel = 1 | 2 | 3;

const HAN_DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** A number of less than a hundred in Chinese: 十二. */
function writeHan(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return (tens > 1 ? HAN_DIGITS[tens]! : '') + (tens > 0 ? '十' : '') + HAN_DIGITS[ones]!;
}

/**
 * The number before a part of a text, as the language writes it in official documents: 一、, （一） and 1. in Chinese
 * (GB/T 9704), 1., (1) and a. elsewhere. It ends in the space that it needs.
 * @param tag of the language, BCP 47
 * @param number from 1 to 99
 */
export function numberPart(tag: string, level: PartLevel, number: number): string {
  const han = writeHan(number);
  // 27 is aa.
  const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
  const written =
    new Intl.Locale(tag).language === 'zh'
      ? [`${han}、`, `（${han}）`, `${number}. `]
      : [`${number}. `, `(${number}) `, `${letter}. `];
  return written[level - 1]!;
}

/**
 * The parts that the headings of a text begin, by their ids; none where an author has typed numbers.
 * @param headings in order; those below the fourth level of a page begin no part of their own
 */
export function numberHeadings(
  headings: readonly { slug: string; text: string; depth: number }[],
): Map<string, { level: PartLevel; number: number }> {
  const parts = new Map<string, { level: PartLevel; number: number }>();
  if (headings.some(({ text }) => hasTypedNumber(text))) return parts;
  const counts = [0, 0, 0];
  for (const { slug, depth } of headings) {
    if (depth < 2 || depth > 4) continue;
    const level = (depth - 1) as PartLevel;
    counts[level - 1]! += 1;
    counts.fill(0, level);
    parts.set(slug, { level, number: counts[level - 1]! });
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
