import { formatFigure } from '../i18n/format.ts';
import { interfaceLanguages, translate } from '../i18n/ui.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { sizeOf } from '../read/decimal.ts';
import type { Content } from '../read/readContent.ts';
import { figureIds, findFigure, type Figure } from '../model/tables.ts';
import type { Given } from './check.ts';
import { passagesOf, type Passage } from './passages.ts';

/** Digits as authors group them, after a minus or a plus of any kind. */
const NUMBER = String.raw`[-+−]?\d(?:[\d,，]*\d)?(?:\.\d+)?`;

/** An amount of money, a share; the words that make a number a statistic are each language's own. */
const MONEY = String.raw`[¥￥$€£]\s?${NUMBER}`;
const SHARE = String.raw`${NUMBER}\s*[%％‰]`;

/**
 * Numbers with a unit that no table stands behind: percentages, amounts, large round numbers. Years, dates, numbers of
 * sections and references, counts in words and names such as GPT-3 have no such unit.
 */
export function checkStatistics(content: Content, { blocks }: Pick<Given, 'blocks'>): Problem[] {
  const figures = listFigures(content);
  const units = Object.values(content.dataPackage?.units ?? {});
  const labels = new Set(units.flatMap((unit) => Object.values(unit.labels)));
  const passages = passagesOf(content, blocks).filter(({ text }) => !labels.has(text));
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(patternFor(passage.lang))].map(({ 0: found, index }) => {
      const figure = nearestFigure(found, figures, content, passage);
      return problem('bare-statistic', passage.at(index, found), { found, nearest: figure?.id, text: figure?.text });
    }),
  );
}

const patterns = new Map<string | undefined, RegExp>();

/** What a bare statistic looks like in a language; in any, where a text has none of its own. */
function patternFor(lang: string | undefined): RegExp {
  const known = patterns.get(lang);
  if (known) return known;
  // A language that the interface does not speak is reported by itself.
  const codes = interfaceLanguages.filter((code) => lang === undefined || code === lang);
  const words = `\\s*(?:${codes.map((code) => translate(code)('statistic.words')).join('|')})`;
  // Not in the middle of a name or a longer number.
  const start = '(?<![\\p{Script=Latin}\\d.,-])';
  const pattern = new RegExp(`${start}(?:${MONEY}(?:${words})?|${SHARE}|${NUMBER}${words})`, 'giu');
  patterns.set(lang, pattern);
  return pattern;
}

function listFigures({ tables, dataPackage }: Content): Figure[] {
  return figureIds(tables).flatMap((id) => {
    const figure = findFigure(id, tables, dataPackage?.units ?? {});
    return typeof figure === 'string' ? [] : [figure];
  });
}

/** The figure that a statistic most likely is: the one closest in size, among those of its kind of unit. */
function nearestFigure(
  found: string,
  figures: Figure[],
  { site }: Content,
  passage: Passage,
): { id: string; text: string } | undefined {
  const { tag, code } = site.languages.find((language) => language.code === passage.lang) ?? site.languages[0]!;
  const digits = Number(/\d[\d,，]*(\.\d+)?/.exec(found)![0].replaceAll(/[,，]/g, ''));
  const isPercent = /[%％]/.test(found);
  const best = figures
    .filter(({ unit }) => (unit?.labels[code] === '%') === isPercent)
    .flatMap((figure) => {
      const { value, unit } = figure;
      const parts = formatFigure(value.digits, unit, code, tag);
      // A rounded amount is told by what the text would print, 5.24 for 52,395; any other by the number of its cell.
      const printed = Number(parts.number.replaceAll(/[^\d.]/g, ''));
      const distance = Math.min(
        ...[Math.abs(sizeOf(value)), printed].map((size) => Math.abs(size - digits) / (digits || 1)),
      );
      return [{ id: figure.id, text: parts.number + parts.unit, distance }];
    })
    .sort((a, b) => a.distance - b.distance)[0];
  return best && best.distance < 0.5 ? best : undefined;
}
