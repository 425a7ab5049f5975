import { createHash } from 'node:crypto';
import { keepEach, remember } from '../cache/remember.ts';
import { formatFigure } from '../i18n/format.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { sizeOf } from '../read/decimal.ts';
import type { Content } from '../read/readContent.ts';
import { figureIds, findFigure, type Figure } from '../model/tables.ts';
import { isReason, parseLine } from '../read/lines.ts';
import type { Unit } from '../schemas/table.ts';
import type { Given } from './check.ts';
import { linesByDocument, type Lines } from './documents.ts';
import { passagesOf, type Passages } from './passages.ts';
import { openRecogniser, type TypedNumber } from './typedNumbers.ts';

/**
 * Numbers with a unit that no table stands behind: percentages, amounts, measures, large counts, in digits and in words.
 * Years, dates, numbers of sections and references, small counts and names such as GPT-3 are none.
 */
export function checkStatistics(content: Content, { blocks }: Pick<Given, 'blocks'>): Problem[] {
  return [...typedNumbers(content, blocks), ...withoutReason(content)];
}

function typedNumbers(content: Content, blocks: Given['blocks']): Problem[] {
  let figures: Figure[] | undefined;
  return passagesOf(content, blocks)
    .flatMap(typedIn(content))
    .map(({ typed, place, lang, figures: mayShow }) => {
      // Looked up at the first mistake: most content has none.
      figures ??= listFigures(content);
      const figure = nearestFigure(typed, figures, content, lang);
      return problem(mayShow ? 'bare-statistic' : 'bare-statistic-in-name', place, {
        found: typed.found,
        nearest: figure?.id,
        text: figure?.text,
      });
    });
}

/** What finds the typed numbers of passages: it knows the units of the content. */
export function typedIn({ dataPackage }: Pick<Content, 'dataPackage'>) {
  const units = Object.values(dataPackage?.units ?? {});
  const labels = new Set(units.flatMap((unit) => Object.values(unit.labels)));
  return typedWith([...labels].join('\n'));
}

/** The same, by the labels of the units. */
const typedWith = remember(
  (joined: string) => {
    const labels = joined.split('\n');
    const recognise = openRecogniser(labels);
    const name = createHash('sha256').update(joined).digest('hex').slice(0, 16);
    return keepEach(`typed numbers ${name}`, (passages: Passages) =>
      passages
        .list()
        .filter(({ text }) => !labels.includes(text))
        .flatMap(({ raw, isScope, rawAt, lang, figures }) =>
          // Which things are counted is said by their measure: stations of 10 MW and more.
          recognise(raw)
            .filter(({ kind }) => kind !== 'measure' || !isScope)
            .map((typed) => ({ typed, place: rawAt(typed.index, typed.found), lang, figures })),
        ),
    );
  },
  (labels) => labels,
);

/** Numbers in lines that stand in no table, and nobody says why. Those in texts are the block's to check. */
function withoutReason(content: Content): Problem[] {
  return linesByDocument(content).flatMap(withoutReasonIn);
}

const withoutReasonIn = keepEach('bare numbers without a reason', (lines: Lines) =>
  lines.list().flatMap(({ file, text, at }) =>
    parseLine(text).flatMap((segment): Problem[] => {
      if (!('bare' in segment) || isReason(segment.why)) return [];
      return [problem('bare-reason-missing', { file, ...at(`why="${segment.why}"`) }, { number: segment.bare })];
    }),
  ),
);

function listFigures({ tables, dataPackage }: Content): Figure[] {
  return figureIds(tables).flatMap((id) => {
    const figure = findFigure(id, tables, dataPackage?.units ?? {});
    return typeof figure === 'string' ? [] : [figure];
  });
}

/** The figure that a number most likely is: the one closest in size, among those of its unit. */
function nearestFigure(
  typed: TypedNumber,
  figures: readonly Figure[],
  { site }: Content,
  lang: string | undefined,
): { id: string; text: string } | undefined {
  const { size } = typed;
  if (size === undefined) return undefined;
  const { tag, code } = site.languages.find((language) => language.code === lang) ?? site.languages[0]!;
  const best = figures
    .filter(({ unit }) => isOfUnit(typed, unit))
    .map((figure) => {
      const scaled = Math.abs(sizeOf(figure.value)) * (figure.unit?.scale ?? 1);
      return { figure, distance: Math.abs(scaled - size) / (size || 1) };
    })
    .sort((a, b) => a.distance - b.distance)[0];
  if (!best || best.distance >= 0.5) return undefined;
  const { number, unit } = formatFigure(best.figure.value.digits, best.figure.unit, code, tag);
  return { id: best.figure.id, text: number + unit };
}

/** Whether a typed number may be of a unit. */
function isOfUnit({ kind, unit: label }: TypedNumber, unit: Unit | undefined): boolean {
  const labels = Object.values(unit?.labels ?? {}).map((known) => known.trim().toLowerCase());
  const isShare = labels.some((known) => /[%‰]|percent|per cent|百分/.test(known));
  if (kind === 'share') return isShare;
  if (kind === 'money') return unit?.currency !== undefined || (label !== undefined && labels.includes(label));
  if (kind === 'measure') return label !== undefined && labels.includes(label);
  return !isShare && unit?.currency === undefined;
}
