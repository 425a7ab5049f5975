import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { multiply } from './digits.ts';
import {
  formatDate,
  formatDateTime,
  formatExact,
  formatFigure,
  formatNumber,
  formatYear,
  type FormatUnit,
} from './format.ts';

const tags: Record<string, string> = { zh: 'zh-CN', en: 'en-GB', de: 'de-DE', ja: 'ja-JP', ko: 'ko-KR' };

/** A figure as it stands in a sentence. */
function write(digits: string, unit: FormatUnit | undefined, lang: string, decimals?: number): string {
  const parts = formatFigure(digits, unit, lang, tags[lang]!, decimals);
  return (parts.number + parts.unit).replaceAll('\u00a0', ' ');
}

const money = { labels: { zh: '亿元', en: '¥100 million' }, currency: 'CNY', scale: 1e8, compact: false };
const yearly = {
  labels: { zh: '十亿欧元/年', en: '€ billion a year', de: 'Mrd. € pro Jahr' },
  currency: 'EUR',
  scale: 1e9,
  compact: false,
  per: { zh: '/年', en: 'a year', de: 'pro Jahr', ja: '/年', ko: '/년' },
};
const percent = { labels: { zh: '%', en: '%' }, scale: 1, compact: false };
const points = { labels: { zh: '个百分点', en: 'percentage points' }, scale: 1, compact: false };
const characters = { labels: { zh: '字', en: 'characters' }, scale: 1, compact: true };

describe('a figure in a sentence', () => {
  test('an amount keeps the table’s unit in Chinese and is said in trillions in English', () => {
    expect(write('52395', money, 'zh')).toBe('52,395亿元');
    expect(write('52395', money, 'en')).toBe('¥5.24 trillion');
    expect(write('669', money, 'en')).toBe('¥66.9 billion');
    expect(write('129515', money, 'en')).toBe('¥13.0 trillion');
  });

  test('an amount has no more digits than its table, its sign before all, and says what it is for', () => {
    expect(write('72', yearly, 'en')).toBe('€72 billion a year');
    expect(write('72', yearly, 'de')).toBe('72 Milliarden € pro Jahr');
    expect(write('72', yearly, 'zh')).toBe('720亿欧元/年');
    expect(write('72', yearly, 'ko')).toBe('720억 유로/년');
    expect(write('-52395', money, 'en')).toBe('−¥5.24 trillion');
    expect(write('-108.37', yearly, 'en')).toBe('−€108 billion a year');
    expect(write('-108.37', yearly, 'zh')).toBe('−1,083.7亿欧元/年');
  });

  test('an amount below a million is written in full', () => {
    const euros = { labels: { en: '€' }, currency: 'EUR', scale: 1, compact: false };
    expect(write('48250.50', euros, 'en')).toBe('€48,250.50');
    expect(formatExact('48250.50', euros, 'en', 'en-GB')).toBeUndefined();
  });

  test('what is rounded can be had as the table has it', () => {
    expect(formatExact('52395', money, 'en', 'en-GB')).toBe('¥5,239.5 billion');
    expect(formatExact('-108.37', yearly, 'en', 'en-GB')).toBe('−€108.37 billion a year');
    expect(formatExact('72', yearly, 'en', 'en-GB')).toBeUndefined();
    expect(formatExact('52395', money, 'zh', 'zh-CN')).toBeUndefined();
    expect(formatExact('15.3', percent, 'en', 'en-GB')).toBeUndefined();
  });

  test('and stands as the language writes money', () => {
    const euros = { labels: { fr: 'million d’euros' }, currency: 'EUR', scale: 1e6, compact: false };
    const exact = (digits: string, lang: string, tag: string) =>
      formatExact(digits, { ...euros, labels: { [lang]: 'x' } }, lang, tag)?.replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(exact('1250.5', 'fr', 'fr-FR')).toBe('1,2505 milliard €');
    expect(exact('-1250.5', 'de', 'de-DE')).toBe('−1,2505 Milliarden €');
    expect(exact('5000.5', 'ru', 'ru-RU')).toBe('5,0005 миллиарда €');
    expect(exact('-1250.5', 'en', 'en-GB')).toBe('−€1.2505 billion');
  });

  test('a language is told by its tag, whatever a site calls it', () => {
    const euros = { labels: { cn: '百萬歐元' }, currency: 'EUR', scale: 1e6, compact: false };
    const parts = formatFigure('1250.5', euros, 'cn', 'zh-Hant-TW');
    expect(parts.number + parts.unit).toBe('12.505億歐元');
    expect(formatExact('1250.5', euros, 'cn', 'zh-Hant-TW')).toBeUndefined();
    // Ten lakh are a million, which has no word of its own: the amount is written out.
    expect(formatExact('12.3456', { ...euros, labels: { hi: 'x' } }, 'hi', 'hi-IN')).toBe('€1,23,45,600');
  });

  test('percent and percentage points are told apart', () => {
    expect(write('15.3', percent, 'en')).toBe('15.3%');
    expect(write('7.1', points, 'en')).toBe('7.1 percentage points');
    expect(write('7.1', points, 'zh')).toBe('7.1个百分点');
  });

  test('a round count is written short', () => {
    expect(write('2000000', characters, 'zh')).toBe('200万字');
    expect(write('2000000', characters, 'en')).toBe('2 million characters');
  });

  test('a whole number keeps the decimals of its column', () => {
    expect(write('7', percent, 'en', 1)).toBe('7.0%');
  });

  test('the number and the unit can be set apart', () => {
    expect(formatFigure('52395', money, 'en', 'en-GB')).toEqual({ number: '¥5.24', unit: ' trillion' });
    expect(formatFigure('52395', money, 'zh', 'zh-CN')).toEqual({ number: '52,395', unit: '亿元' });
  });

  test('a number without a unit is written as it is, so that a year has no comma', () => {
    expect(write('2023', undefined, 'en')).toBe('2023');
  });
});

describe('a number keeps every digit', () => {
  const forty = '0.1234567890123456789012345678901234567890';

  test.each([
    ['9007199254740993', 'en-GB', '9,007,199,254,740,993'],
    ['9007199254740993', 'de-DE', '9.007.199.254.740.993'],
    [forty, 'en-GB', forty],
    ['1234.50', 'fr-FR', '1 234,50'],
    ['-0.0', 'en-GB', '−0.0'],
    ['-0', 'zh-CN', '−0'],
    ['0.00000000001', 'zh-CN', '0.00000000001'],
    [`1${'0'.repeat(400)}.${'5'.repeat(120)}`, 'en-GB', `10${',000'.repeat(133)}.${'5'.repeat(120)}`],
    ['1.67e-27', 'en-GB', '1.67 × 10⁻²⁷'],
    ['6.022e23', 'zh-CN', '6.022×10²³'],
  ])('%s in %s', (digits, tag, written) => {
    expect(formatNumber(digits, tag).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(written);
  });

  test('and has a minus sign, not a hyphen', () => {
    expect(formatNumber('-2.6', 'en-GB')).toBe('−2.6');
  });
});

describe('whatever digits a table has', () => {
  const digitsOf = fc.stringMatching(/^-?(0|[1-9]\d{0,50})(\.\d{1,50})?$/);
  const tag = fc.constantFrom(
    'zh-CN',
    'zh-Hant',
    'en-GB',
    'de-DE',
    'es-ES',
    'fr-FR',
    'ja-JP',
    'ko-KR',
    'pt-PT',
    'ru-RU',
    'de-CH',
    'en-IN',
  );

  test('a reader of any language can read them again from what is written', () => {
    fc.assert(
      fc.property(digitsOf, tag, (digits, tag) => {
        const parts = new Intl.NumberFormat(tag).formatToParts(1234567.5);
        const sign = (type: string) => parts.find((part) => part.type === type)!.value;
        const read = formatNumber(digits, tag)
          .replaceAll(sign('group'), '')
          .replace(sign('decimal'), '.')
          .replace('−', '-');
        expect(read).toBe(digits);
      }),
    );
  });

  test('a figure that is no amount of money says them all', () => {
    fc.assert(
      fc.property(digitsOf, fc.constantFrom(percent, points), (digits, unit) => {
        const { number } = formatFigure(digits, unit, 'en', 'en-GB');
        expect(number.replaceAll(',', '').replace('−', '-')).toBe(digits);
      }),
    );
  });

  test('an amount is the number times its scale, to the last digit', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.constantFrom(1, 1e4, 1e6, 1e8, 1e9, 1e12), (number, scale) => {
        expect(BigInt(multiply(String(number), scale))).toBe(number * BigInt(scale));
      }),
    );
  });

  test('an amount that is written short is off by no more than its last digit', () => {
    const billions = { labels: { en: '€ billion' }, currency: 'EUR', scale: 1e9, compact: false };
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 999_999n }), (number) => {
        const { number: written, unit } = formatFigure(String(number), billions, 'en', 'en-GB');
        const word = { billion: 1e9, trillion: 1e12, quadrillion: 1e15 }[unit.trim()]!;
        const said = Number(written.replaceAll(/[€,]/g, '')) * word;
        expect(Math.abs(said - Number(number) * 1e9) / (Number(number) * 1e9)).toBeLessThanOrEqual(0.005);
      }),
    );
  });
});

test('a unit stands as near its number as its language sets it', () => {
  const units = (lang: string, label: string) => ({ labels: { [lang]: label }, scale: 1, compact: false });
  const cases: [lang: string, tag: string, label: string, written: string][] = [
    ['fr', 'fr-FR', '%', '15,3\u00a0%'],
    ['de', 'de-DE', '%', '15,3\u00a0%'],
    ['pt', 'pt-BR', '%', '15,3%'],
    ['ko', 'ko-KR', '%', '15.3%'],
    ['ko', 'ko-KR', '시간', '15.3시간'],
    ['ko', 'ko-KR', 'GWh', '15.3 GWh'],
    ['ja', 'ja-JP', 'GWh', '15.3GWh'],
    ['ru', 'ru-RU', 'ГВт·ч', '15,3 ГВт·ч'],
  ];
  for (const [lang, tag, label, written] of cases) {
    const { number, unit } = formatFigure('15.3', units(lang, label), lang, tag);
    expect(number + unit).toBe(written);
  }
});

test('the first of a month is an ordinal where its language has it so', () => {
  expect(formatDate('2024-03-01', 'fr-CH')).toBe('1er mars 2024');
  expect(formatDate('2024-03-11', 'fr-FR')).toBe('11 mars 2024');
  expect(formatDate('2024-03-01', 'pt-BR')).toBe('1º de março de 2024');
  expect(formatDate('2024-03-01', 'pt-PT')).toBe('1 de março de 2024');
  expect(formatDateTime('2024-03-01T08:30Z', 'fr-FR')).toBe('1er mars 2024 à 08:30 UTC');
});

test('a day is written in full and a year alone stays a year', () => {
  expect(formatDate('2023-08-15', 'zh-CN')).toBe('2023年8月15日');
  expect(formatDate('2023-08-15', 'en-GB')).toBe('15 August 2023');
  expect(formatDate('2020', 'en-GB')).toBe('2020');
  expect(formatDate('2021-04', 'en-GB')).toBe('April 2021');
  expect(formatDate('2021-04', 'zh-CN')).toBe('2021年4月');
});

test('a year that stands alone says that it is one, where its language does', () => {
  expect(['zh-CN', 'ja', 'en', 'fr'].map((tag) => formatYear(2019, tag))).toEqual(['2019年', '2019年', '2019', '2019']);
  expect(formatYear(79, 'en')).toBe('79');
});
