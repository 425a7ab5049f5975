import { translate } from '../i18n/ui.ts';
import { formatNumber } from '../i18n/format.ts';
import { getFigure, getLanguage, languages } from '../model/content.ts';
import { columnsIn, decimalsOf } from '../model/tables.ts';
import { scaleBars } from './bars.ts';
import type { TableView } from './tableView.ts';
import { labelRow, linkSource, viewFigure, viewPlace, type Link, type PlaceView } from './views.ts';

/**
 * Figures of one unit from one or more tables as a table with bars, in the order asked for.
 * @param ids figure ids, `table.row.column`
 * @param title one sentence that states the finding
 */
export function viewFigureBars(ids: string[], title: string, lang: string): TableView {
  const figures = ids.map(getFigure);
  const [first] = figures;
  const tables = [...new Set(figures.map(({ table }) => table))];
  const { tag } = getLanguage(lang);
  const codes = languages.map(({ code }) => code);
  const decimals = Math.max(...figures.map(({ table, field }) => decimalsOf(table, field)));
  const barOf = scaleBars(figures.map(({ value }) => value));
  const scopes = [...new Set(tables.map(({ scopes }) => scopes?.[lang]))];
  const basis = first!.basis;
  const unit = first!.unit?.labels[lang];
  return {
    name: first!.table.name,
    title,
    description: title,
    href: viewFigure(first!, lang).href,
    basis,
    columns: [
      { name: 'item', title: columnsIn(first!.table, lang, codes)[0]?.field.titles[lang] ?? '', type: 'string' },
      { name: 'value', title: first!.field.titles[lang] ?? '', type: 'number', ...(unit && { unit }) },
    ],
    rows: figures.map((figure) => {
      const label = labelRow(figure.table, figure.row, lang);
      const { href } = viewFigure(figure, lang);
      const number = formatNumber(figure.value, tag, decimals);
      return {
        id: figure.id,
        href,
        categories: {},
        cells: [
          { text: label, href, sort: label, ...(figure.basis !== basis && { basis: figure.basis }) },
          { text: number, sort: figure.value, bar: barOf(figure.value) },
        ],
      };
    }),
    places: distinct(
      tables.flatMap((table) => table.place.map((place) => viewPlace(place, lang))),
      (place: PlaceView) => place.section,
    ),
    sources: distinct(
      tables.flatMap((table) => table.sources.map(({ id }) => linkSource(id, lang))),
      (link: Link) => link.href,
    ),
    ...(scopes.length === 1 && scopes[0] && { scope: scopes[0] }),
    note: [translate(lang)('table.bars')],
  };
}

function distinct<T>(items: T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
