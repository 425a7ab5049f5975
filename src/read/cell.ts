import { isDecimal, parseDecimal, type Decimal } from './decimal.ts';
import { findNearest } from '../problems/nearest.ts';
import { finding, type Finding } from '../problems/problem.ts';
import { DateSchema } from '../schemas/site.ts';
import type { FieldSpec } from '../schemas/table.ts';

/** A cell's value: words, a day or a year, or a number as it is written. `null`: the paper gives none, which is not zero. */
export type Value = string | number | Decimal | null;

/** Turn one CSV cell into a value, or say what is wrong with it. An empty cell is `null`: no figure is given. */
export function parseCell(cell: string, field: FieldSpec): Value | Finding {
  if (cell === '') return field.constraints?.required ? finding('cell-empty', { column: field.name }) : null;
  switch (field.type) {
    case 'string': {
      const known = field.categories?.map((category) => category.value);
      if (!known || known.includes(cell)) return cell;
      return finding('cell-not-category', { cell, column: field.name, known, nearest: findNearest(cell, known) });
    }
    case 'date':
      return DateSchema.safeParse(cell).success ? cell : finding('cell-not-date', { cell });
    case 'year':
      return /^\d{4}$/.test(cell) ? Number(cell) : finding('cell-not-year', { cell });
    case 'integer':
      return (/^[-+]?\d+$/.test(cell) && parseDecimal(cell)) || finding('cell-not-whole-number', { cell });
    case 'number':
      return parseDecimal(cell) ?? finding('cell-not-number', { cell });
  }
}

/** Whether a cell was refused. */
export function isFinding(value: Value | Finding): value is Finding {
  return typeof value === 'object' && value !== null && !isDecimal(value);
}
