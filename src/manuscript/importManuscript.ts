import type { Outline } from './outline.ts';
import type { Manuscript } from './manuscript.ts';
import { textsOf } from './docxParts.ts';

export { draftsOf } from './briefMap.ts';
export { contentFiles } from './contentFiles.ts';
export { outlineOf } from './outline.ts';
export { readManuscript } from './read.ts';
export { reportOn } from './report.ts';

/** Words that are in every text of a language and in few of others. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'of', 'and', 'is', 'that', 'to', 'with', 'was', 'are', 'for'],
  fr: ['le', 'les', 'des', 'est', 'et', 'dans', 'pour', 'une', 'du', 'par'],
  de: ['der', 'die', 'und', 'das', 'ist', 'nicht', 'von', 'mit', 'eine', 'den'],
  es: ['el', 'los', 'las', 'y', 'del', 'una', 'con', 'por', 'en', 'es'],
  pt: ['o', 'os', 'do', 'da', 'uma', 'não', 'em', 'com', 'dos', 'são'],
};

/**
 * The language of a manuscript: by its letters `zh`, `ja`, `ko`, `ru`; by its commonest words `fr`, `de`, `es`, `pt`; else
 * `en`.
 */
export function languageOf(manuscript: Manuscript): string {
  const text = textsOf(manuscript).join(' ').slice(0, 200_000);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const share = (script: RegExp) => (text.match(script)?.length ?? 0) / Math.max(1, letters);
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return 'ja';
  if (share(/\p{Script=Hangul}/gu) > 0.3) return 'ko';
  if (share(/\p{Script=Han}/gu) > 0.3) return 'zh';
  if (share(/\p{Script=Cyrillic}/gu) > 0.3) return 'ru';
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  const counts = Object.entries(COMMON).map(
    ([lang, common]) => [lang, words.filter((word) => common.includes(word)).length] as const,
  );
  return counts.reduce((most, count) => (count[1] > most[1] ? count : most))[0];
}

const KINDS: [RegExp, string][] = [
  [
    /建议|建議|启示|对策|提言|제언|recommend|recommand|empfehl|recomend|рекоменд|implication|policy option/i,
    'recommendation',
  ],
  [/挑战|挑戰|困境|问题|課題|과제|challenge|barrier|herausforder|défi|desaf[ií]o|проблем/i, 'challenge'],
  [/机遇|機遇|機会|기회|opportunit|oportunid|chancen?\b|возможност/i, 'opportunity'],
  [/应用|應用|응용|application|use case|anwendung|aplicac|применени/i, 'application'],
  [
    /结果|结论|发现|結果|結論|결과|결론|result|résultat|finding|conclusi|ergebnis|fazit|conclus[ãõ]|результат|вывод/i,
    'finding',
  ],
  [/方法|数据来源|방법|method|méthod|métod|метод|data and|données|daten/i, 'method'],
];

/** A map of briefs to begin with, by the words of headings; an author will know better. */
export function suggestMap({ sections }: Outline): string {
  const map = new Map<string, string[]>();
  const add = (kind: string, part: string) => map.set(kind, [...(map.get(kind) ?? []), part]);
  for (const { id, title, items } of sections.filter((section) => /^\d/.test(section.id))) {
    const kinds = KINDS.filter(([words]) => words.test(title)).map(([, kind]) => kind);
    const lists = new Set(items.map(({ list }) => list)).size;
    // A section that speaks of two things, in that order, has a list of each.
    const inOrder = kinds.sort((a, b) => title.search(wordsFor(a)) - title.search(wordsFor(b)));
    // What a title names last, its lists are of: 大模型应用于…的机遇与挑战.
    const named = lists > 1 ? inOrder.slice(-lists) : inOrder;
    if (named.length === 0) add('background', id);
    else if (items.length === 0) add(named[0]!, id);
    else if (lists > 1 && named.length === lists)
      for (const [at, kind] of named.entries()) add(kind, `${id}/${at + 1}.*`);
    else add(named[0]!, `${id}/*`);
  }
  return [...map].map(([kind, parts]) => `${kind}=${parts.join('+')}`).join(', ');
}

function wordsFor(kind: string): RegExp {
  return KINDS.find(([, name]) => name === kind)![0];
}
