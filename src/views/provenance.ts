import { formatExact, formatFigure, formatNumber } from '../i18n/format.ts';
import type { FigureBasis } from '../schemas/text.ts';
import type { Briefing } from '../model/site.ts';
import type { ListedFigure } from '../search/language/pages.ts';
import { operations, periodsOf } from '../model/derive.ts';
import { anchorOf } from '../model/routes.ts';
import { linkPath } from './contents.ts';
import { decimalsOf, placesOf, type Figure } from '../model/tables.ts';
import {
  labelRow,
  linkSource,
  nameSourcesOf,
  plainLine,
  sourceIds,
  viewFigure,
  viewLine,
  viewPlace,
  type FigureView,
  type Link,
  type PlaceView,
} from './views.ts';

/** Where a number comes from: who reports it, or that it was worked out. */
export type FigureKind = FigureBasis;

/** The kinds in the order in which they are counted and listed. */
export const figureKinds = ['paper', 'corrected', 'context', 'derived', 'editorial'] as const satisfies FigureKind[];

/** A figure with all that answers the question where it comes from. */
export interface NumberView {
  id: string;
  /** Id of its entry among all numbers. */
  anchor: string;
  figure: FigureView;
  /** The number as its table has it, where the text rounds: `¥5,239.5 billion`. */
  exact?: string;
  /** What is counted: row and column. */
  label: string;
  unit: string;
  /** Left out where the source gives none. */
  year?: number;
  scope?: string;
  kind: FigureKind;
  /** What the paper prints, where the editors have put it right. */
  correction?: CorrectionView;
  /** How a derived figure was worked out. */
  formula?: { text: string; inputs: { number: string; entry: Link }[] };
  table: Link;
  places: PlaceView[];
  sources: Link[];
  /** Pages that use it, its own table left out. */
  uses: Link[];
}

/** What was put right: what the paper prints, what it is, why, and the note that says the rest. */
export interface CorrectionView {
  prints: string;
  reads: string;
  why: string;
  note: Link;
}

/** Numbers of one table. */
export interface NumberGroup {
  table: string;
  title: string;
  /** What the table holds, in a sentence. */
  description: string;
  /** What holds for each of its numbers, so that it is said once. */
  common: Partial<Pick<NumberView, SharedField>>;
  link: Link;
  numbers: NumberView[];
}

/** What numbers of a table may have in common. */
export type SharedField = (typeof sharedFields)[number];
const sharedFields = ['kind', 'year', 'scope', 'places', 'sources'] as const satisfies (keyof NumberView)[];

/** Every figure of the site that has an entry, in a language, by table. */
export function viewNumbers(briefing: Briefing): NumberGroup[] {
  const { site, say } = briefing;
  const figures = site.figures();
  return site.tables
    .map((table) => {
      const numbers = figures.filter((figure) => figure.table === table).map((figure) => viewNumber(briefing, figure));
      return {
        table: table.name,
        title: say(table.titles),
        description: plainLine(viewLine(briefing, say(table.descriptions))),
        common: findCommon(numbers),
        link: linkPath(briefing, `data/${table.name}`),
        numbers,
      };
    })
    .filter(({ numbers }) => numbers.length > 0);
}

/** The fields in which all numbers agree. */
function findCommon([first, ...others]: readonly NumberView[]): NumberGroup['common'] {
  const agreed = sharedFields.filter((field) => {
    const value = JSON.stringify(first?.[field]);
    return value !== undefined && others.every((number) => JSON.stringify(number[field]) === value);
  });
  return Object.fromEntries(agreed.map((field) => [field, first![field]]));
}

/** Named sources of every figure that a page shows, by its path, for the foot of its sheet. */
export function nameSourcesOn(briefing: Briefing, path: string): Link[] {
  return nameSourcesOf(briefing, figuresOn(briefing, path));
}

/** Every figure that a page shows, by its path. */
export function figuresOn({ site, lang }: Briefing, path: string): Figure[] {
  const ids = new Set(site.usage.idsOn(path, lang));
  return ids.size === 0 ? [] : site.figures().filter(({ id }) => ids.has(id));
}

/** The figures of a page as its search has them: those that it shows, and of a table all of its own. */
export function listFigures(briefing: Briefing, path: string): ListedFigure[] {
  const { site, say } = briefing;
  const ids = new Set(site.usage.idsOn(path, briefing.lang));
  const fromRoot = (href: string) => href.slice(site.root.length);
  return site
    .figures()
    .filter(({ id, table }) => ids.has(id) || path === `data/${table.name}`)
    .map((figure) => {
      const { text, exact = '', href } = viewFigure(briefing, figure);
      const [source] = sourceIds(site, figure).map((id) => linkSource(briefing, id));
      const { year, table, row, field } = figure;
      // Where each row has a unit of its own, the column says only "value".
      const column = field.unitField ? '' : say(field.titles);
      return [
        ...([labelRow(briefing, table, row), column, text, exact, String(year ?? ''), say(table.titles)] as const),
        ...([fromRoot(href), source?.text ?? '', source ? fromRoot(source.href) : ''] as const),
      ];
    });
}

/** Settle where a figure comes from. */
function viewNumber(briefing: Briefing, figure: Figure): NumberView {
  const { site, lang, tag, say } = briefing;
  const { id, table, field, value, unit, year } = figure;
  const view = viewFigure(briefing, figure);
  const exact = formatExact(value.digits, unit, lang, tag, decimalsOf(table, field));
  const scope = say(table.scopes);
  const formula = viewFormula(briefing, id);
  const correction = viewCorrection(briefing, figure);
  return {
    id,
    anchor: anchorOf(id),
    figure: view,
    label: nameFigure(briefing, figure),
    unit: say(unit?.labels),
    kind: formula ? 'derived' : figure.basis,
    table: { text: say(table.titles), href: view.href },
    places: viewPlaces(briefing, figure),
    sources: sourceIds(site, figure).map((source) => linkSource(briefing, source)),
    uses: site.usage
      .pagesOf(id, lang)
      .filter((path) => path !== `data/${table.name}`)
      .map((path) => linkPath(briefing, path)),
    ...(exact && { exact }),
    ...(year !== undefined && { year }),
    ...(scope && { scope }),
    ...(formula && { formula }),
    ...(correction && { correction }),
  };
}

/** How a figure was corrected; nothing, when the paper has it right. */
export function viewCorrection(briefing: Briefing, figure: Figure): CorrectionView | undefined {
  const { site, lang, tag, t, say, href } = briefing;
  const { id, table, field, value, unit } = figure;
  const correction = table.corrections.find(({ of }) => of === id);
  if (!correction) return undefined;
  const write = (name: string, digits: string) => {
    const parts = formatFigure(digits, unit, lang, tag, decimalsOf(table, field));
    return name + t('number.of') + parts.number + parts.unit;
  };
  return {
    prints: write(say(correction.prints), String(correction.printed ?? value)),
    reads: write(say(correction.reads), value.digits),
    why: say(correction.why),
    note: {
      text: say(site.notes.find((note) => note.id === correction.note)?.title),
      href: href('notes', correction.note),
    },
  };
}

/** What a figure counts: row and column. */
function nameFigure(briefing: Briefing, { table, row, field }: Figure): string {
  const name = labelRow(briefing, table, row);
  // Where each row has a unit of its own, the row says what it counts, and the column only "value".
  return field.unitField ? name : name + briefing.t('number.of') + briefing.say(field.titles);
}

function viewFormula(briefing: Briefing, id: string): NumberView['formula'] {
  const { site, tag, href } = briefing;
  const derivation = site.derivations.find((candidate) => candidate.of === id);
  if (!derivation) return undefined;
  const figures = derivation.inputs.map((input) => site.getFigure(input));
  const inputs = figures.map((figure) => {
    // Of two units, each is said.
    const number =
      derivation.operation === 'quotient'
        ? viewFigure(briefing, figure).text
        : formatNumber(figure.value.digits, tag, decimalsOf(figure.table, figure.field));
    return { number, entry: { text: nameFigure(briefing, figure), href: href('numbers', anchorOf(figure.id)) } };
  });
  const { write } = operations[derivation.operation];
  const numbers = inputs.map(({ number }) => number);
  return { text: write(numbers, periodsOf(derivation, figures)), inputs };
}

/** Where the paper gives a figure: what its row says, or what its table says. */
function viewPlaces(briefing: Briefing, { table, row, basis }: Figure): PlaceView[] {
  if (basis !== 'paper' && basis !== 'corrected') return [];
  return placesOf(table, row).map((place) => viewPlace(briefing, place));
}
