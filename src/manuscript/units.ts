/** A unit as text names it, and as a data package does. */
export interface Unit {
  id: string;
  /** As written after a number. */
  label: string;
  currency?: string;
  scale?: number;
}

const HAN_SCALES: Record<string, number> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
  兆: 1e12,
  億: 1e8,
  萬: 1e4,
};
const SCALES: Record<string, number> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  millionen: 1e6,
  millones: 1e6,
  millions: 1e6,
  milhões: 1e6,
  billion: 1e9,
  bn: 1e9,
  mrd: 1e9,
  milliarden: 1e9,
  milliards: 1e9,
  trillion: 1e12,
  tn: 1e12,
};
const HAN_CURRENCIES: Record<string, string> = {
  元: 'CNY',
  人民币: 'CNY',
  美元: 'USD',
  欧元: 'EUR',
  日元: 'JPY',
  英镑: 'GBP',
  港元: 'HKD',
  円: 'JPY',
  원: 'KRW',
};
const CURRENCIES: Record<string, string> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '¥': 'CNY',
  us$: 'USD',
  rmb: 'CNY',
  yuan: 'CNY',
  euro: 'EUR',
  euros: 'EUR',
  dollar: 'USD',
  dollars: 'USD',
  pound: 'GBP',
  pounds: 'GBP',
  yen: 'JPY',
  eur: 'EUR',
  usd: 'USD',
  gbp: 'GBP',
  cny: 'CNY',
  chf: 'CHF',
};
const PERCENT = /^(?:[%％]|per ?cent|percent|prozent|pour cent|por ciento|por cento)$/i;
const POINT = /^(?:个?百分点|percentage points?|pp|points de pourcentage|prozentpunkte?)$/i;

/** How text writes a unit in Chinese and Japanese, right behind the number. */
export const HAN_UNIT = String.raw`[%％‰]|个?百分点|(?:百万|千万|万亿|[百千万亿兆億萬])?(?:人民币|美元|欧元|日元|英镑|港元|元|円|千瓦时|吨|公里|平方米|人次|人|家|户|字|辆|台|件|部|款|次)|(?:百万|千万|万亿|[万亿億萬])`;

/** How text writes a unit in languages with spaces, behind the number. */
export const SPACED_UNIT = String.raw`%|‰|per ?cent\b|percentage points?\b|(?:thousand|million|billion|trillion|bn|mn|tn|Mio\.?|Mrd\.?|Millionen|Milliarden|millions|milliards|millones|milhões)\b(?:\s+(?:euros?|dollars?|yuan|pounds?|yen|people|tonnes|tons|households|inhabitants))?|(?:euros?|dollars?|yuan|pounds?|yen|°C|[kMGT]?Wh?|km²?|tonnes?|tons?|kg|hectares?)(?![\p{L}\d])`;

/**
 * The unit that a text names: `亿元`, `€ bn`, `%`.
 * @returns nothing where the text names none that is known
 */
export function unitOf(text: string): Unit | undefined {
  const label = text.trim().replaceAll(/\s+/g, ' ');
  if (label === '') return undefined;
  if (PERCENT.test(label)) return { id: 'percent', label: '%' };
  if (POINT.test(label)) return { id: 'percentage-point', label };
  const han = /^(百万|千万|万亿|[百千万亿兆億萬])?(人民币|美元|欧元|日元|英镑|港元|元|円|원)$/u.exec(label);
  if (han) return money(label, HAN_CURRENCIES[han[2]!]!, han[1] ? HAN_SCALES[han[1]]! : 1);
  const words = label
    .toLowerCase()
    .replaceAll(/[.,]/g, ' ')
    .replaceAll(/([€$£¥])/g, ' $1 ')
    .trim()
    .split(/\s+/);
  const currency = words.map((word) => CURRENCIES[word]).find((code) => code !== undefined);
  const scale = words.map((word) => SCALES[word]).find((value) => value !== undefined);
  // An amount for something, €/km, is more than money: its name is kept whole.
  const isPlain = words.every((word) => word in CURRENCIES || word in SCALES);
  if (currency && isPlain) return money(label, currency, scale ?? 1);
  const slug = label
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const id = slug || [...label].map((letter) => letter.codePointAt(0)!.toString(16)).join('-');
  const counted = /^(百万|千万|万亿|[万亿億萬])(.*)$/u.exec(label);
  return {
    id: /^\d/.test(id) ? `unit-${id}` : id,
    label,
    ...(counted && { scale: HAN_SCALES[counted[1]!]! }),
    ...(!counted && scale && { scale }),
  };
}

function money(label: string, currency: string, scale: number): Unit {
  const size = scale === 1 ? '' : `-${String(scale).replace(/0+$/, (zeros) => `e${zeros.length}`)}`;
  return { id: `${currency.toLowerCase()}${size}`, label, currency, scale };
}
