import { nice, ticks } from 'd3-array';
import { widthOf } from '../i18n/breaks.ts';
import { formatDate, formatNumber } from '../i18n/format.ts';
import { NARROWEST, nameRow, timeAxisOf, type TimeAxis } from '../model/chartAxis.ts';
import type { Briefing } from '../model/site.ts';
import type { Row } from '../read/csv.ts';
import { isDecimal, sizeOf } from '../read/decimal.ts';
import { unitOf, type Table } from '../model/tables.ts';

/** A column of a chart, in hundredths of the drawing's width and height. */
export interface BarView {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Which series it belongs to, from 0. */
  series: number;
}

/** A line of a chart: its pieces, each a path in hundredths, and where its name stands. */
export interface LineView {
  path: string;
  /** Height of its name at the right edge, kept clear of the others, in hundredths. */
  labelAt: number;
}

/** A word along the axis, in hundredths of the width. */
export interface AxisLabel {
  text: string;
  x: number;
  anchor: 'start' | 'middle' | 'end';
}

/** Number columns of a table, drawn along its rows: columns from zero, or lines through time. */
export interface ChartView {
  /** Values of the axis from the top down, evenly apart. */
  ticks: string[];
  /** Which of them is the line that columns stand on: zero, or the last one. */
  base: number;
  /** In brackets, as its language writes them; empty where there is none. */
  unit: string;
  series: string[];
  /** What the rows are called, from left to right, where they are kinds of things. */
  groups: string[];
  /** What is said along time, thinned so that no label touches another on a phone. */
  labels: AxisLabel[];
  bars: BarView[];
  lines: LineView[];
}

/** Share of a group's width that its columns take. */
const FILLED = 0.72;

/** More times than a column each can be told apart on a phone. */
const MOST_COLUMNS = 12;

/** Room that the name of a line takes, in hundredths of the height. */
const NAME_HEIGHT = 8;

/** A number of the table, where it stands along the axis, in hundredths; no value leaves its place empty. */
interface Point {
  time: number;
  value: number | undefined;
}

/**
 * Settle a chart of columns of some of a table's rows, which are numbers of one unit. Rows that have each its own time
 * stand along time, so that a missing year is a gap; others stand beside each other. Columns are lengths, so their axis
 * holds zero; lines through many times may leave it out.
 * @param options.log an axis of powers of ten
 */
export function viewChart(
  briefing: Briefing,
  table: Table,
  rows: readonly Row[],
  names: string[],
  { log = false } = {},
): ChartView {
  const { site, lang, tag, t, say } = briefing;
  const fields = names.map((name) => table.schema.fields.find((field) => field.name === name)!);
  const values = rows.map((row) =>
    fields.map((field) => {
      const value = row[field.name];
      return isDecimal(value) ? sizeOf(value) : undefined;
    }),
  );
  const numbers = values.flat().filter((value) => value !== undefined);
  const axis = timeAxisOf(table, rows);
  const slots = axis && slotsOf(axis);
  const asLines = slots !== undefined && (log || fields.length > 2 || !axis?.step || slots.count > MOST_COLUMNS);
  const scale = log ? powersOf(numbers) : scaleOf(numbers, !asLines);
  const unit = say((fields[0] && rows[0] && unitOf(rows[0], fields[0], site.units))?.labels);
  const common = {
    ticks: scale.ticks.toReversed().map((tick) => formatNumber(String(tick), tag)),
    base: scale.ticks.toReversed().indexOf(0) < 0 ? scale.ticks.length - 1 : scale.ticks.toReversed().indexOf(0),
    unit: unit && t('table.unit', { title: '', unit }).trim(),
    series: fields.map((field) => say(field.titles)),
  };
  if (!asLines) {
    const count = slots?.count ?? rows.length;
    const group = 100 / count;
    const width = (group * FILLED) / fields.length;
    const placeOf = (row: number) => (slots && axis ? Math.round((axis.times[row]! - slots.first) / axis.step!) : row);
    const centre = (place: number) => group * (place + 0.5);
    const codes = site.languages.map(({ code }) => code);
    return {
      ...common,
      groups: slots ? [] : rows.map((row) => nameRow(table, row, lang, codes)),
      labels:
        slots && axis ? labelTimes(briefing, axis, slots, (time) => centre((time - slots.first) / axis.step!)) : [],
      bars: values.flatMap((row, index) =>
        row.flatMap((value, series) => {
          if (value === undefined) return [];
          const [y, foot] = [scale.at(Math.max(value, 0)), scale.at(Math.min(value, 0))];
          const x = centre(placeOf(index)) - (group * FILLED) / 2 + width * series;
          return [{ x: round(x), y: round(y), width: round(width), height: round(foot - y), series }];
        }),
      ),
      lines: [],
    };
  }
  const along = (time: number) => ((time - slots.first) / (slots.last - slots.first)) * 100;
  const ofSeries = fields.map((_, series) =>
    axis!.times.map((time, row): Point => ({ time, value: values[row]![series] })).sort((a, b) => a.time - b.time),
  );
  const ends = ofSeries.map((points) => points.findLast(({ value }) => value !== undefined)?.value);
  const nameHeights = spread(ends.map((value) => (value === undefined ? 50 : scale.at(value))));
  return {
    ...common,
    groups: [],
    labels: labelTimes(briefing, axis!, slots, along),
    bars: [],
    lines: ofSeries.map((points, series) => ({
      path: pathOf(points, axis!, along, scale.at),
      labelAt: round(nameHeights[series]!),
    })),
  };
}

/** The times between the first and the last. */
interface Slots {
  first: number;
  last: number;
  count: number;
}

function slotsOf({ times, step }: TimeAxis): Slots {
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return { first, last, count: step ? Math.round((last - first) / step) + 1 : times.length };
}

interface Scale {
  /** From the bottom up, evenly apart. */
  ticks: number[];
  /** Where a value stands, in hundredths from the top. */
  at(value: number): number;
}

function scaleOf(numbers: readonly number[], fromZero: boolean): Scale {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  // Lines may leave zero out where it is far from all of them.
  const holdsZero = fromZero || least < most - least;
  const [low, high] = nice(holdsZero ? Math.min(0, least) : least, holdsZero ? Math.max(0, most) : most, 4);
  const [bottom, top] = low === high ? [low, low + 1] : [low, high];
  return { ticks: ticks(bottom, top, 4), at: (value) => ((top - value) / (top - bottom)) * 100 };
}

function powersOf(numbers: readonly number[]): Scale {
  const powers = numbers.map(Math.log10);
  const bottom = Math.floor(Math.min(...powers));
  const top = Math.max(Math.ceil(Math.max(...powers)), bottom + 1);
  const step = Math.ceil((top - bottom) / 5);
  const count = Math.ceil((top - bottom) / step);
  const end = bottom + count * step;
  return {
    ticks: Array.from({ length: count + 1 }, (_, index) => 10 ** (bottom + index * step)),
    at: (value) => ((end - Math.log10(value)) / (end - bottom)) * 100,
  };
}

/** A line in pieces: it ends where a value is missing, and where a time is. A value alone is a dot. */
function pathOf(
  points: readonly Point[],
  { step }: TimeAxis,
  along: (time: number) => number,
  at: (value: number) => number,
): string {
  let last: number | undefined;
  const parts = points.map(({ time, value }) => {
    if (value === undefined) {
      last = undefined;
      return '';
    }
    const joins = last !== undefined && (!step || time - last < step * 1.5);
    last = time;
    const place = `${round(along(time))} ${round(at(value))}`;
    // A line to where it is already draws the dot.
    return joins ? `L${place}` : `M${place}h0`;
  });
  return parts.join('');
}

/** Heights of names, moved apart where they would touch. */
function spread(heights: readonly number[]): number[] {
  const order = heights.map((_, index) => index).sort((a, b) => heights[a]! - heights[b]!);
  const placed = [...heights];
  let above = 0;
  for (const index of order) {
    placed[index] = Math.max(placed[index]!, above + NAME_HEIGHT / 2);
    above = placed[index] + NAME_HEIGHT / 2;
  }
  let below = 100;
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index]!, below - NAME_HEIGHT / 2);
    below = placed[index] - NAME_HEIGHT / 2;
  }
  return placed;
}

/** How far a label may reach out of the drawing, in pixels of CSS: into the margin of a phone’s page. */
const OVERHANG = 16;

/** Least room between two labels along time, in pixels of CSS on the narrowest phone. */
const LABEL_GAP = 6;

/** Steps in which times may be labelled, in years. */
const LABEL_STEPS = [1 / 12, 1 / 4, 1 / 2, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500];

/** Label times in the smallest step in which no label touches another on a phone. */
function labelTimes(
  briefing: Briefing,
  { type, step: own }: TimeAxis,
  { first, last }: Slots,
  along: (time: number) => number,
): AxisLabel[] {
  const nameOf = (time: number) => nameTime(briefing, type, time);
  const fits = (step: number) => {
    const spacing = ((along(first + step) - along(first)) / 100) * NARROWEST;
    const sample = Number.isInteger(step) && Number.isInteger(first) ? String(first) : nameOf(first);
    const width = widthOf(sample);
    // One that would reach too far out begins or ends where its time is, and so comes half its width nearer to the next.
    return spacing >= width + (width / 2 > OVERHANG ? width / 2 : 0) + LABEL_GAP;
  };
  const step = LABEL_STEPS.filter((each) => each >= (own ?? 1) - 1e-6).find(fits) ?? 1000;
  const start = Math.ceil(first / step - 1e-6) * step;
  const times = Array.from(
    { length: Math.floor((last - start) / step + 1e-6) + 1 },
    (_, index) => start + index * step,
  );
  const shown = times.length > 0 ? times : [first];
  return shown.map((time) => {
    const x = along(time);
    const isYear = Math.abs(time - Math.round(time)) < 1e-6;
    const text = step >= 1 && isYear ? String(Math.round(time)) : nameOf(time);
    const half = (widthOf(text) / 2 - OVERHANG) * (100 / NARROWEST);
    return { text, x: round(x), anchor: x < half ? 'start' : x > 100 - half ? 'end' : 'middle' };
  });
}

function nameTime({ t, tag }: Briefing, type: TimeAxis['type'], time: number): string {
  const year = Math.floor(time + 1e-6);
  const part = time - year;
  if (type === 'year') return String(year);
  if (type === 'quarter') {
    const quarter = String(Math.round(part * 4) + 1) as '1' | '2' | '3' | '4';
    return t('date.quarter', { year: String(year), quarter: t(`date.quarter.${quarter}`) });
  }
  return formatDate(`${year}-${String(Math.floor(part * 12 + 1e-6) + 1).padStart(2, '0')}`, tag);
}

const round = (value: number) => Math.round(value * 100) / 100;
