import Big from 'big.js';

/*
 * Arithmetic on numbers as they are written: `-0.50`, `1.67e-27`. What is written is kept: 4.80 × 100 is 480, and 4.80 × 10
 * is 48.0.
 */

/** The parts of a number. */
interface Written {
  sign: string;
  whole: string;
  fraction: string;
  exponent: number;
}

/** Take a number apart. */
export function takeApart(digits: string): Written {
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e(-?\d+))?$/.exec(digits) ?? [];
  return { sign, whole, fraction, exponent: Number(exponent) };
}

/** Write a number without its exponent, times a power of ten. */
export function shift(digits: string, places = 0): string {
  const { sign, whole, fraction, exponent } = takeApart(digits);
  const by = exponent + places;
  const all = whole + fraction;
  const point = whole.length + by;
  const padded = point <= 0 ? '0'.repeat(1 - point) + all : all.padEnd(point, '0');
  const at = Math.max(point, 1);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = padded.slice(at);
  return sign + left + (right && `.${right}`);
}

/** A number times what one of its unit is worth. */
export function multiply(digits: string, scale: number): string {
  const power = Math.round(Math.log10(scale));
  return new Big(10).pow(power).eq(scale) ? shift(digits, power) : new Big(digits).times(scale).toFixed();
}

/** How many digits of a number say something: the zeros that a round number ends with do not. */
export function significantDigits(digits: string): number {
  const { whole, fraction } = takeApart(digits);
  const all = (whole + fraction).replace(/^0+/, '');
  return (fraction ? all : all.replace(/0+$/, '')).length || 1;
}

/** Power of ten of a number’s first digit: 2 of 250, −2 of 0.05; 0 of zero. */
export function magnitude(digits: string): number {
  const plain = shift(digits).replace('-', '');
  const [whole = '', fraction = ''] = plain.split('.');
  if (/[1-9]/.test(whole)) return whole.length - 1;
  const first = fraction.search(/[1-9]/);
  return first < 0 ? 0 : -first - 1;
}
