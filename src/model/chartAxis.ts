import { widthOf } from '../i18n/breaks.ts';
import { isDecimal } from '../read/decimal.ts';
import type { Row } from '../read/csv.ts';
import type { FieldSpec } from '../schemas/table.ts';
import { columnsIn, type Table } from './tables.ts';

/** How far apart the values of a column of time are, in years; `undefined` of days, which have no step. */
const STEPS: Readonly<Record<string, number | undefined>> = {
  year: 1,
  quarter: 1 / 4,
  yearmonth: 1 / 12,
  date: undefined,
};

/** A column of time that some rows stand along, and where each stands, in years. */
export interface TimeAxis {
  type: 'year' | 'quarter' | 'yearmonth' | 'date';
  /** In years; left out for days. */
  step?: number;
  /** By row, in the order of the rows. */
  times: number[];
}

/** Width of a chart's drawing on the narrowest phone, in pixels of CSS. */
export const NARROWEST = 260;

/**
 * The column of time along which rows can be drawn: it names them, as their key or the column after it, and each has its
 * own time. `undefined` where they are kinds of things, even if each has a date.
 */
export function timeAxisOf(table: Table, rows: readonly Row[]): TimeAxis | undefined {
  const { fields, primaryKey } = table.schema;
  const isKey = ({ name }: { name: string }) => primaryKey.includes(name);
  const naming = fields.find((field) => !isKey(field));
  for (const { name, type } of fields.filter((field) => isKey(field) || field === naming)) {
    if (!(type in STEPS) || rows.length < 2) continue;
    const times = rows.map((row) => yearsOf(String(row[name])));
    if (times.some(Number.isNaN) || new Set(times).size < times.length) continue;
    const step = STEPS[type];
    return { type: type as TimeAxis['type'], ...(step && { step }), times };
  }
  return undefined;
}

/** A time in years: `2024`, `2024-Q3`, `2024-03`, `2024-03-31`. */
function yearsOf(text: string): number {
  const [, year = '', quarter, month, day] = /^(\d{4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === '') return Number.NaN;
  if (quarter) return Number(year) + (Number(quarter) - 1) / 4;
  return Number(year) + (month ? (Number(month) - 1) / 12 : 0) + (day ? (Number(day) - 1) / 372 : 0);
}

/** The columns that name a row in a language: the first, or those that are the key together. */
export function namingFields(table: Table, lang: string, languages: readonly string[]): FieldSpec[] {
  const { fields, primaryKey } = table.schema;
  if (primaryKey.length > 1) return primaryKey.flatMap((name) => fields.find((field) => field.name === name) ?? []);
  const [first] = columnsIn(table, lang, languages);
  return first ? [first.field] : fields.filter(({ name }) => name === primaryKey[0]);
}

/** What a row is called in a language, as the file has it. */
export function nameRow(table: Table, row: Row, lang: string, languages: readonly string[]): string {
  return namingFields(table, lang, languages)
    .map(({ name }) => String(row[name] ?? ''))
    .join(' ');
}

/** Whether the names of rows can stand beside each other under their columns on a phone, each broken between its words. */
export function haveRoom(names: readonly string[]): boolean {
  const room = NARROWEST / names.length;
  return names.every((name) =>
    name.split(/[\s\u200b]+|(?<=[\u2e80-\uffef])|(?=[\u2e80-\uffef])/u).every((word) => widthOf(word) <= room),
  );
}

/** Whether all numbers of some columns are above zero, as an axis of powers wants them. */
export function areAboveZero(rows: readonly Row[], names: readonly string[]): boolean {
  const numbers = rows.flatMap((row) => names.map((name) => row[name])).filter(isDecimal);
  return numbers.every(({ digits }) => Number(digits) > 0);
}
