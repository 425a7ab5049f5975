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

function parseValue(cell: string, field: FieldSpec): Value | Finding {
  switch (field.type) {
    case 'string': {
      const known = field.categories?.map((category) => category.value);
      if (!known || known.includes(cell)) return cell;
      return finding('cell-not-category', { cell, column: field.name, known, nearest: findNearest(cell, known) });
    }
    case 'any':
    case 'datetime':
    case 'time':
    case 'duration':
      return cell;
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
      const value = parseDecimal(cell, field);
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
