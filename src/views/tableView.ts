import { formatFigure, formatNumber, lengthOf } from '../i18n/format.ts';
import type { Basis, FigureBasis } from '../schemas/text.ts';
import { scaleBars, type Bar } from './bars.ts';
import type { Briefing } from '../model/site.ts';
import type { Place } from '../schemas/brief.ts';
import type { FieldSpec } from '../schemas/table.ts';
import type { Row } from '../read/csv.ts';
import { isDecimal, sizeOf } from '../read/decimal.ts';
import { rowId } from '../model/routes.ts';
import {
  amountOf,
  basisOf,
  columnsIn,
  decimalsOf,
  figureIdsIn,
  flagOf,
  headBasis,
  isNumeric,
  matchingRows,
  placesOf,
  rowKey,
  unitOf,
  type Column,
  type Table,
} from '../model/tables.ts';
import { Exact, operations } from '../model/derive.ts';
import { flagWords, writeAmount } from './amount.ts';
import { writeCell } from './cellText.ts';
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
  /** On the column's axis; of a column that is charted, on that of the chart. */
  bar?: Bar;
  /** What its column of flags says of it. */
  flag?: string;
  /** Number of its footnote under the table. */
  note?: number;
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
  /** Left out on a narrow screen. */
  isWide?: true;
  /** Heading over it and its neighbours. */
  group?: string;
  /** Some of its cells have a flag or a footnote. */
  isMarked?: true;
  /** A chart over the table shows it: only on paper, where the chart is left out, its cells have bars. */
  isCharted?: true;
}

export interface RowView {
  id: string;
  href: string;
  /** What it is called, unlike every other row of the table. */
  name: string;
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
  /** Which of the columns names the rows. */
  header: number;
  rows: RowView[];
  /** How many rows the table has, where not all are shown. */
  total?: number;
  basis: Basis;
  scope?: string;
  /** Warnings: of the table, then of its rows. */
  notes: LineView[];
  /** What its flags mean. */
  flags?: { flag: string; words: string }[];
  /** Footnotes of its cells, by their numbers from 1. */
  footnotes?: string[];
  /** The sums of its columns, where the author asks for them; a cell for each column. */
  totals?: (string | undefined)[];
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
  /** Number columns that a chart over the table shows. */
  charted?: readonly string[] | undefined;
  /** Number columns whose sum stands under them, separated by commas. Default: those that the table names. */
  totals?: string | undefined;
}

/** Cells that a page can hold beside all else that it loads; the rest of a table is in its downloads. */
const MOST_CELLS = 5000;

/** Settle a table for its own page: of a very long one, the first rows, and those whose numbers other pages show. */
export function viewWholeTable(briefing: Briefing, table: Table): TableView {
  const { site, lang } = briefing;
  const { fields } = table.schema;
  const most = Math.floor(MOST_CELLS / Math.max(fields.length, 1));
  if (table.rows.length <= most) return viewTable(briefing, table);
  const rows = table.rows.filter((row, index) => {
    const isUsed = () => figureIdsIn(table, [row], fields).some((id) => site.usage.pagesOf(id, lang).length > 0);
    return index < most || isUsed();
  });
  return { ...viewTable(briefing, { ...table, rows }), total: table.rows.length };
}

/** Settle a table for a page. */
export function viewTable(
  briefing: Briefing,
  table: Table,
  { where, columns: names, bars, charted = [], totals }: Selection = {},
): TableView {
  const { site, lang, say, href } = briefing;
  const codes = site.languages.map((language) => language.code);
  const all = columnsIn(table, lang, codes);
  const chosen = names === undefined ? undefined : splitNames(names);
  const columns = chosen ? chosen.flatMap((name) => all.filter((column) => column.name === name)) : all;
  const rows = matchingRows(table, where);
  const scaleOf = (names: readonly string[]) =>
    scaleBars(names.flatMap((name) => rows.map((row) => row[name]).filter(isDecimal)).map(sizeOf));
  const chartScale = scaleOf(charted);
  const scales = new Map([
    ...charted.map((name) => [name, chartScale] as const),
    ...splitNames(bars).map((name) => [name, scaleOf([name])] as const),
  ]);
  const footnotes: string[] = [];
  const cellsOf = rows.map((row) =>
    columns.map((column): CellView => {
      const { field } = column;
      const cell = { ...viewCell(briefing, table, row, column), ...markCell(table, row, column) };
      const barOf = scales.get(column.name);
      const value = row[column.name];
      const flag = flagOf(row, field);
      const note = noteOf(row, field, lang);
      if (note && !footnotes.includes(note)) footnotes.push(note);
      return {
        ...cell,
        ...(barOf && isDecimal(value) && { bar: barOf(sizeOf(value)) }),
        ...(flag !== undefined && !cell.missing && { flag }),
        ...(note && { note: footnotes.indexOf(note) + 1 }),
      };
    }),
  );
  const flags = columns.flatMap(({ field }, index) =>
    [...new Set(cellsOf.flatMap((cells) => cells[index]!.flag ?? []))].map((flag) => ({
      flag,
      words: flagWords(briefing, table, field, flag),
    })),
  );
  const header = headerOf(columns, cellsOf);
  const rowNames = nameRows(cellsOf, header);
  const sums = totals === undefined ? table.totals : splitNames(totals);
  return {
    name: table.name,
    title: say(table.titles),
    description: plainLine(viewLine(briefing, say(table.descriptions))),
    href: href(`data/${table.name}`),
    columns: columns.map((column, index) => ({
      ...viewColumn(briefing, column),
      ...(cellsOf.some((cells) => cells[index]!.flag ?? cells[index]!.note) && { isMarked: true }),
      ...(charted.includes(column.name) && !splitNames(bars).includes(column.name) && { isCharted: true }),
    })),
    header,
    rows: rows.map((row, index) => ({
      id: rowId(rowKey(table, row)),
      href: href(`data/${table.name}`, rowId(rowKey(table, row))),
      name: rowNames[index]!,
      cells: cellsOf[index]!,
      categories: Object.fromEntries(
        all.flatMap(({ name, field }) => (field.categories ? [[name, String(row[field.name])]] : [])),
      ),
    })),
    basis: headBasis(table),
    ...viewOrigins(briefing, table, where ? rows : undefined),
    ...(table.scopes && { scope: say(table.scopes) }),
    notes: [table.notes, ...rows.map((row) => table.rowNotes[rowKey(table, row)])]
      .filter((note) => note !== undefined)
      .map((note) => viewLine(briefing, say(note))),
    ...(flags.length > 0 && { flags: distinctFlags(flags) }),
    ...(footnotes.length > 0 && { footnotes }),
    ...(sums.length > 0 && { totals: columns.map((column) => viewTotal(briefing, table, rows, column, sums)) }),
  };
}

/** The longest text that names a row, in characters. */
const LONGEST_NAME = 130;

/** The column that names the rows: the first, unless two rows have the same there and a later text tells all apart. */
function headerOf(columns: readonly Column[], rows: readonly CellView[][]): number {
  const namesAll = (index: number) => {
    const texts = rows.map((cells) => cells[index]!);
    return texts.every(({ missing }) => !missing) && distinctTexts(texts.map(({ text }) => text));
  };
  if (columns.length === 0 || namesAll(0)) return 0;
  const isName = ({ name, field }: Column, index: number) =>
    field.type === 'string' &&
    !field.categories &&
    name !== 'reference' &&
    rows.every((cells) => cells[index]!.text.length <= LONGEST_NAME) &&
    namesAll(index);
  return Math.max(columns.findIndex(isName), 0);
}

/** What rows are called: by their heads, and where two have the same, by as many cells as it takes to tell them apart. */
function nameRows(rows: readonly CellView[][], header: number): string[] {
  const most = rows[0]?.length ?? 0;
  for (let count = 1; ; count++) {
    const names = rows.map((cells) =>
      [cells[header], ...cells.filter((_, index) => index !== header).slice(0, count - 1)]
        .flatMap((cell) => cell?.text ?? [])
        .join(', '),
    );
    if (count >= most || distinctTexts(names)) return names;
  }
}

const distinctTexts = (texts: readonly string[]) => new Set(texts).size === texts.length;

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
  const others = (field.bases ? undefined : field.basis) ?? (isNumeric(field) ? headBasis(table) : table.basis);
  return basis === others ? {} : { basis };
}

const splitNames = (names = '') => names.split(',').map((name) => name.trim());

const distinctFlags = (flags: { flag: string; words: string }[]) =>
  [...new Map(flags.map((each) => [each.flag, each])).values()].filter(({ flag, words }) => flag !== words);

/** The footnote to a cell: what its column of notes says, in a language where it has one a language. */
function noteOf(row: Row, { noteField }: FieldSpec, lang: string): string | undefined {
  if (noteField === undefined) return undefined;
  const note = row[noteField] ?? row[`${noteField}_${lang}`];
  return typeof note === 'string' ? note : undefined;
}

/** The sum of a column, every digit of it. */
function viewTotal(
  { tag }: Briefing,
  table: Table,
  rows: readonly Row[],
  { name, field }: Column,
  sums: readonly string[],
): string | undefined {
  if (!sums.includes(name) || field.unitField) return undefined;
  const values = rows.map((row) => row[field.name]).filter(isDecimal);
  const sum = operations.sum.compute(values.map(({ digits }) => new Exact(digits)));
  return sum && formatNumber(sum.toFixed(), tag, decimalsOf(table, field));
}

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
    ...(field.show === 'wide' && { isWide: true }),
    ...(field.group && { group: say(field.group) }),
    ...(field.categories && {
      categories: field.categories.map(({ value, label, labels }) => ({ value, label: say(labels) || label || value })),
    }),
  };
}

function viewCell(briefing: Briefing, table: Table, row: Row, { field }: Column): CellView {
  const { site, lang, tag, href } = briefing;
  const value = row[field.name] ?? null;
  if (value === null) return { text: whyMissing(briefing, table, row, field), missing: true };
  if (field.name === 'reference') {
    const source = site.sources.find((candidate) => String(candidate.number) === String(value));
    return { text: `[${String(value)}]`, sort: String(value), ...(source && { href: href('sources', source.id) }) };
  }
  const amount = amountOf(row, field);
  if (amount) {
    const decimals = decimalsOf(table, field);
    const { number, unit } = writeAmount(briefing, amount, (digits) =>
      field.unitField
        ? formatFigure(digits, unitOf(row, field, site.units), lang, tag)
        : { number: formatNumber(digits, tag, decimals), unit: '' },
    );
    return { text: number + unit, sort: amount.value.digits };
  }
  const text = writeCell(briefing, field, value);
  const written = String(value);
  if (field.categories?.some((candidate) => candidate.value === value)) return { text, sort: text };
  switch (field.type) {
    case 'date':
    case 'yearmonth':
    case 'quarter':
    case 'datetime':
    case 'list':
      return { text, sort: written };
    case 'duration':
      return { text, sort: String(lengthOf(written)) };
    case 'string':
      return { text, sort: text, ...(field.format === 'uri' && /^https?:/.test(written) && { href: written }) };
  }
  return { text, sort: text };
}

/** Why a cell is empty: what the file says, what its flag says, or that nothing is given. */
function whyMissing(briefing: Briefing, table: Table, row: Row, field: FieldSpec): string {
  const { t, say } = briefing;
  const missing = table.missing.get(row)?.[field.name];
  const flag = flagOf(row, field);
  return (
    say(missing?.labels) ||
    missing?.label ||
    (flag === undefined ? '' : flagWords(briefing, table, field, flag)) ||
    t(isNumeric(field) ? 'table.noFigure' : 'table.noValue')
  );
}
