/** What the formatter needs to know of a unit; the data package's units fit. */
export interface FormatUnit {
  labels: Record<string, string>;
  currency?: string | undefined;
  scale: number;
  compact: boolean;
}

/** Languages that write large amounts in the unit of the table (52,395亿元) and put no space before a unit. */
const HAN = new Set(['zh', 'ja']);

/** A figure in two parts, so that its number can be set large: `52,395` and `亿元`, `¥5.24` and ` trillion`. */
export interface FigureParts {
  number: string;
  /** With the space before it, where the language writes one. */
  unit: string;
}

/**
 * Write a figure with its unit: `52,395亿元`, `¥5.24 trillion`, `15.3%`, `7.1 percentage points`.
 * @param lang language code, `zh`
 * @param tag BCP 47 tag for `Intl`, `zh-CN`
 * @param decimals decimals to write at least, those of the column
 */
export function formatFigure(
  value: number,
  unit: FormatUnit | undefined,
  lang: string,
  tag: string,
  decimals = 0,
): FigureParts {
  if (!unit) return { number: String(value), unit: '' };
  if (unit.currency && !HAN.has(lang)) return formatMoney(value * unit.scale, unit.currency, tag);
  const label = unit.labels[lang] ?? '';
  const isClose = label === '%' || HAN.has(lang);
  return { number: formatNumber(value, tag, decimals, unit.compact), unit: isClose ? label : ` ${label}` };
}

/**
 * Write the number as its table has it, where `formatFigure` rounds it: `52,395 × ¥100 million`.
 * `undefined` where both say the same.
 */
export function formatExact(
  value: number,
  unit: FormatUnit | undefined,
  lang: string,
  tag: string,
  decimals = 0,
): string | undefined {
  if (!unit?.currency || HAN.has(lang)) return undefined;
  return `${formatNumber(value, tag, decimals)} × ${unit.labels[lang] ?? ''}`;
}

/** Write a number without its unit, for a table cell: `52,395`, `−2.6`. */
export function formatNumber(value: number, tag: string, decimals = 0, compact = false): string {
  const options: Intl.NumberFormatOptions = compact
    ? { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3 }
    : { minimumFractionDigits: decimals, maximumFractionDigits: 10 };
  return new Intl.NumberFormat(tag, options).format(value).replace('-', '−');
}

/** Three significant digits: `¥5.24 trillion`, `¥13.0 trillion`. */
function formatMoney(amount: number, currency: string, tag: string): FigureParts {
  // With `style: 'currency'` the compact form is `¥5.24 tn`, even when the long one is asked for.
  const parts = new Intl.NumberFormat(tag, {
    notation: 'compact',
    compactDisplay: 'long',
    minimumSignificantDigits: 3,
    maximumSignificantDigits: 3,
  }).formatToParts(amount);
  const symbol = new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find((part) => part.type === 'currency')?.value;
  const digits = parts.filter((part) => part.type !== 'compact' && part.type !== 'literal');
  const scale = parts.find((part) => part.type === 'compact')?.value;
  const number = digits
    .map((part) => part.value)
    .join('')
    .replace('-', '−');
  return { number: `${symbol}${number}`, unit: scale ? ` ${scale}` : '' };
}

/** Write a day in full: `2023年8月15日`, `15 August 2023`. A year alone stays a year. */
export function formatDate(date: string, tag: string): string {
  if (/^\d{4}$/.test(date)) return date;
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}
