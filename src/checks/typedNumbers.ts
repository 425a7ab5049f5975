import { remember } from '../cache/remember.ts';
import { certainty, measures, moneyCodes, numberWords } from './numberWords.ts';

/** What makes a number one that a table should hold. */
export type NumberKind = 'share' | 'money' | 'measure' | 'amount';

/** A number with a unit, as an author typed it. */
export interface TypedNumber {
  /** As it stands in the text, its unit with it. */
  found: string;
  index: number;
  kind: NumberKind;
  /** What it says, multiplied out: 5.24e12 for 5.24 trillion; left out where it is written in words. */
  size?: number;
  /** Its unit, folded, for one that was asked for. */
  unit?: string;
}

/** Finds typed numbers in a text. */
export type Recogniser = (text: string) => TypedNumber[];

/** A power of ten as it is typed, or drawn. */
const POWER = String.raw`(?:[x×*·] ?10\^?-?\d+|[x×*·.] ?10[⁺⁻]?[¹²³⁰⁴-⁹]+)`;
/** Digits, in groups or not, with decimals, a power of ten. Nothing repeats without an end, or a long list takes for ever. */
const DIGITS = String.raw`(?:\d{1,3}(?:[ ,']\d{3}){1,20}(?!\d)|\d+)(?:[.,]\d+){0,9}(?: ?(?:e[+-]?\d+|${POWER}))?|[.]\d+|\d{1,4}/\d(?!\d)`;
/** Chinese numerals from one on; those that begin otherwise are no number, but "many". */
const HAN_DIGIT = '[〇零一二两兩三四五六七八九十百千万萬亿億兆壹贰貳叁參肆伍陆陸柒捌玖拾佰仟廿卅]';
const HAN = `[一二两兩三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾廿卅〇零]${HAN_DIGIT}*(?:[点點]${HAN_DIGIT}+)?`;

const all = Object.values(numberWords);
const join = (words: readonly string[]) => words.filter(Boolean).join('|');
const NUMERAL = join(all.map(({ numerals }) => numerals));
const JOINT = join(all.map(({ joints = '' }) => joints));
/** Numbers in words, of one or more: none starts or ends within a word. */
const WORDS = String.raw`(?<!\p{L})(?:${NUMERAL})(?:[ -](?:(?:${JOINT})[ -])?(?:${NUMERAL})){0,20}(?:[ -]odd)?(?!\p{L})`;
const MAGNITUDE = join(
  all.flatMap(({ magnitudes }) => magnitudes.map(([words]) => words)).sort((a, b) => b.length - a.length),
);
const SHARE = `[%‰‱٪]|${join(all.map(({ shares }) => shares))}`;
const LOOSE_SHARE = join(all.map(({ looseShares = '' }) => looseShares));
const MONEY = `${join(all.map(({ money }) => money))}|${moneyCodes}`;

const LETTER = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}]`;
/** The end of a word: no letter follows a letter. */
const END = `(?<!${LETTER}(?=${LETTER}))`;
const RANGE = String.raw`(?:(?:${DIGITS})(?: ?(?:%|[万亿]))? ?(?:-|~|to|bis|à|至|到) ?)?`;
const SIGN = '(?:[-+±<>≤≥≈~] ?)?';
const GAP = '[ -]?';

/** A magnitude after a number, several where a language says so: `5 hundred million`, `3千万`. */
const SCALED = `(?:${GAP}(?:${MAGNITUDE})${END}(?: de| of)?){1,6}`;

/** What says a share or a multiple without a number. */
const PORTION = all.flatMap(({ portions }) => portions);
const isSpaced = (first: string) => !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u.test(first);

/** How a number begins: patterns are tried there alone, for most of a text holds none. */
type Lead = 'digit' | 'han' | 'word' | 'code' | 'portion';

interface Pattern {
  kind: NumberKind;
  lead: Lead;
  pattern: string;
}

/** What a number looks like that somebody typed; of those that match at a place, the longest counts. */
function grammarOf(units: string): Pattern[] {
  const unit = units ? `${units}|${measures}` : measures;
  const longHan = `${HAN_DIGIT}${HAN_DIGIT}+`;
  const fractions = 'thirds|quarters|fifths|sixths|sevenths|eighths|ninths|tenths';
  const of = (kind: NumberKind, lead: Lead, ...patterns: string[]): Pattern[] =>
    patterns.map((pattern) => ({ kind, lead, pattern }));
  const number = `${SIGN}${RANGE}(?:${DIGITS})`;
  return [
    ...of(
      'share',
      'digit',
      `${number}(?:${SCALED})? ?-?(?:${SHARE})${END}`,
      `${number} ?-?(?:${LOOSE_SHARE})`,
      `\\d+分之(?:${HAN}|\\d+)`,
      `\\d(?:\\.\\d)?成${NOT_TENTHS}`,
      `(?<![\\p{L}\\d/])\\d{1,2}/\\d{1,3} of(?!\\p{L})`,
      `(?:\\d+\\.\\d+|\\d{1,2}) ?pp(?![\\p{L}.])`,
      // At the end of a sentence; `320 pp.` is the length of a book.
      `(?<=by )\\d{1,2} ?pp\\.`,
      `\\d+ out of (?:every )?\\d+|[1-9]-in-\\d+`,
      `(?<!(?:${LABELS}) )\\d{1,2} in (?:every )?(?:5|10|20|50)(?!\\d| (?:${TIMES}))`,
      `\\d+ in (?:every )?(?:100|1,?000|10,?000)(?!\\d| (?:${TIMES}))`,
    ),
    ...of(
      'share',
      'han',
      `${HAN}(?:${SCALED})? ?(?:${SHARE})${END}`,
      `(?:百|千|[万萬])分之 ?(?:${DIGITS}|${HAN_DIGIT}+(?:[点點]${HAN_DIGIT}+)?)`,
      `${HAN}分之(?:${HAN}|\\d+)`,
      // Tenths: 三成, 七八成; 一成不变 is an idiom.
      `(?:[二两三四五六七八九]|[一二三四五六七八九]{2})成${NOT_TENTHS}`,
    ),
    ...of(
      'share',
      'word',
      `${WORDS}(?:${SCALED})? ?-?(?:${SHARE})${END}`,
      `(?:two|three|four|five|six|seven|nine)[ -](?:${fractions})(?!\\p{L})|one[ -](?:third|quarter|fifth|tenth) of`,
    ),
    ...of('share', 'code', `[%٪] ?\\d+`),
    ...of('money', 'code', `(?:${moneyCodes}) ?${SIGN}(?:${DIGITS})(?:${SCALED}|[mb]n?${END}|k${END})?`),
    ...of('money', 'digit', `${number}(?:${SCALED}|[.,]--?| ?(?:k|m|bn?|tn))? ?-?(?:${MONEY})${END}`),
    ...of('money', 'han', `${longHan}(?:${SCALED})? ?(?:${MONEY})${END}`),
    ...of('money', 'word', `${WORDS}(?:${SCALED})? ?-?(?:${MONEY})${END}`),
    ...of('measure', 'digit', `${number}(?:${SCALED})? ?-?(?:${unit})${END}`),
    ...of('measure', 'han', `${longHan} ?(?:${unit})${END}`),
    ...of(
      'amount',
      'digit',
      `${number}${SCALED}`,
      `\\d+(?:[.,]\\d+)?(?: ?${POWER}|e[+-]?\\d+${END})`,
      `\\d{2,}k${END}|\\d[百千](?![瓦克米里帕焦卡])`,
      `(?:${DIGITS})(?:${GAP}fold|[多余]?倍|x)${END}`,
      `\\d+\\.\\d+ times${END}|\\d+ times (?:as|more|the|higher|larger|greater|what)${END}`,
      // In groups, or of five digits and more: nobody counts so far by hand.
      String.raw`(?<![\d.,-])(?:\d{1,3}(?:[ ,']\d{3}){1,20}|\d{1,3}(?:\.\d{3}){2,20})(?:\.\d+)?(?![\d,])`,
      String.raw`(?<![\d.,-])\d{5,}(?:\.\d+)?(?![\d-])`,
    ),
    ...of(
      'amount',
      'han',
      `[一二两兩三四五六七八九十壹贰叁肆伍陆柒捌玖拾廿卅]${HAN_DIGIT}*[万萬亿億]${HAN_DIGIT}*`,
      `${longHan}[多余]?倍`,
      `(?<=(?:增[长長加]|提[高升]|[扩擴]大|上升|减少)了?)${HAN}倍`,
    ),
    ...of('amount', 'word', `${WORDS}${SCALED}`, `(?:half an?|an?) (?:million|billion|trillion)(?!\\p{L})`),
    ...of('amount', 'code', `翻了?[一两兩二三四五六七八九十\\d]+[番倍]`),
    ...of(
      'share',
      'portion',
      ...PORTION.map(([first, rest]) => `(?:${first})${rest}${isSpaced(first) ? '(?!\\p{L})' : ''}`),
    ),
  ];
}

/** What is counted after “in”, and no whole. */
const TIMES = 'years|months|weeks|days|hours|minutes|seconds|countries|cities|steps|parts';

/** What a number is the name of. */
const LABELS =
  'table|figure|section|chapter|article|step|page|row|column|tier|level|phase|stage|part|box|item|question';

/** What makes 成 a part of a word. */
const NOT_TENTHS = '(?![为為立本果員员功长長效绩績分熟语語型就人份交品千套批都])';

/** Where numbers may begin that are no words. */
const leads = {
  portion: new RegExp(join(PORTION.map(([first]) => first).filter((first) => !isSpaced(first))), 'gu'),
  digit: /(?<!\d)(?:[-+±<>≤≥≈~] ?)?\.?\d/g,
  han: new RegExp(`(?<!${HAN_DIGIT})${HAN_DIGIT}`, 'g'),
  code: /(?<!\p{Script=Latin})\p{Sc}|(?<!\p{Script=Latin})(?:us|hk|nt|ca?|a|s|r)\$|(?<!\p{Script=Latin})[a-z]{3}(?= ?[-+]?\d)|[人美欧歐%٪翻]/gu,
} as const;

/** One of these stands in all that is found by its code. */
const HINT_OF_CODE = /[\p{Sc}\d人美欧歐%٪翻]/u;

/** A word that is a number, or the beginning of one. */
const NUMERAL_WORD = new RegExp(String.raw`^(?:${NUMERAL}|half|an?)$`, 'u');

/** A word that makes a number in words one of those that are looked for. */
const COUNTED_WORD = new RegExp(
  `^(?:(?:per|pour|por|p|v|vom)$|${[SHARE, MAGNITUDE, MONEY, 'thirds?|quarters?|(?:fif|six|seven|eigh|nin|ten)ths?'].join('|')})`,
  'u',
);

/** A word of a language that writes numbers in words, and puts spaces between. */
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Hangul}]+/gu;

/** The first word of a portion. */
const PORTION_WORD = new RegExp(`^(?:${join(PORTION.map(([first]) => first).filter(isSpaced))})$`, 'u');

/**
 * Make what finds typed numbers: shares, amounts of money, measures and large counts, in digits, in words and in Chinese
 * numerals, however they are written. Years, dates, sections, references, and names such as GPT-3 are none.
 * @param labels of the units that the tables of the content use
 */
export function openRecogniser(labels: Iterable<string>): Recogniser {
  const units = [...new Set([...labels].map((label) => inSmallLetters(fold(label).trim())))]
    .filter((label) => /\p{L}/u.test(label) && !/\d/.test(label))
    .sort((a, b) => b.length - a.length);
  const grammar = grammarOf(units.map(countable).join('|')).map(({ kind, lead, pattern }) => ({
    kind,
    lead,
    // The text is in small letters: a flag for any case doubles what it takes to compile each `\p{L}`.
    pattern: new RegExp(pattern, 'uy'),
  }));
  const patterns = [...Map.groupBy(grammar, ({ lead }) => lead)];
  // The words of a language are few.
  const foldKnown = remember(foldToken, String);
  const kindOf = remember(
    (word) => ({
      isNumeral: NUMERAL_WORD.test(word),
      isCounted: COUNTED_WORD.test(word),
      isPortion: PORTION_WORD.test(word),
    }),
    String,
  );
  const startsIn = (text: string): Record<Lead, number[]> => {
    const places = (pattern: RegExp) => Array.from(text.matchAll(pattern), ({ index }) => index);
    const [numerals, portions]: [number[], number[]] = [[], places(leads.portion)];
    let anyCounted = false;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const { isNumeral, isCounted, isPortion } = kindOf(word);
      if (isNumeral) numerals.push(index);
      if (isPortion) portions.push(index);
      anyCounted ||= isCounted;
    }
    return {
      digit: places(leads.digit),
      han: places(leads.han),
      code: HINT_OF_CODE.test(text) ? places(leads.code) : [],
      word: anyCounted ? numerals : [],
      portion: portions,
    };
  };
  return (text) => {
    const folded = fold(text, foldKnown);
    const small = inSmallLetters(folded);
    const starts = startsIn(small);
    const matches = patterns.flatMap(([lead, tried]) =>
      starts[lead].flatMap((start) =>
        tried.flatMap(({ kind, pattern }): Candidate[] => {
          pattern.lastIndex = start;
          const end = start + (pattern.exec(small)?.[0].length ?? 0);
          return end === start || isName(folded, start, end, kind) ? [] : [{ kind, start, end }];
        }),
      ),
    );
    if (matches.length === 0) return [];
    const indexes = indexesOf(text, foldKnown);
    return withoutOverlaps(matches).map(({ kind, start, end }) => {
      const piece = small.slice(start, end);
      const size = sizeOf(piece);
      const unit = units.find((label) => piece.endsWith(label));
      const from = indexes[start]!;
      const found = text.slice(from, indexes[end] ?? text.length).trimEnd();
      return { found, index: from, kind, ...(size !== undefined && { size }), ...(unit !== undefined && { unit }) };
    });
  };
}

interface Candidate {
  kind: NumberKind;
  start: number;
  end: number;
}

/** A unit; a measure word of one character, 家 or 个, counts for hundreds and more: 16个小类 is a small count. */
const countable = (label: string) =>
  /^\p{Script=Han}$/u.test(label) ? `(?<=\\d{3} ?|[百千万亿]\\D? ?)${label}` : escape(label);

const escape = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Of matches that overlap, the first; of those that start together, the longest. */
function withoutOverlaps(matches: Candidate[]): Candidate[] {
  const sorted = matches.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return sorted.filter((match) => {
    if (match.start < end) return false;
    end = match.end;
    return true;
  });
}

/** Shares that are conventions, and the words beside them. */
const SURE = {
  share: /^[5-9]\d(?:[.,]\d+)? ?(?:%|per ?cent|prozent)$/i,
  before: new RegExp(`(?<!\\p{L})(?:${certainty.intervalBefore}) ?\\(?$`, 'iu'),
  after: new RegExp(`[ -]{0,2}(?:${certainty.interval})`, 'iuy'),
};
const TESTED = {
  share: /^(?:0[.,]1|1|5|10) ?-?(?:%|per ?cent|prozent)$/i,
  before: new RegExp(`(?:${certainty.testBefore}) ?$`, 'iu'),
  after: new RegExp(`[ -]{0,2}(?:${certainty.test})`, 'iuy'),
};

/** Whether a share says how sure an interval or a test is. */
function isConvention(text: string, start: number, end: number, { share, before, after }: typeof SURE): boolean {
  if (!share.test(text.slice(start, end))) return false;
  after.lastIndex = end;
  return before.test(text.slice(Math.max(0, start - 40), start)) || after.test(text);
}

/**
 * Whether what looks like a number is a part of a name: GPT-3, Qwen-72B, ISO 26000, a number of a law. A share is none,
 * wherever it stands.
 */
function isName(text: string, start: number, end: number, kind: NumberKind): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const piece = text.slice(start, end);
  // In the middle of a number that began before.
  if (/^[\d.,]/.test(piece) && /\d[.,]?$/.test(before)) return true;
  // A year with its word, or before the “has” of Italian, Spanish, Portuguese; the number of an article, a clause, a page.
  if (/^(?:19|20)\d\d(?: ?[年년]| ha$)/.test(piece)) return true;
  if (/[第제№]\s?$|(?:no|nr|n°|art|sec|§)\. ?$/i.test(before)) return true;
  if ([SURE, TESTED].some((words) => isConvention(text, start, end, words))) return true;
  if (kind === 'share' || kind === 'money') return false;
  if (!/^[-+]?[\d.]/.test(piece)) return false;
  // Written without a space after a word, `about5 million`, it is still a number; after a name it is none.
  const [attached] = /[\p{Script=Latin}]+[-–/]?$/u.exec(before) ?? [];
  if (attached !== undefined && !/^\p{Ll}{3,}$/u.test(attached)) return true;
  // Standards, calls and identifiers.
  return /(?:\b(?:iso|iec|gb|gb\/t|din|rfc|isbn|issn|doi|tel|fax)[. :/-]*[\d -]*|[/#_@]|\d-)$/iu.test(before);
}

/** What a number in digits says, multiplied out. */
function sizeOf(piece: string): number | undefined {
  const digits = [...piece.matchAll(/(?:\d[\d ,']*)?(?:\.\d+)?/g)]
    .map(([found]) => found)
    .filter((found) => /\d/.test(found));
  const last = digits.at(-1);
  if (last === undefined) return undefined;
  const rest = piece.slice(piece.lastIndexOf(last) + last.length).trim();
  const factor = magnitudes.find(([pattern]) => pattern.test(rest))?.[1] ?? 1;
  return Number(last.replaceAll(/[ ,']/g, '')) * factor;
}

const magnitudes = all
  .flatMap((words) => words.magnitudes)
  .map(([words, factor]) => [new RegExp(`^-?(?:${words})`, 'u'), factor] as const)
  .sort(([, a], [, b]) => b - a);

/** A text in small letters, each where the other was: of all characters İ alone becomes two. */
const inSmallLetters = (text: string) => text.replaceAll('İ', 'I').toLowerCase();

/** Characters that are not seen between digits. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\u061c]$/u;

/** References, escapes, and every character that may not fold to itself: the most of a text does. */
const FOLDED = /&#?\w+;|\\(?=[!-/:-@[-`{-~])|[^ -%'-[\]-~、。“”\u4e00-\u9fff]/gu;

/**
 * A text as it is read: references and escapes of HTML and Markdown resolved, digits of all scripts as 0 to 9, one kind of
 * space, of hyphen and of width.
 */
const fold = (text: string, known = foldToken): string => text.replaceAll(FOLDED, (token) => known(token));

/** Where each character of a text that was folded stands in it as it was. */
function indexesOf(text: string, known: (token: string) => string): number[] {
  const indexes: number[] = [];
  let at = 0;
  const goTo = (end: number) => {
    while (at < end) indexes.push(at++);
  };
  for (const { 0: token, index } of text.matchAll(FOLDED)) {
    goTo(index);
    for (let rest = known(token).length; rest > 0; rest--) indexes.push(index);
    at += token.length;
  }
  goTo(text.length);
  return indexes;
}

function foldToken(token: string): string {
  if (token === '\\' || INVISIBLE.test(token)) return '';
  const character = token.length > 2 ? resolve(token) : token;
  if (/^\p{Nd}$/u.test(character)) return String(digitOf(character));
  if (/^[\p{Zs}\t\n]$/u.test(character)) return ' ';
  if (/^[\p{Pd}\u2212\u2043\u02d7]$/u.test(character)) return '-';
  if (/^[〜～∼]$/u.test(character)) return '~';
  if (/^[，]$/u.test(character)) return ',';
  if (/^[’‘ʼ＇]$/u.test(character)) return "'";
  if (/^[¹²³⁰-⁹]$/u.test(character)) return character;
  // It stands for what is drawn, and is no three points.
  if (character === '…') return character;
  const plain = character.normalize('NFKC').replaceAll('\u2044', '/');
  // A bullet between digits is a decimal point in British type.
  return plain === '·' || plain === '٫' ? '.' : plain;
}

/** What a reference stands for; itself, when it is none. */
function resolve(token: string): string {
  const [, hex, decimal, name] = /^&(?:#x([\da-f]+)|#(\d+)|(\w+));$/i.exec(token) ?? [];
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (hex !== undefined || decimal !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : token;
  return (name && named[name]) ?? token;
}

/** Names of characters that stand in numbers. */
const named: Readonly<Record<string, string>> = {
  percnt: '%',
  permil: '‰',
  pertenk: '‱',
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  hairsp: ' ',
  numsp: ' ',
  puncsp: ' ',
  ZeroWidthSpace: '',
  shy: '',
  zwj: '',
  zwnj: '',
  NoBreak: '',
  minus: '-',
  ndash: '-',
  mdash: '-',
  hyphen: '-',
  dash: '-',
  comma: ',',
  period: '.',
  middot: '.',
  dollar: '$',
  yen: '¥',
  euro: '€',
  pound: '£',
  cent: '¢',
  plus: '+',
  half: '1/2',
  frac12: '1/2',
  frac14: '1/4',
  frac34: '3/4',
  lowbar: '_',
  times: '×',
  sim: '~',
  thickapprox: '≈',
  apos: "'",
  rsquo: "'",
};

/** The value of a decimal digit of any script: they stand in rows of ten. */
function digitOf(character: string): number {
  const code = character.codePointAt(0)!;
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  // Rows of mathematical digits follow one another without a gap.
  const plain = Number.parseInt(character.normalize('NFKC'), 10);
  return Number.isNaN(plain) ? code - zero : plain;
}
