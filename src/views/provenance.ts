import { formatExact, formatNumber } from '../i18n/format.ts';
import type { Basis } from '../schemas/text.ts';
import type { Briefing } from '../model/site.ts';
import { operations } from '../model/derive.ts';
import { linkPath } from './contents.ts';
import { decimalsOf, placesOf, type Figure } from '../model/tables.ts';
import {
  labelRow,
  linkSource,
  nameSourcesOf,
  sourceIds,
  viewFigure,
  viewPlace,
  type FigureView,
  type Link,
  type PlaceView,
} from './views.ts';

/** Where a number comes from: who reports it, or that it was worked out. */
export type FigureKind = Basis | 'derived';

/** The kinds in the order in which they are counted and listed. */
export const figureKinds = ['paper', 'context', 'derived', 'editorial'] as const satisfies FigureKind[];

/** A figure with all that answers the question where it comes from. */
export interface NumberView {
  id: string;
  figure: FigureView;
  /** The number as its table has it, where the text rounds: `52,395 × ¥100 million`. */
  exact?: string;
  /** What is counted: row and column. */
  label: string;
  unit: string;
  /** Left out where the source gives none. */
  year?: number;
  scope?: string;
  kind: FigureKind;
  /** How a derived figure was worked out. */
  formula?: { text: string; inputs: { number: string; entry: Link }[] };
  table: Link;
  places: PlaceView[];
  sources: Link[];
  /** Pages that use it, its own table left out. */
  uses: Link[];
}

/** Numbers of one table. */
export interface NumberGroup {
  table: string;
  title: string;
  numbers: NumberView[];
}

/** Every figure of the site in a language, by table. */
export function viewNumbers(briefing: Briefing): NumberGroup[] {
  const { site, say } = briefing;
  const figures = site.figures();
  return site.tables
    .map((table) => ({
      table: table.name,
      title: say(table.titles),
      numbers: figures.filter((figure) => figure.table === table).map((figure) => viewNumber(briefing, figure)),
    }))
    .filter(({ numbers }) => numbers.length > 0);
}

/** Named sources of every figure that a page shows, by its path, for the foot of its sheet. */
export function nameSourcesOn(briefing: Briefing, path: string): Link[] {
  return nameSourcesOf(briefing, figuresOn(briefing, path));
}

/** Every figure that a page shows, by its path. */
export function figuresOn({ site, lang }: Briefing, path: string): Figure[] {
  return site.figures().filter(({ id }) => site.usage.pagesOf(id, lang).includes(path));
}

/** Settle where a figure comes from. */
function viewNumber(briefing: Briefing, figure: Figure): NumberView {
  const { site, lang, tag, say } = briefing;
  const { id, table, field, value, unit, year } = figure;
  const view = viewFigure(briefing, figure);
  const exact = formatExact(value.digits, unit, lang, tag, decimalsOf(table, field));
  const scope = say(table.scopes);
  const formula = viewFormula(briefing, id);
  return {
    id,
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
  };
}

/** What a figure counts: row and column. */
function nameFigure(briefing: Briefing, { table, row, field }: Figure): string {
  return `${labelRow(briefing, table, row)}${briefing.t('number.of')}${briefing.say(field.titles)}`;
}

function viewFormula(briefing: Briefing, id: string): NumberView['formula'] {
  const { site, tag, href } = briefing;
  const derivation = site.derivations.find((candidate) => candidate.of === id);
  if (!derivation) return undefined;
  const inputs = derivation.inputs.map((input) => {
    const figure = site.getFigure(input);
    const number = formatNumber(figure.value.digits, tag, decimalsOf(figure.table, figure.field));
    return { number, entry: { text: nameFigure(briefing, figure), href: href('numbers', input) } };
  });
  return { text: operations[derivation.operation].write(inputs.map(({ number }) => number)), inputs };
}

/** Where the paper gives a figure: what its row says, or what its table says. */
function viewPlaces(briefing: Briefing, { table, row, basis }: Figure): PlaceView[] {
  if (basis !== 'paper') return [];
  return placesOf(table, row).map((place) => viewPlace(briefing, place));
}
