import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDecimals, decimalsIn, Decimal, isDecimal, isRange, parseDecimal, parseRange } from './decimal.ts';

test.each([
  ['52395', '52395'],
  ['-0', '-0'],
  ['-0.0', '-0.0'],
  ['9007199254740993', '9007199254740993'],
  ['0.1234567890123456789012345678901234567890', '0.1234567890123456789012345678901234567890'],
  ['86.30', '86.30'],
  ['1.67e-27', '1.67e-27'],
  ['6.022E+23', '6.022e23'],
  ['+.5', '0.5'],
  ['-01', '-1'],
  ['−2.6', '-2.6'],
])('%s keeps its digits', (text, digits) => {
  expect(parseDecimal(text)?.digits).toBe(digits);
});

test.each(['', '-', '.', 'e5', '1.2.3', '1,5', '86.3%', '12 000', '1e9999', 'NaN', 'INF', '１２'])(
  '“%s” is no number',
  (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  },
);

test('a file may have a notation of its own', () => {
  expect(parseDecimal('1.234.567,50', { decimalChar: ',', groupChar: '.' })?.digits).toBe('1234567.50');
  expect(parseDecimal('1.5', { decimalChar: ',' })).toBeUndefined();
  expect(parseDecimal('1.5', { decimalChar: ',', groupChar: '.' })).toBeUndefined();
  expect(parseDecimal('52,395', { groupChar: ',' })?.digits).toBe('52395');
  expect(parseDecimal('€ -12.5 m', { bareNumber: false })?.digits).toBe('-12.5');
  expect(parseDecimal('95%', { bareNumber: false })?.digits).toBe('95');
});

test('decimals are counted as they are written', () => {
  expect(['7', '7.0', '-0.50', '1.67e-27'].map((digits) => decimalsIn(new Decimal(digits)))).toEqual([0, 1, 2, 0]);
});

test('a number is told from other values by its form', () => {
  expect([new Decimal('1'), { digits: '1' }, '1', 1, null].map(isDecimal)).toEqual([true, true, false, false, false]);
});

test.each([
  ['12–15', '12–15'],
  ['12-15', '12–15'],
  ['-3.50 – -1', '-3.50–-1'],
  ['0.1~0.2', '0.1–0.2'],
  ['7', '7'],
])('%s is the range %s', (text, range) => {
  expect(String(parseRange(text))).toBe(range);
});

test.each(['', '15–12', '–', '1–2–3', 'a–b'])('“%s” is no range', (text) => {
  expect(parseRange(text)).toBeUndefined();
});

test('a range is told by its form, and numbers are compared digit by digit', () => {
  expect([parseRange('1–2'), parseRange('1')].map(isRange)).toEqual([true, false]);
  const numbers = ['9007199254740993', '9007199254740992', '-0.1', '1e3'].map((digits) => new Decimal(digits));
  expect(numbers.toSorted(compareDecimals).map(String)).toEqual([
    '-0.1',
    '1e3',
    '9007199254740992',
    '9007199254740993',
  ]);
});

test('whatever digits are written, they are kept', () => {
  const number = fc.stringMatching(/^-?(0|[1-9]\d{0,60})(\.\d{1,60})?$/);
  fc.assert(fc.property(number, (digits) => parseDecimal(digits)?.digits === digits));
});
