/** How the writers of a language write numbers: `1 250,5` in French, `1,250.5` in English. */
interface Notation {
  /** What stands between whole and fraction. */
  decimal: string;
  /** What may stand between groups of three digits, in brackets of a regular expression. */
  groups: string;
}

/** Spaces that do not break, and thin ones. */
const SPACES = String.raw`\u00A0\u2007\u2009\u202F`;

function notationOf(lang: string): Notation {
  const parts = new Intl.NumberFormat(lang).formatToParts(-12345.6);
  const sign = (type: string, usual: string) => parts.find((part) => part.type === type)?.value ?? usual;
  const decimal = sign('decimal', '.');
  // Where a comma parts whole and fraction, a space between groups is as usual as any other sign.
  const space = decimal === ',' ? ' ' : '';
  return { decimal, groups: `${sign('group', ',')}${SPACES}${space}` };
}

/** A number without its sign, as a language writes it: the source of a regular expression. */
export function numberPattern(lang: string): string {
  const { decimal, groups } = notationOf(lang);
  return String.raw`(?:\d{1,3}(?:[${groups}]\d{3})+(?!\d)|\d+)(?:[${decimal}]\d+)?`;
}

/** A text with its numbers as files of data have them: without signs between groups, and with a point before decimals. */
export function plainNumbers(text: string, lang: string): string {
  const { decimal, groups } = notationOf(lang);
  const grouped = new RegExp(String.raw`(?<![\d.,])\d{1,3}(?:[${groups}]\d{3})+(?!\d)`, 'g');
  const ungrouped = text.replaceAll(grouped, (number) => number.replaceAll(/\D/g, ''));
  // [1,2] cites two works.
  const fraction = new RegExp(String.raw`(?<!\[[^\]]{0,200})(?<=\d)[${decimal}](?=\d)`, 'g');
  return decimal === '.' ? ungrouped : ungrouped.replaceAll(fraction, '.');
}
