/** A unit as text names it, and as a data package does. */
export interface Unit {
  id: string;
  /** As written after a number. */
  label: string;
  currency?: string;
  scale?: number;
  /** It is money a year: `bn€/a`. */
  isYearly?: true;
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
const SCALES: Record<string, number> = Object.fromEntries(
  Object.entries({
    'thousand k tsd mil mille milliers тыс': 1e3,
    'million m mn mio mln millionen millones millions milhões milioni млн': 1e6,
    'billion bn mrd mld md mds milliarden milliards miliardi bilhões млрд': 1e9,
    'trillion tn trilhões трлн': 1e12,
  }).flatMap(([words, size]) => words.split(' ').map((word) => [word, size])),
);
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
  franken: 'CHF',
  yuans: 'CNY',
  dólares: 'USD',
  libras: 'GBP',
  reais: 'BRL',
  r$: 'BRL',
  евро: 'EUR',
  руб: 'RUB',
  рублей: 'RUB',
  '₽': 'RUB',
  zł: 'PLN',
};
/** A year, behind what is for each: `/a`, `a year`, `par an`. */
const A_YEAR =
  /\s*(?:\/\s*(?:a|y|yr|an|año|ano|jahr|year|год)|\b(?:an?|per|pro|par|im|al|por)\s+(?:year|annum|jahr|an|año|ano)|\sв\s+год)\.?$/iu;
/** Words that join a size and a currency: millions d’euros. */
const JOINTS = new Set(['d', 'de', 'of', 'di']);
const PERCENT = /^(?:[%％]|per ?cent|percent|prozent|pour cent|por ciento|por cento)$/i;
const POINT = /^(?:个?百分点|percentage points?|pp|points de pourcentage|prozentpunkte?)$/i;

/** How text writes a unit in Chinese and Japanese, right behind the number. */
export const HAN_UNIT = String.raw`[%％‰]|个?百分点|(?:百万|千万|万亿|[百千万亿兆億萬])?(?:人民币|美元|欧元|日元|英镑|港元|元|円|千瓦时|吨|公里|平方米|人次|人|家|户|字|辆|台|件|部|款|次)|(?:百万|千万|万亿|[万亿億萬])`;

const SIZE = String.raw`(?:thousand|millions?|billion|trillion|bn|mn|tn|Mio\.?|Mrd\.?|Mds?|mld|mln|Millionen|Milliarden|milliards?|millones|milhões|bilhões|млн|млрд|тыс\.?)(?!\p{L})`;
const CURRENCY = String.raw`(?:[€$£¥]|(?:euros?|dollars?|yuans?|pounds?|yen|dólares|libras|reais|евро|рублей|руб)(?!\p{L}))`;
const JOINT = String.raw`(?:\s?d['’]|\sde\s|\sof\s|\s)?`;

/** How text writes a unit in languages with spaces, behind the number. */
export const SPACED_UNIT = String.raw`%|‰|per ?cent\b|pour cent\b|por ciento\b|por cento\b|Prozent(?:punkte)?\b|percentage points?\b|points? de pourcentage\b|(?:${SIZE}${JOINT}${CURRENCY}|[kM]?${CURRENCY})(?:\/[\p{L}]+\d?(?!\p{L}))?|${SIZE}(?:\s+(?:people|tonnes|tons|households|inhabitants))?|(?:°C|[kMGT]?Wh?|km²?|tonnes?|tons?|kg|hectares?)(?![\p{L}\d])`;

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
  const yearly = A_YEAR.exec(label)?.[0] ?? '';
  const words = label
    .slice(0, label.length - yearly.length)
    .toLowerCase()
    .replaceAll(/[.,'’]/g, ' ')
    .replaceAll(/([€£¥₽]|(?:us|r)?\$)/g, ' $1 ')
    .trim()
    .split(/\s+/)
    .filter((word) => !JOINTS.has(word));
  const currency = words.map((word) => CURRENCIES[word]).find((code) => code !== undefined);
  const sizes = words.flatMap((word) => SCALES[word] ?? []);
  const scale = sizes.length > 0 ? sizes.reduce((all, size) => all * size) : undefined;
  // An amount for something, €/km, is more than money: its name is kept whole.
  const isPlain = words.every((word) => word in CURRENCIES || word in SCALES);
  if (currency && isPlain) {
    const amount = money(label.slice(0, label.length - yearly.length), currency, scale ?? 1);
    return yearly ? { ...amount, id: `${amount.id}-year`, label, isYearly: true } : amount;
  }
  const slug = label
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
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
