import { formatNumber } from '../i18n/format.ts';
import type { Briefing } from '../model/site.ts';
import { sizeOf } from '../read/decimal.ts';
import { columnsIn, decimalsOf } from '../model/tables.ts';
import { scaleBars } from './bars.ts';
import type { TableView } from './tableView.ts';
import { labelRow, linkSource, viewFigure, viewPlace, type Link, type PlaceView } from './views.ts';

/**
 * Figures of one unit from one or more tables as a table with bars, in the order asked for.
 * @param ids figure ids, `table.row.column`
 * @param title one sentence that states the finding
 */
export function viewFigureBars(briefing: Briefing, ids: string[], title: string): TableView {
  const { site, lang, tag, say } = briefing;
  const figures = ids.map(site.getFigure);
  const [first] = figures;
  const tables = [...new Set(figures.map(({ table }) => table))];
  const codes = site.languages.map(({ code }) => code);
  const decimals = Math.max(...figures.map(({ table, field }) => decimalsOf(table, field)));
  const barOf = scaleBars(figures.map(({ value }) => sizeOf(value)));
  const scopes = [...new Set(tables.map(({ scopes }) => say(scopes)))];
  const { basis } = first!.table;
  const unit = say(first!.unit?.labels);
  return {
    name: first!.table.name,
    title,
    description: title,
    href: viewFigure(briefing, first!).href,
    basis,
    columns: [
      { name: 'item', title: say(columnsIn(first!.table, lang, codes)[0]?.field.titles), type: 'string' },
      { name: 'value', title: say(first!.field.titles), type: 'number', isNumeric: true, ...(unit && { unit }) },
    ],
    header: 0,
    rows: figures.map((figure) => {
      const label = labelRow(briefing, figure.table, figure.row);
      const { href } = viewFigure(briefing, figure);
      const number = formatNumber(figure.value.digits, tag, decimals);
      return {
        id: figure.id,
        href,
        name: label,
        categories: {},
        cells: [
          { text: label, href, sort: label, ...(figure.basis !== basis && { basis: figure.basis }) },
          { text: number, sort: figure.value.digits, bar: barOf(sizeOf(figure.value)) },
        ],
      };
    }),
    places: onceBy(
      tables.flatMap((table) => table.place.map((place) => viewPlace(briefing, place))),
      (place: PlaceView) => place.section,
    ),
    sources: onceBy(
      tables.flatMap((table) => table.sources.map(({ id }) => linkSource(briefing, id))),
      (link: Link) => link.href,
    ),
    ...(scopes.length === 1 && scopes[0] && { scope: scopes[0] }),
    notes: [],
  };
}

function onceBy<T>(items: T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
