import { problem, type Problem } from '../problems/problem.ts';
import type { Content } from '../read/readContent.ts';
import type { Unit } from '../schemas/table.ts';
import { numberWords } from './numberWords.ts';
import { openRecogniser } from './typedNumbers.ts';
import { worthsOf } from './unitWorth.ts';

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
  // What English calls a billion is a thousand times as much to most of Europe.
  const isLong = (label: string, lang: string) => !lang.startsWith('en') && /\bbillions?\b/i.test(label);
  return Object.entries(dataPackage?.units ?? {}).flatMap(([unit, { labels, scale, currency, compact }]): Problem[] => {
    const said = Object.entries(labels)
      .map(([lang, label]) => {
        const worths = worthsOf(label, recognise, hasWords(lang));
        return { lang, label, worths: isLong(label, lang) ? worths.map((worth) => worth * 1e3) : worths };
      })
      .filter(({ worths }) => worths.length > 0);
    const [first, ...others] = said;
    const place = (path: (string | number)[]) => ({ file: 'datapackage.json', ...packageAt(['units', unit, ...path]) });
    const common = (first?.worths ?? []).filter((worth) => others.every(({ worths }) => worths.includes(worth)));
    const other = others.find(({ worths }) => !worths.some((worth) => first!.worths.includes(worth))) ?? others[0];
    if (first && other && common.length === 0) {
      const values = { unit, here: other.label, there: first.label };
      return [problem('unit-labels-differ', place(['labels', other.lang]), values)];
    }
    // A scale that nothing is multiplied by, nobody sees.
    const isUsed = currency !== undefined || compact || scale !== 1;
    const [worth] = common;
    if (!first || worth === undefined || !isUsed || common.includes(scale)) return [];
    return [problem('unit-scale-wrong', place(['scale']), { unit, scale, label: first.label, worth })];
  });
}
