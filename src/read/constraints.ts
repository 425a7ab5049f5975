import type { Constraints } from '../schemas/table.ts';
import type { Value } from './cell.ts';
import { compareDecimals, isDecimal, isRange, parseDecimal } from './decimal.ts';

/** A constraint that a value breaks, as the field declares it. */
interface Broken {
  constraint: string;
  wanted: string;
}

/** The first constraint that a value breaks; `undefined`, when it keeps to all. */
export function brokenConstraint(
  value: Exclude<Value, null>,
  cell: string,
  constraints: Constraints,
): Broken | undefined {
  const { enum: allowed, pattern, minLength, maxLength } = constraints;
  const broken = (constraint: string, wanted: unknown): Broken => ({ constraint, wanted: String(wanted) });
  if (allowed && !allowed.some((each) => String(each) === cell || String(each) === String(value)))
    return broken('enum', allowed.join(', '));
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(cell)) return broken('pattern', pattern);
  const { length } = [...cell];
  if (minLength !== undefined && length < minLength) return broken('minLength', minLength);
  if (maxLength !== undefined && length > maxLength) return broken('maxLength', maxLength);
  const bounds = [
    ['minimum', (order: number) => order < 0],
    ['exclusiveMinimum', (order: number) => order <= 0],
    ['maximum', (order: number) => order > 0],
    ['exclusiveMaximum', (order: number) => order >= 0],
  ] as const;
  const crossed = bounds.find(([name, isBeyond]) => {
    const bound = constraints[name];
    return bound !== undefined && isBeyond(compare(value, String(bound)));
  });
  return crossed && broken(crossed[0], constraints[crossed[0]]);
}

/** How a value stands to a bound: numbers by size, days and years by their order. */
function compare(value: Exclude<Value, null>, bound: string): number {
  const number = isRange(value) ? value.low : value;
  const limit = parseDecimal(bound);
  if (isDecimal(number)) return limit ? compareDecimals(number, limit) : 0;
  const text = String(value);
  return text < bound ? -1 : text > bound ? 1 : 0;
}
