import { problem, type Problem } from '../problems/problem.ts';
import type { Content } from '../read/readContent.ts';
import type { Unit } from '../schemas/table.ts';
import { numberWords } from './numberWords.ts';
import { openRecogniser } from './typedNumbers.ts';

/** Whether figures of a unit are shares: percentages, or percentage points. */
export function isShare(unit: Unit | undefined): boolean {
  return Object.values(unit?.labels ?? {}).some((label) => /[%％‰]|per ?cent|百分|パーセント|퍼센트/i.test(label));
}

/** Units whose labels say another size than their scale, or than one another: a tenfold error wherever they stand. */
export function checkUnits({ dataPackage, packageAt, site }: Content): Problem[] {
  const recognise = openRecogniser([]);
  const hasWords = (lang: string) => {
    // That a label is in a language that the site does not have is told elsewhere; the code may be no code at all.
    const tag = site.languages.find(({ code }) => code === lang)?.tag;
    return tag !== undefined && new Intl.Locale(tag).language in numberWords;
  };
  /**
   * What one of a unit is worth by its label: 1e8 for 亿元; `undefined` where it measures one thing by another, and where
   * it may be in words of a language of which we know none.
   */
  const worthOf = (label: string, lang: string): number | undefined => {
    if (/[/／每]|\b(?:per|pro|par|por|на)\b(?! ?cent)/i.test(label)) return undefined;
    // 兆 is a million before a unit of measure, and belongs to it.
    const named = label.replaceAll(/兆(?=[瓦赫帕焦字比])/g, '');
    // A currency stands before its number: "€ billion" is one of €1 billion.
    const counted = /\d/.test(named) ? named : named.replace(/^(\p{Lu}{0,3}\p{Sc})?\s*/u, '$11 ');
    const size = recognise(counted)[0]?.size ?? (hasWords(lang) ? 1 : undefined);
    // What English calls a trillion is a billion to most of Europe.
    const isLong = !lang.startsWith('en') && /\bbillions?\b/i.test(label);
    return isLong && size === 1e9 ? 1e12 : size;
  };
  return Object.entries(dataPackage?.units ?? {}).flatMap(([unit, { labels, scale, currency, compact }]): Problem[] => {
    const worths = Object.entries(labels).map(([lang, label]) => ({ lang, label, worth: worthOf(label, lang) }));
    const [first, ...others] = worths.filter(({ worth }) => worth !== undefined);
    const place = (path: (string | number)[]) => ({ file: 'datapackage.json', ...packageAt(['units', unit, ...path]) });
    const other = others.find(({ worth }) => worth !== first?.worth);
    if (first && other) {
      const values = { unit, here: other.label, there: first.label };
      return [problem('unit-labels-differ', place(['labels', other.lang]), values)];
    }
    // A scale that nothing is multiplied by, nobody sees.
    const isUsed = currency !== undefined || compact || scale !== 1;
    if (first?.worth === undefined || !isUsed || first.worth === scale) return [];
    return [problem('unit-scale-wrong', place(['scale']), { unit, scale, label: first.label, worth: first.worth })];
  });
}
