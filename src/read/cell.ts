import { DateSchema } from '../schemas/site.ts';
import type { FieldSpec } from '../schemas/table.ts';
import { nearest } from './problem.ts';

/** A cell's value. `null`: the paper gives none, which is not zero. */
export type Value = string | number | null;

/** Turn one CSV cell into a value, or say what is wrong with it. An empty cell is `null`: no figure is given. */
export function parseCell(text: string, field: FieldSpec): Value | Error {
  if (text === '') {
    return field.constraints?.required ? new Error(`column "${field.name}" is empty here`) : null;
  }
  if (field.type === 'date') return DateSchema.safeParse(text).success ? text : new Error(`"${text}" is not a date`);
  if (field.type === 'string') {
    const known = field.categories?.map((category) => category.value);
    return !known || known.includes(text) ? text : new Error(`"${text}" is not a category of "${field.name}"`);
  }
  const pattern = field.type === 'number' ? /^-?\d+(\.\d+)?$/ : field.type === 'year' ? /^\d{4}$/ : /^-?\d+$/;
  return pattern.test(text) ? Number(text) : new Error(`"${text}" is not ${article(field.type)}`);
}

const article = (type: FieldSpec['type']) => (type === 'integer' ? 'a whole number' : `a ${type}`);

/** What to do about a cell that `parseCell` refuses. */
export function cellAdvice(cell: string, field: FieldSpec): string {
  if (cell === '') return 'Write a value; only columns that are not "required" may be empty.';
  if (field.categories) {
    const known = field.categories.map((category) => category.value);
    return `${nearest(cell, known)}Write one of: ${known.join(', ')}.`;
  }
  if (field.type === 'date') return 'Write a day that exists, e.g. 2024-02-29.';
  if (field.type === 'year') return 'Write four digits.';
  if (field.type === 'integer') return 'Write digits alone.';
  return 'Write digits alone, with a point before decimals; the unit stands in datapackage.json.';
}
