import { formatDate, formatFigure, formatNumber } from '../i18n/format.ts';
import type { Basis, FigureBasis } from '../schemas/text.ts';
import { scaleBars, type Bar } from './bars.ts';
import type { Briefing } from '../model/site.ts';
import type { Place } from '../schemas/brief.ts';
import type { FieldSpec } from '../schemas/table.ts';
import type { Row } from '../read/csv.ts';
import { isDecimal, sizeOf } from '../read/decimal.ts';
import { rowId } from '../model/routes.ts';
import {
  basisOf,
  columnsIn,
  decimalsOf,
  isNumeric,
  matchingRows,
  placesOf,
  rowKey,
  unitOf,
  type Column,
  type Table,
} from '../model/tables.ts';
import {
  distinct,
  linkSource,
  plainLine,
  sourceIdsOf,
  viewLine,
  viewPlace,
  type LineView,
  type Link,
  type PlaceView,
} from './views.ts';

/** One cell as a reader sees it. */
export interface CellView {
  text: string;
  /** The source gives no value here. */
  missing?: true;
  href?: string;
  /** Who stands behind the cell, where not those behind its column and its table. */
  basis?: FigureBasis;
  /** Value to sort by. */
  sort?: string;
  /** On the column's axis. */
  bar?: Bar;
}

export interface ColumnView {
  name: string;
  title: string;
  description?: string;
  unit?: string;
  type: FieldSpec['type'];
  /** Its cells are numbers, which stand under each other. */
  isNumeric?: true;
  /** Values to filter by. */
  categories?: { value: string; label: string }[];
  basis?: Basis;
}

export interface RowView {
  id: string;
  href: string;
  cells: CellView[];
  /** Category values of the row, by column name. */
  categories: Record<string, string>;
}

/** A table in one language, or part of one, with nothing left to look up. */
export interface TableView {
  name: string;
  title: string;
  description: string;
  href: string;
  columns: ColumnView[];
  rows: RowView[];
  basis: Basis;
  scope?: string;
  /** Warnings: of the table, then of its rows. */
  notes: LineView[];
  places: PlaceView[];
  sources: Link[];
}

/** Which part of a table to show; the whole, when nothing is said. */
export interface Selection {
  /** `column=value` */
  where?: string | undefined;
  /** Column names, separated by commas. */
  columns?: string | undefined;
  /** Number columns to draw bars in, separated by commas; each has an axis of its own. */
  bars?: string | undefined;
}

/** Settle a table for a page. */
export function viewTable(
  briefing: Briefing,
  table: Table,
  { where, columns: names, bars }: Selection = {},
): TableView {
  const { site, lang, say, href } = briefing;
  const all = columnsIn(
    table,
    lang,
    site.languages.map((language) => language.code),
  );
  const chosen = names === undefined ? undefined : splitNames(names);
  const columns = chosen ? chosen.flatMap((name) => all.filter((column) => column.name === name)) : all;
  const rows = matchingRows(table, where);
  const scales = new Map(
    splitNames(bars).map((name) => [name, scaleBars(rows.map((row) => Number(String(row[name] ?? 0))))] as const),
  );
  return {
    name: table.name,
    title: say(table.titles),
    description: plainLine(viewLine(briefing, say(table.descriptions))),
    href: href(`data/${table.name}`),
    columns: columns.map((column) => viewColumn(briefing, column)),
    rows: rows.map((row) => ({
      id: rowId(rowKey(table, row)),
      href: href(`data/${table.name}`, rowId(rowKey(table, row))),
      cells: columns.map((column) => {
        const cell = { ...viewCell(briefing, table, row, column), ...markCell(table, row, column) };
        const barOf = scales.get(column.name);
        const value = row[column.name];
        return barOf && isDecimal(value) ? { ...cell, bar: barOf(sizeOf(value)) } : cell;
      }),
      categories: Object.fromEntries(
        all.flatMap(({ name, field }) => (field.categories ? [[name, String(row[field.name])]] : [])),
      ),
    })),
    basis: table.basis,
    ...viewOrigins(briefing, table, where ? rows : undefined),
    ...(table.scopes && { scope: say(table.scopes) }),
    notes: [table.notes, ...rows.map((row) => table.rowNotes[rowKey(table, row)])]
      .filter((note) => note !== undefined)
      .map((note) => viewLine(briefing, say(note))),
  };
}

/** Where a table comes from, or some of its rows alone: places in the paper, entries of the source register. */
function viewOrigins(briefing: Briefing, table: Table, rows: Row[] | undefined): Pick<TableView, 'places' | 'sources'> {
  const places = rows ? mergePlaces(rows.flatMap((row) => placesOf(table, row))) : table.place;
  const ids = rows ? rows.flatMap((row) => sourceIdsOf(briefing.site, table, row)) : table.sources.map(({ id }) => id);
  return {
    places: places.map((place) => viewPlace(briefing, place)),
    sources: [...new Set(ids)].map((id) => linkSource(briefing, id)),
  };
}

/** Places with all that they cite, each paragraph once. */
function mergePlaces(places: Place[]): Place[] {
  const groups = Map.groupBy(places, ({ section, paragraph }) => `${section} ${paragraph}`);
  return [...groups.values()].map((same) => ({
    ...same[0]!,
    references: distinct(same.flatMap(({ references }) => references)),
  }));
}

/** The mark of a cell that comes from elsewhere than its column's other cells. */
function markCell(table: Table, row: Row, { field }: Column): Pick<CellView, 'basis'> {
  if ((row[field.name] ?? null) === null) return {};
  const basis = basisOf(table, row, field);
  const others = (field.bases ? undefined : field.basis) ?? table.basis;
  return basis === others ? {} : { basis };
}

const splitNames = (names = '') => names.split(',').map((name) => name.trim());

function viewColumn({ site, say }: Briefing, { name, field }: Column): ColumnView {
  const unit = field.unit && say(site.units[field.unit]?.labels);
  return {
    name,
    title: say(field.titles),
    type: field.type,
    ...(isNumeric(field) && { isNumeric: true }),
    ...(field.descriptions && { description: say(field.descriptions) }),
    ...(unit && { unit }),
    ...(field.basis && !field.bases && { basis: field.basis }),
    ...(field.categories && {
      categories: field.categories.map(({ value, labels }) => ({ value, label: say(labels) })),
    }),
  };
}

function viewCell({ site, lang, tag, t, say, href }: Briefing, table: Table, row: Row, { field }: Column): CellView {
  const value = row[field.name] ?? null;
  if (value === null) return { text: t(isNumeric(field) ? 'table.noFigure' : 'table.noValue'), missing: true };
  if (field.name === 'reference') {
    const source = site.sources.find((candidate) => String(candidate.number) === String(value));
    return { text: `[${String(value)}]`, sort: String(value), ...(source && { href: href('sources', source.id) }) };
  }
  if (field.type === 'date') return { text: formatDate(String(value), tag), sort: String(value) };
  if (field.unitField && isDecimal(value)) {
    const { number, unit } = formatFigure(value.digits, unitOf(row, field, site.units), lang, tag);
    return { text: number + unit, sort: value.digits };
  }
  if (isDecimal(value)) {
    return { text: formatNumber(value.digits, tag, decimalsOf(table, field)), sort: value.digits };
  }
  const label = say(field.categories?.find((category) => category.value === value)?.labels);
  const text = label || String(value);
  return { text, sort: text };
}
