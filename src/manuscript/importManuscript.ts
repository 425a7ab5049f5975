import type { Outline } from './outline.ts';
import type { Manuscript } from './manuscript.ts';
import { textsOf } from './docxParts.ts';

export { draftsOf } from './briefMap.ts';
export { contentFiles } from './contentFiles.ts';
export { outlineOf } from './outline.ts';
export { readManuscript } from './read.ts';
export { reportOn } from './report.ts';

/** The language of a manuscript, by its letters: `zh`, `ja`, `ko`, `ru`, else `en`. */
export function languageOf(manuscript: Manuscript): string {
  const text = textsOf(manuscript).join('').slice(0, 200_000);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const share = (script: RegExp) => (text.match(script)?.length ?? 0) / Math.max(1, letters);
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return 'ja';
  if (share(/\p{Script=Hangul}/gu) > 0.3) return 'ko';
  if (share(/\p{Script=Han}/gu) > 0.3) return 'zh';
  return share(/\p{Script=Cyrillic}/gu) > 0.3 ? 'ru' : 'en';
}

const KINDS: [RegExp, string][] = [
  [/建议|启示|对策|recommendation|implication|policy option/i, 'recommendation'],
  [/挑战|困境|问题|challenge|barrier/i, 'challenge'],
  [/机遇|opportunit/i, 'opportunity'],
  [/应用|application|use case/i, 'application'],
  [/结果|结论|发现|result|finding/i, 'finding'],
  [/方法|数据来源|method|data and/i, 'method'],
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
