import type { Derivation } from '../schemas/table.ts';

interface Operation {
  compute(values: number[]): number;
  /** The formula with the inputs as written: `52,395 ÷ 129,515 × 100`. */
  write(inputs: string[]): string;
  /** How many inputs it takes; any number from two on, when left out. */
  inputs?: number;
}

/** What `derivations` in `datapackage.json` may do with figures. */
export const operations: Record<Derivation['operation'], Operation> = {
  sum: {
    compute: (values) => values.reduce((sum, value) => sum + value, 0),
    write: (inputs) => inputs.join(' + '),
  },
  difference: {
    compute: ([a = NaN, b = NaN]) => a - b,
    write: (inputs) => inputs.join(' − '),
    inputs: 2,
  },
  ratio: {
    compute: ([a = NaN, b = NaN]) => a / b,
    write: (inputs) => inputs.join(' ÷ '),
    inputs: 2,
  },
  percentage: {
    compute: ([a = NaN, b = NaN]) => (a / b) * 100,
    write: (inputs) => `${inputs.join(' ÷ ')} × 100`,
    inputs: 2,
  },
};

/** Whether a value is what a computation gives, rounded to the decimals that the value is written with. */
export function agrees(value: number, computed: number): boolean {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  // The sum of two decimals may miss its own rounding by a hair.
  return Math.abs(computed - value) <= 0.5 * 10 ** -decimals + 1e-9;
}
