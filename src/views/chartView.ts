import { nice, ticks } from 'd3-array';
import { formatNumber } from '../i18n/format.ts';
import type { Briefing } from '../model/site.ts';
import type { Row } from '../read/csv.ts';
import { isDecimal, sizeOf } from '../read/decimal.ts';
import { labelRow } from './views.ts';
import type { Table } from '../model/tables.ts';

/** A column of a chart, in hundredths of the drawing's width and height. */
export interface BarView {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Which series it belongs to, from 0. */
  series: number;
}

/** One or two number columns of a table, drawn row by row from zero. */
export interface ChartView {
  /** Values of the axis from the top down to zero, evenly apart. */
  ticks: string[];
  unit: string;
  series: string[];
  /** What the rows are called, from left to right. */
  groups: string[];
  bars: BarView[];
}

/** Share of a group's width that its columns take. */
const FILLED = 0.72;

/**
 * Settle a chart of columns of some of a table's rows, which are numbers of one unit. A missing value leaves its place empty.
 * Bars are lengths, so the axis starts at zero; a table with negative values wants bars in its rows instead.
 */
export function viewChart(briefing: Briefing, table: Table, rows: readonly Row[], names: string[]): ChartView {
  const { site, tag, say } = briefing;
  const fields = names.map((name) => table.schema.fields.find((field) => field.name === name)!);
  const values = rows.map((row) => fields.map((field) => row[field.name]));
  const numbers = values.flat().filter(isDecimal).map(sizeOf);
  const [, top] = nice(0, Math.max(...numbers), 4);
  const group = 100 / rows.length;
  const width = (group * FILLED) / fields.length;
  return {
    ticks: ticks(0, top, 4)
      .reverse()
      .map((tick) => formatNumber(String(tick), tag)),
    unit: say(site.units[fields[0]?.unit ?? '']?.labels),
    series: fields.map((field) => say(field.titles)),
    groups: rows.map((row) => labelRow(briefing, table, row)),
    bars: values.flatMap((row, place) =>
      row.flatMap((value, series) => {
        if (!isDecimal(value)) return [];
        const height = (sizeOf(value) / top) * 100;
        const x = group * place + (group * (1 - FILLED)) / 2 + width * series;
        return [{ x: round(x), y: round(100 - height), width: round(width), height: round(height), series }];
      }),
    ),
  };
}

const round = (value: number) => Math.round(value * 100) / 100;
