import Big from 'big.js';

/**
 * A number as its source wrote it, so that no double comes between the two: `-0.50`, `9007199254740993`, `1.67e-27`.
 * Signs, points and exponents are the same in every source; digits are all there.
 */
export class Decimal {
  /** `-` or nothing, digits, perhaps a point and digits, perhaps `e` and a whole number. */
  readonly digits: string;

  constructor(digits: string) {
    this.digits = digits;
  }

  toString(): string {
    return this.digits;
  }
}

/** Whether a value is a number. Told by its form: one process may hold the package twice. */
export function isDecimal(value: unknown): value is Decimal {
  return typeof value === 'object' && value !== null && 'digits' in value;
}

/** Two numbers that a value lies between: `12–15`. */
export class Range {
  readonly low: Decimal;
  readonly high: Decimal;

  constructor(low: Decimal, high: Decimal) {
    this.low = low;
    this.high = high;
  }

  toString(): string {
    return `${this.low.digits}–${this.high.digits}`;
  }
}

/** Whether a value is a range. */
export function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && 'low' in value;
}

/** How a number may be written in a file, as Table Schema has it: https://datapackage.org/standard/table-schema/#number. */
export interface Notation {
  /** Between whole and fraction. Default: a point. */
  decimalChar?: string | undefined;
  /** Between groups of digits. Default: none. */
  groupChar?: string | undefined;
  /** Whether the number stands alone, without `€` before or `%` after it. Default: `true`. */
  bareNumber?: boolean | undefined;
}

/** Larger powers are of no use, and slow to write out. */
const FORM = /^([-+]?)(\d*)(?:\.(\d*))?(?:e([-+]?)(\d{1,3}))?$/i;

/** Read a number; `undefined` where it is none. */
export function parseDecimal(
  text: string,
  { decimalChar = '.', groupChar, bareNumber = true }: Notation = {},
): Decimal | undefined {
  const alone = bareNumber ? text : text.replace(/^[^\d.+-]*(?=[-+.\d])/, '').replace(/(\d)\D*$/, '$1');
  const ungrouped = groupChar ? ungroup(alone, groupChar, decimalChar) : alone;
  // A point is no digit where another sign parts whole and fraction.
  const pointed = decimalChar === '.' ? ungrouped : ungrouped.replaceAll('.', ' ').replace(decimalChar, '.');
  const [, sign, whole = '', fraction = '', direction = '', power] = FORM.exec(pointed.replace('−', '-')) ?? [];
  if (sign === undefined || whole + fraction === '') return undefined;
  const exponent = power === undefined ? '' : `e${direction === '-' ? '-' : ''}${Number(power)}`;
  return new Decimal(
    `${sign === '-' ? '-' : ''}${whole.replace(/^0+(?=\d)/, '') || '0'}${fraction && `.${fraction}`}${exponent}`,
  );
}

/** Read a range, `12–15`, `-3 – -1`, or a single number, which is one from itself to itself; `undefined` where it is none. */
export function parseRange(text: string, notation: Notation = {}): Range | Decimal | undefined {
  const alone = parseDecimal(text, notation);
  if (alone) return alone;
  const [, low, high] = /^\s*(\S+?)\s*(?:–|—|~|～|\.\.|-)\s*(\S+)\s*$/u.exec(text) ?? [];
  const ends = [low, high].map((end) => (end ? parseDecimal(end, notation) : undefined));
  const [from, to] = ends;
  return from && to && compareDecimals(from, to) <= 0 ? new Range(from, to) : undefined;
}

/** Which of two numbers is larger: below zero, zero or above, as for sorting. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  return new Big(a.digits).cmp(b.digits);
}

/** Take the signs between groups out, where they stand between groups: 1.5 is not 15. */
function ungroup(text: string, groupChar: string, decimalChar: string): string {
  const [whole = '', ...fraction] = text.split(decimalChar);
  const [first = '', ...groups] = whole.split(groupChar);
  const isGrouped = groups.every((group, index) =>
    (index === groups.length - 1 ? /^\d{3,4}$/ : /^\d{2,4}$/).test(group),
  );
  return isGrouped ? [first + groups.join(''), ...fraction].join(decimalChar) : text.replaceAll(groupChar, ' ');
}

/** About how much a number is: for lengths on a screen, never for what is said. */
export function sizeOf({ digits }: Decimal): number {
  return Number(digits);
}

/** How many decimals a number is written with; none with an exponent, which has no decimals in common with others. */
export function decimalsIn({ digits }: Decimal): number {
  return digits.includes('e') ? 0 : (digits.split('.')[1]?.length ?? 0);
}
