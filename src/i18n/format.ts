import { magnitude, multiply, shift, significantDigits, takeApart } from './digits.ts';

/** What the formatter needs to know of a unit; the data package's units fit. */
export interface FormatUnit {
  labels: Record<string, string>;
  currency?: string | undefined;
  scale: number;
  compact: boolean;
  /** What an amount of money is for each of: `a year`, `/年`. */
  per?: Record<string, string> | undefined;
}

/** Languages that put no space before a unit. */
const CLOSE = new Set(['zh', 'ja']);
/** The language of a tag, `zh` of `zh-Hant-TW`; what a site calls it says nothing. */
const languageOf = (tag: string) => tag.split('-')[0]!;
/** Korean puts none before its own words: 5.4시간, but 317 GWh. */
const HANGUL = /^\p{Script=Hangul}/u;
/** Languages that count in ten thousands, with words for them: 720亿. */
const MYRIADS = new Set(['zh', 'ja', 'ko']);
/** What Chinese calls the currency whose full name is a country’s. */
const SHORT_NAMES: Record<string, string | undefined> = { CNY: '元' };
/** Digits that an amount of money is rounded to where the table has more. */
const MONEY_DIGITS = 3;

/** A figure in two parts, so that its number can be set large: `52,395` and `亿元`, `¥5.24` and ` trillion`. */
export interface FigureParts {
  number: string;
  /** With the space before it, where the language writes one. */
  unit: string;
}

/**
 * Write a figure with its unit: `52,395亿元`, `¥5.24 trillion`, `15.3%`, `7.1 percentage points`.
 * @param digits the number as its table has it
 * @param lang language code, `zh`
 * @param tag BCP 47 tag for `Intl`, `zh-CN`
 * @param decimals decimals to write at least, those of the column
 */
export function formatFigure(
  digits: string,
  unit: FormatUnit | undefined,
  lang: string,
  tag: string,
  decimals = 0,
): FigureParts {
  if (!unit) return { number: digits.replace('-', '−'), unit: '' };
  if (isMoney(unit, tag)) return formatMoney(digits, unit, lang, tag);
  const label = unit.labels[lang] ?? '';
  return { number: formatNumber(digits, tag, decimals, unit.compact), unit: spaceBefore(label, tag) + label };
}

/** What a language puts between a number and a unit: `317 GWh`, 317吉瓦时, `15.3%`, `15,3 %`. */
function spaceBefore(label: string, tag: string): string {
  if (label === '%') {
    const parts = formatter(tag, { style: 'percent' }).formatToParts(1);
    return parts.find(({ type }) => type === 'literal')?.value ?? '';
  }
  return CLOSE.has(languageOf(tag)) || HANGUL.test(label) ? '' : ' ';
}

/**
 * Write the number with all its digits, where `formatFigure` rounds it: `¥5,239.5 billion`, `€108.37 billion a year`.
 * `undefined` where both say the same.
 */
export function formatExact(
  digits: string,
  unit: FormatUnit | undefined,
  lang: string,
  tag: string,
  decimals = 0,
): string | undefined {
  if (!unit || MYRIADS.has(languageOf(tag)) || !isMoney(unit, tag) || !isRounded(amountOf(digits, unit)))
    return undefined;
  const label = unit.labels[lang] ?? '';
  const number = formatNumber(digits, tag, decimals);
  const symbol = symbolOf(unit.currency!, tag);
  if (/\d/.test(label) || !label.startsWith(symbol)) return writeAmount(amountOf(digits, unit), unit.currency!, tag);
  const [, sign = '', size = number] = /^(−?)(.*)$/.exec(number) ?? [];
  return sign + symbol + size + label.slice(symbol.length);
}

/** An amount with all its digits: `5,239.5 billion`, in which a reader finds the table's 52,395 again. */
function writeAmount(amount: string, currency: string, tag: string): string {
  const partsOf = (counted: number | Intl.StringNumericLiteral | bigint) =>
    formatter(tag, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 20 }).formatToParts(counted);
  // A language that counts otherwise, by the crore, has no word for this power; the amount is written out.
  const hasWord = (power: number) => partsOf(10 ** power).find(({ type }) => type === 'integer')?.value === '1';
  const power = [9, 6].find((each) => magnitude(amount) >= each && hasWord(each)) ?? 0;
  const { before, after } = aroundMoney(amount, currency, tag);
  // The word has the plural of the number before it; of more than a thousand, that of many.
  const counted = magnitude(amount) < power + 3 ? numeral(amount.replace('-', '')) : 2 * 10 ** power;
  const compact = power > 0 && partsOf(counted).find(({ type }) => type === 'compact')?.value;
  const size = formatNumber(trim(shift(amount.replace('-', ''), -power)), tag);
  return before + size + (compact ? ` ${compact}` : '') + after;
}

/** What a language has before an amount of money and behind it: `−€` and nothing, `−` and ` €`. */
function aroundMoney(amount: string, currency: string, tag: string): { before: string; after: string } {
  const pattern = formatter(tag, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  }).formatToParts(amount.startsWith('-') ? -1 : 1);
  const at = pattern.findIndex(({ type }) => type === 'integer');
  const text = (some: Intl.NumberFormatPart[]) =>
    some.map(({ type, value }) => (type === 'minusSign' ? '−' : value)).join('');
  return { before: text(pattern.slice(0, at)), after: text(pattern.slice(at + 1)) };
}

/**
 * Whether a unit is written as an amount of its currency. Where a language counts in ten thousands and the table does too,
 * the number stands as the table has it: 52,395亿元.
 */
function isMoney({ currency, scale }: FormatUnit, tag: string): boolean {
  return currency !== undefined && !(MYRIADS.has(languageOf(tag)) && Number.isInteger(Math.log10(scale) / 4));
}

/** Write a number without its unit, for a table cell: `52,395`, `−2.6`, `1.67 × 10⁻²⁷`. */
export function formatNumber(digits: string, tag: string, decimals = 0, compact = false): string {
  // Chinese writes 7.3万; others write thousands in digits, 73,000.
  if (compact && (MYRIADS.has(languageOf(tag)) || magnitude(digits) >= 6)) {
    const options = { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3 } as const;
    return formatter(tag, options)
      .format(numeral(shift(digits)))
      .replace('-', '−');
  }
  const { sign, whole, fraction, exponent } = takeApart(digits);
  if (digits.includes('e')) {
    const power = [...String(exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '⁻').join('');
    const space = CLOSE.has(languageOf(tag)) ? '' : '\u00a0';
    return `${formatNumber(digits.split('e')[0]!, tag)}${space}×${space}10${power}`;
  }
  const written = fraction.padEnd(decimals, '0');
  const { format } = formatter(tag, {});
  // `Intl` takes no more than 308 digits, and rounds at a hundred decimals.
  const number = (sign && '−') + format(BigInt(whole));
  if (!written) return number;
  const point = formatter(tag, {})
    .formatToParts(0.5)
    .find(({ type }) => type === 'decimal')!.value;
  return number + point + [...written].map((digit) => format(Number(digit))).join('');
}

/** A number without idle zeros behind its point. */
const trim = (digits: string) => digits.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');

/** A number for `Intl` to round, of any length. */
function numeral(digits: string): Intl.StringNumericLiteral | bigint {
  return digits.length < 300 ? (digits as Intl.StringNumericLiteral) : BigInt(digits.split('.')[0]!);
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Making a formatter takes far longer than using it. */
function formatter(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.NumberFormat(tag, options);
  formatters.set(key, known);
  return known;
}

const amountOf = (digits: string, { scale }: FormatUnit): string => multiply(digits, scale);

/** Whether an amount has more digits than are written. Below a million it is written in full. */
function isRounded(amount: string): boolean {
  return magnitude(amount) >= 6 && significantDigits(shift(amount)) > MONEY_DIGITS;
}

const symbolOf = (currency: string, tag: string): string =>
  formatter(tag, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency;

/**
 * Write an amount as its language does: `¥5.24 trillion`, `−€72 billion a year`, `48 Millionen €`, 720亿欧元/年. Never with
 * more digits than the table has.
 */
function formatMoney(digits: string, unit: FormatUnit, lang: string, tag: string): FigureParts {
  const amount = amountOf(digits, unit);
  const label = unit.per?.[lang] ?? '';
  const per = label && !CLOSE.has(languageOf(tag)) && !label.startsWith('/') ? ` ${label}` : label;
  if (MYRIADS.has(languageOf(tag))) return formatMyriads(amount, unit.currency!, tag, per);
  const isLong = magnitude(amount) >= 6;
  const figures = Math.min(significantDigits(amount), MONEY_DIGITS);
  const options: Intl.NumberFormatOptions = isLong
    ? {
        notation: 'compact',
        compactDisplay: 'long',
        minimumSignificantDigits: figures,
        maximumSignificantDigits: MONEY_DIGITS,
      }
    : {};
  // With `style: 'currency'` the compact form is `¥5.24 tn`, even when the long one is asked for.
  const parts = formatter(tag, options).formatToParts(numeral(amount.replace('-', '')));
  const word = parts.find(({ type }) => type === 'compact')?.value;
  const size = isLong
    ? parts
        .filter(({ type }) => type !== 'compact' && type !== 'literal')
        .map(({ value }) => value)
        .join('')
    : formatNumber(amount.replace('-', ''), tag);
  // Where sign and symbol stand, the language's own amounts say.
  const { before, after } = aroundMoney(amount, unit.currency!, tag);
  return { number: before + size, unit: (word ? ` ${word}` : '') + after + per };
}

/** Ten thousands have words of their own, so that every digit can stand: 12.345亿欧元. */
function formatMyriads(amount: string, currency: string, tag: string, per: string): FigureParts {
  const [power, word] = [12, 8, 4]
    .filter((each) => magnitude(amount) >= each)
    .map((each) => {
      const parts = formatter(tag, { notation: 'compact' }).formatToParts(10 ** each);
      return [each, parts.find(({ type }) => type === 'compact')?.value ?? ''] as const;
    })
    .find(([, value]) => value) ?? [0, ''];
  const name =
    (tag.startsWith('zh') ? SHORT_NAMES[currency] : undefined) ??
    formatter(tag, { style: 'currency', currency, currencyDisplay: 'name' })
      .formatToParts(0)
      .find(({ type }) => type === 'currency')?.value ??
    currency;
  const number = formatNumber(trim(shift(amount, -power)), tag);
  return { number, unit: `${word}${tag.startsWith('ko') ? ' ' : ''}${name}${per}` };
}

/** How the first day of a month is written where `Intl` has a plain 1: `1er mars 2024`. */
const FIRST_DAYS: Record<string, string | undefined> = { fr: '1er', 'pt-BR': '1º' };

/** Write a date as exactly as it is known: `2023年8月15日`, `15 August 2023`; `August 2023`; a year alone stays a year. */
export function formatDate(date: string, tag: string): string {
  if (/^\d{4}$/.test(date)) return date;
  if (/^\d{4}-\d{2}$/.test(date)) {
    const month = new Date(`${date}-01T00:00:00Z`);
    return new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(month);
  }
  return writeDay(new Date(`${date}T00:00:00Z`), tag);
}

/** Write a year that stands alone: `2019年`, `2019`. */
export function formatYear(year: number, tag: string): string {
  return new Intl.DateTimeFormat(tag, { year: 'numeric', timeZone: 'UTC' }).format(new Date(0).setUTCFullYear(year));
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Write a day, and its time of day where that is asked for. */
function writeDay(instant: Date, tag: string, timeStyle?: 'short' | 'medium'): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  const first = FIRST_DAYS[`${language}-${region}`] ?? FIRST_DAYS[language];
  const key = `${tag} ${timeStyle}`;
  const format = dayFormats.get(key) ?? new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle, timeZone: 'UTC' });
  dayFormats.set(key, format);
  return format
    .formatToParts(instant)
    .map(({ type, value }) => (type === 'day' && value === '1' && first ? first : value))
    .join('');
}

/** Write a day and its time of day, `2024-02-29T08:30:00Z`, with how far from UTC it is where that is said. */
export function formatDateTime(text: string, tag: string): string {
  const [, day, minute, second = '', zone] =
    /^([^T]+)T(\d\d:\d\d)(?::(\d\d)[^Z+-]*)?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
  if (day === undefined) return text;
  const timeStyle = Number(second) > 0 ? 'medium' : 'short';
  const clock = writeDay(new Date(`${day}T${minute}:${second || '00'}Z`), tag, timeStyle);
  return zone === undefined ? clock : `${clock} UTC${zone === 'Z' ? '' : zone.replace('-', '−')}`;
}

/** The parts of an ISO 8601 duration in their order, each with how many seconds it has, a month and a year on average. */
const DURATION_PARTS = [
  ['year', 31_556_952],
  ['month', 2_629_746],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

function partDuration(text: string): number[] {
  const found =
    /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/.exec(
      text,
    );
  return DURATION_PARTS.map((_, index) => Number(found?.[index + 1] ?? 0));
}

/** Write a length of time, `PT1H30M`, in words: `1 hour 30 minutes`. */
export function formatDuration(text: string, tag: string): string {
  const parts = partDuration(text).flatMap((count, index) => {
    const unit = DURATION_PARTS[index]![0];
    return count > 0 ? [new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(count)] : [];
  });
  return parts.length > 0 ? new Intl.ListFormat(tag, { type: 'unit', style: 'narrow' }).format(parts) : text;
}

/** About how many seconds a length of time has, to sort by. */
export function lengthOf(text: string): number {
  return partDuration(text).reduce((sum, count, index) => sum + count * DURATION_PARTS[index]![1], 0);
}
