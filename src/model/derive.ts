import Big from 'big.js';
import { decimalsIn, type Decimal } from '../read/decimal.ts';
import type { Derivation } from '../schemas/table.ts';

/** Numbers that no sum rounds; a quotient has a hundred decimals. */
export const Exact = Big();
Exact.DP = 100;

interface Operation {
  /** The result; `undefined` where there is none, as of a division by zero. */
  compute(values: Big[]): Big | undefined;
  /** The formula with the inputs as written: `52,395 ÷ 129,515 × 100`. */
  write(inputs: string[]): string;
  /** How many inputs it takes; any number from two on, when left out. */
  inputs?: number;
}

const divide = (a: Big, b: Big): Big | undefined => (b.eq(0) ? undefined : a.div(b));

/** What `derivations` in `datapackage.json` may do with figures. */
export const operations: Record<Derivation['operation'], Operation> = {
  sum: {
    compute: (values) => values.reduce((sum, value) => sum.plus(value), new Exact(0)),
    write: (inputs) => inputs.join(' + '),
  },
  difference: {
    compute: ([a, b]) => a!.minus(b!),
    write: (inputs) => inputs.join(' − '),
    inputs: 2,
  },
  ratio: {
    compute: ([a, b]) => divide(a!, b!),
    write: (inputs) => inputs.join(' ÷ '),
    inputs: 2,
  },
  percentage: {
    compute: ([a, b]) => divide(a!.times(100), b!),
    write: (inputs) => `${inputs.join(' ÷ ')} × 100`,
    inputs: 2,
  },
};

/** Whether a value is what a computation gives, rounded to the decimals that the value is written with. */
export function agrees(value: Decimal, computed: Big | undefined): boolean {
  if (!computed) return false;
  const half = new Exact(`0.5e${-decimalsIn(value)}`);
  return computed.minus(value.digits).abs().lte(half);
}
