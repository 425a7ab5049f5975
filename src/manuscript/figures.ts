import { numberPattern, plainNumbers } from './numbers.ts';
import type { Outline } from './outline.ts';
import { HAN_UNIT, SPACED_UNIT, unitOf, type Unit } from './units.ts';

/** A number with its unit that stands in the text. */
export interface ProseFigure {
  /** As written, without separators. */
  value: string;
  unit: Unit;
  section: string;
  paragraph: number;
  references: number[];
  sentence: string;
  /** What it measures, where the sentence says so by its form. */
  measures?: string;
  year?: string;
}

const NUMBER = String.raw`[−-]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?`;
const HAN = new RegExp(String.raw`(?<![\w.\[–—-])(${NUMBER})\s?(${HAN_UNIT})`, 'gu');
const spaced = (lang: string) =>
  new RegExp(String.raw`(?<![\w.,\[–—-])([€$£¥])?([−-]?${numberPattern(lang)})\s?(${SPACED_UNIT})`, 'giu');
const HAN_MEASURE =
  /((?:(?!实现|现|达到|取得|得|全年|年|的)\p{Script=Han})*(?:收入|产值|增加值|规模|利润|总额|数量|人数|用户|投资|支出|产量|比重|占比|增速|增长率|成本|价格))(?:达到|达|约为|为|约|是|共|超过)?$/u;
const HAN_CHANGE = /(?:比上年|同比|较上年|年均)(增长|下降|减少|提高|上升)$/u;
const MEASURE =
  /\b((?:[\p{L}-]+\s+){0,3}(?:revenue|cost|costs|income|output|growth|share|price|prices|investment|spending|number|rate|emissions|consumption))\s+(?:of|was|were|is|are|reached|totalled|amounted to|came to)\s+(?:about |around |nearly |some )?$/iu;
const CHANGE = /\b(grew|rose|fell|increased|decreased|declined|dropped)\s+by\s+$/iu;

/** Numbers with units in the text of a paper, in order. */
export function figuresIn({ sections }: Outline, lang: string): ProseFigure[] {
  const pattern = spaced(lang);
  return sections.flatMap(({ id, paragraphs }) =>
    paragraphs.flatMap(({ number, text, references }) => {
      const year =
        /(?<!\d)((?:19|20)\d\d)\s*年/.exec(text)?.[1] ?? /\b(?:in|of|for)\s+((?:19|20)\d\d)\b/.exec(text)?.[1];
      return sentencesOf(text).flatMap((sentence) =>
        inSentence(sentence, pattern, lang).map(({ value, unit, measures }): ProseFigure => ({
          value,
          unit,
          section: id,
          paragraph: number,
          references,
          sentence: sentence.trim(),
          ...(measures && { measures }),
          ...(year && { year }),
        })),
      );
    }),
  );
}

function inSentence(
  sentence: string,
  pattern: RegExp,
  lang: string,
): Pick<ProseFigure, 'value' | 'unit' | 'measures'>[] {
  const isHan = /\p{Script=Han}/u.test(sentence);
  const matches = [...sentence.matchAll(isHan ? HAN : pattern)];
  const names = listedBefore(sentence, matches.length);
  return matches.flatMap((match, at) => {
    const [symbol, number, label] = isHan ? ['', match[1]!, match[2]!] : [match[1] ?? '', match[2]!, match[3]!];
    const unit = unitOf(`${symbol} ${label}`);
    const before = sentence.slice(0, match.index);
    const measures = names[at] ?? measureBefore(before);
    const value = isHan ? number.replaceAll(/[,，](?=\d{3})/g, '') : plainNumbers(number, lang);
    return unit ? [{ value: value.replace('−', '-'), unit, ...(measures && { measures }) }] : [];
  });
}

function measureBefore(before: string): string | undefined {
  const change = HAN_CHANGE.exec(before) ?? CHANGE.exec(before);
  if (change) return change[0].trim();
  return (HAN_MEASURE.exec(before) ?? MEASURE.exec(before))?.[1]?.trim();
}

/** Names of a list whose values follow in the same order: “A、B和C等三个行业收入分别为1%、2%和3%”. */
function listedBefore(sentence: string, count: number): (string | undefined)[] {
  const respectively = /^(.*?)分别(?:为|是|达到|达)/u.exec(sentence);
  if (!respectively) return [];
  const clause = respectively[1]!.split(/[，。；]/).at(-1)!;
  const listed = clause.replace(/等[\p{Script=Han}\d]*$/u, '').split('、');
  // The last two may be joined by a word, which may also stand within a name.
  const joined =
    listed.length === count - 1 ? [...listed.slice(0, -1), ...listed.at(-1)!.split(/以及|[和与及]/)] : listed;
  const names = joined.map((name) => name.replace(/^.*(?:的)(?=.{2,}$)/u, '').trim());
  const measured = sentence.match(new RegExp(HAN, 'gu'))?.length ?? 0;
  return names.length > 1 && names.length === measured && measured === count ? names : [];
}

/** The sentences of a text, each with its end. */
export function sentencesOf(text: string): string[] {
  return (
    text
      .match(/[^。！？!?]*?(?:[。！？!?]+["”」』]*(?:\[[\d,，]+\])?|\.(?=\s+\p{Lu}|\s*$)|$)/gsu)
      ?.filter((sentence) => sentence.trim() !== '') ?? []
  );
}
