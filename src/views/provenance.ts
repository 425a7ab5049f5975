import { formatExact, formatNumber } from '../i18n/format.ts';
import { translate } from '../i18n/ui.ts';
import type { Basis } from '../schemas/text.ts';
import { derivations, getFigure, getFigures, getLanguage, href, tables, usage } from '../model/content.ts';
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
export function viewNumbers(lang: string): NumberGroup[] {
  const figures = getFigures();
  return tables
    .map((table) => ({
      table: table.name,
      title: table.titles[lang] ?? '',
      numbers: figures.filter((figure) => figure.table === table).map((figure) => viewNumber(figure, lang)),
    }))
    .filter(({ numbers }) => numbers.length > 0);
}

/** Named sources of every figure that a page shows, by its path, for the foot of its sheet. */
export function nameSourcesOn(path: string, lang: string): Link[] {
  const shown = getFigures().filter(({ id }) => usage.pagesOf(id, lang).includes(path));
  return nameSourcesOf(shown, lang);
}

/** Settle where a figure comes from. */
export function viewNumber(figure: Figure, lang: string): NumberView {
  const { id, table, row, field, value, unit, year } = figure;
  const t = translate(lang);
  const { tag } = getLanguage(lang);
  const view = viewFigure(figure, lang);
  const exact = formatExact(value, unit, lang, tag, decimalsOf(table, field));
  const scope = table.scopes?.[lang];
  const formula = viewFormula(id, lang);
  return {
    id,
    figure: view,
    label: `${labelRow(table, row, lang)}${t('number.of')}${field.titles[lang] ?? ''}`,
    unit: unit?.labels[lang] ?? '',
    kind: formula ? 'derived' : figure.basis,
    table: { text: table.titles[lang] ?? '', href: view.href },
    places: viewPlaces(figure, lang),
    sources: sourceIds(figure).map((source) => linkSource(source, lang)),
    uses: usage
      .pagesOf(id, lang)
      .filter((path) => path !== `data/${table.name}`)
      .map((path) => linkPath(path, lang)),
    ...(exact && { exact }),
    ...(year !== undefined && { year }),
    ...(scope && { scope }),
    ...(formula && { formula }),
  };
}

function viewFormula(id: string, lang: string): NumberView['formula'] {
  const derivation = derivations.find((candidate) => candidate.of === id);
  if (!derivation) return undefined;
  const inputs = derivation.inputs.map((input) => {
    const figure = getFigure(input);
    const number = formatNumber(figure.value, getLanguage(lang).tag, decimalsOf(figure.table, figure.field));
    const text = `${labelRow(figure.table, figure.row, lang)}${translate(lang)('number.of')}${figure.field.titles[lang] ?? ''}`;
    return { number, entry: { text, href: href(lang, 'numbers', input) } };
  });
  return { text: operations[derivation.operation].write(inputs.map(({ number }) => number)), inputs };
}

/** Where the paper gives a figure: what its row says, or what its table says. */
function viewPlaces({ table, row, basis }: Figure, lang: string): PlaceView[] {
  if (basis !== 'paper') return [];
  return placesOf(table, row).map((place) => viewPlace(place, lang));
}
