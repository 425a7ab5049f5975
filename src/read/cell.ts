import { z } from 'astro/zod';
import { findNearest } from '../problems/nearest.ts';
import { finding, type Finding } from '../problems/problem.ts';
import { DateSchema } from '../schemas/site.ts';
import type { FieldSpec } from '../schemas/table.ts';
import { brokenConstraint } from './constraints.ts';
import { isDecimal, isRange, parseDecimal, parseRange, type Decimal, type Range } from './decimal.ts';

/**
 * A cell's value: words, a day or a year, yes or no, or numbers as they are written. `null`: the source gives none, which
 * is not zero.
 */
export type Value = string | number | boolean | Decimal | Range | null;

/** Turn one CSV cell into a value, or say what is wrong with it. */
export function parseCell(cell: string, field: FieldSpec): Value | Finding {
  const value = parseValue(cell, field);
  if (isFinding(value) || value === null) return value;
  const broken = field.constraints && brokenConstraint(value, cell, field.constraints);
  return broken ? finding('cell-breaks-constraint', { cell, column: field.name, ...broken }) : value;
}

/** Whether a text is JSON of some shape. */
const isJson = (fits: (value: unknown) => boolean) => (cell: string) => {
  try {
    return fits(JSON.parse(cell));
  } catch {
    return false;
  }
};
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
const fits = (schema: z.ZodType) => (cell: string) => schema.safeParse(cell).success;

/** Types, and formats of words, whose cells are kept as they are written: what they must look like. */
const shapes = new Map<string, { example: string; fits: (cell: string) => boolean }>(
  Object.entries({
    datetime: { example: '2024-02-29T08:30:00Z', fits: fits(z.iso.datetime({ offset: true, local: true })) },
    time: { example: '08:30:00', fits: fits(z.iso.time()) },
    duration: { example: 'P1Y6M', fits: fits(z.iso.duration()) },
    geopoint: { example: '116.4, 39.9', fits: (cell) => /^-?\d{1,3}(\.\d+)?, ?-?\d{1,2}(\.\d+)?$/.test(cell) },
    array: { example: '["a", "b"]', fits: isJson(Array.isArray) },
    object: { example: '{"a": 1}', fits: isJson(isObject) },
    geojson: { example: '{"type": "Point", "coordinates": [116.4, 39.9]}', fits: isJson(isObject) },
    email: { example: 'name@example.org', fits: fits(z.email()) },
    uri: { example: 'https://example.org/', fits: fits(z.url()) },
    uuid: { example: '123e4567-e89b-42d3-a456-426614174000', fits: fits(z.uuid()) },
    binary: { example: 'aGVsbG8=', fits: fits(z.base64()) },
  }),
);

/** A cell that is kept as it is written, when it looks as its type or its format says. */
function keepAs(type: string, cell: string): string | Finding {
  const shape = shapes.get(type);
  return !shape || shape.fits(cell) ? cell : finding('cell-not-type', { cell, type, example: shape.example });
}

function parseValue(cell: string, field: FieldSpec): Value | Finding {
  if (field.categories) {
    const known = field.categories.map((category) => category.value);
    if (known.includes(cell)) return cell;
    return finding('cell-not-category', { cell, column: field.name, known, nearest: findNearest(cell, known) });
  }
  switch (field.type) {
    case 'string':
      return keepAs(field.format ?? 'any', cell);
    case 'list': {
      const items = cell.split(field.delimiter ?? ',').map((item) => item.trim());
      const itemOf = (item: string) => parseValue(item, { ...field, type: field.itemType ?? 'any' });
      return items.map(itemOf).find(isFinding) ?? cell;
    }
    case 'any':
    case 'datetime':
    case 'time':
    case 'duration':
    case 'geopoint':
    case 'array':
    case 'object':
    case 'geojson':
      return keepAs(field.type, cell);
    case 'boolean': {
      const { trueValues = ['true', 'True', 'TRUE', '1'], falseValues = ['false', 'False', 'FALSE', '0'] } = field;
      if (trueValues.includes(cell)) return true;
      if (falseValues.includes(cell)) return false;
      return finding('cell-not-boolean', { cell, known: [...trueValues, ...falseValues] });
    }
    case 'date':
      return parseDate(cell, field.format) ?? finding('cell-not-date', { cell });
    case 'year':
      return /^\d{4}$/.test(cell) ? Number(cell) : finding('cell-not-year', { cell });
    case 'yearmonth':
      return /^\d{4}-(0[1-9]|1[0-2])$/.test(cell) ? cell : finding('cell-not-month', { cell });
    case 'quarter': {
      const [, year, quarter] = /^(\d{4})[- ]?[Qq]([1-4])$/.exec(cell) ?? [];
      return quarter ? `${year}-Q${quarter}` : finding('cell-not-quarter', { cell });
    }
    case 'integer': {
      // It has no fraction: a point between groups is no decimal point.
      const value = parseDecimal(cell, { ...field, ...(field.groupChar === '.' && { decimalChar: ',' }) });
      return value && !/[.e]/.test(value.digits) ? value : finding('cell-not-whole-number', { cell });
    }
    case 'number':
      return parseDecimal(cell, field) ?? finding('cell-not-number', { cell });
    case 'range':
      return parseRange(cell, field) ?? finding('cell-not-range', { cell });
  }
}

/** A day as `2024-02-29`, from the form that a field says: `%d.%m.%Y`. */
function parseDate(cell: string, format = 'default'): string | undefined {
  let iso = cell;
  if (format.includes('%')) {
    const parts: string[] = [];
    const pattern = format
      .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll(/%([dmY])/g, (_, part: string) => {
        parts.push(part);
        return part === 'Y' ? String.raw`(\d{4})` : String.raw`(\d{1,2})`;
      });
    const found = new RegExp(`^${pattern}$`).exec(cell);
    const part = (name: string) => found?.[parts.indexOf(name) + 1]?.padStart(2, '0') ?? '';
    iso = `${part('Y')}-${part('m')}-${part('d')}`;
  }
  return DateSchema.safeParse(iso).success ? iso : undefined;
}

/** Whether a cell was refused. */
export function isFinding(value: Value | Finding): value is Finding {
  return typeof value === 'object' && value !== null && !isDecimal(value) && !isRange(value);
}
