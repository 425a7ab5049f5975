import Big from 'big.js';
import { decimalsIn, type Decimal } from '../read/decimal.ts';
import type { Derivation } from '../schemas/table.ts';
import type { Figure } from './tables.ts';

/** Numbers that no sum rounds; a quotient has a hundred decimals. */
export const Exact = Big();
Exact.DP = 100;

interface Operation {
  /**
   * The result; `undefined` where there is none, as of a division by zero.
   * @param periods of growth, how many
   */
  compute(values: Big[], periods?: number): Big | undefined;
  /** The formula with the inputs as written: `52,395 ÷ 129,515 × 100`. */
  write(inputs: string[], periods?: number): string;
  /** How many inputs it takes; any number from two on, when left out. */
  inputs?: number;
}

const divide = (a: Big, b: Big): Big | undefined => (b.eq(0) ? undefined : a.div(b));

/** Decimals that a root is worked out to: more than any table has. */
const ROOT_DECIMALS = 40;

function power(base: Big, exponent: number): Big {
  const half = exponent < 2 ? undefined : power(base, Math.floor(exponent / 2));
  const even = half ? half.times(half).round(ROOT_DECIMALS) : new Exact(1);
  return exponent % 2 ? even.times(base).round(ROOT_DECIMALS) : even;
}

/** The root of a number above zero, by Newton’s method from what a double has of it. */
function root(of: Big, degree: number): Big {
  let guess = new Exact(Math.pow(Number(of), 1 / degree));
  // Each step doubles the right digits, of which a double has fifteen.
  for (let step = 0; step < 3; step++) {
    const next = of.div(power(guess, degree - 1));
    guess = guess
      .times(degree - 1)
      .plus(next)
      .div(degree)
      .round(ROOT_DECIMALS);
  }
  return guess;
}

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
  index: {
    compute: ([a, b]) => divide(a!.times(100), b!),
    write: (inputs) => `${inputs.join(' ÷ ')} × 100`,
    inputs: 2,
  },
  quotient: {
    compute: ([a, b]) => divide(a!, b!),
    write: (inputs) => inputs.join(' ÷ '),
    inputs: 2,
  },
  growth: {
    compute([a, b], periods = 1) {
      const times = divide(a!, b!);
      return times?.gt(0) ? root(times, periods).minus(1).times(100) : undefined;
    },
    write: (inputs, periods = 1) => `((${inputs.join(' ÷ ')})^(1/${periods}) − 1) × 100`,
    inputs: 2,
  },
};

/** Over how many periods a figure grew: as its derivation says, or the years between the two; `undefined` where nobody says. */
export function periodsOf(
  { operation, periods }: Derivation,
  [last, first]: readonly Pick<Figure, 'year'>[],
): number | undefined {
  if (operation !== 'growth') return undefined;
  if (periods !== undefined) return periods;
  const years = last?.year === undefined || first?.year === undefined ? 0 : last.year - first.year;
  return years > 0 ? years : undefined;
}

/** Work a figure out from others; `undefined` where the operation has no result. In a quotient the scales of units count. */
export function workOut(derivation: Derivation, result: Figure, inputs: readonly Figure[]): Big | undefined {
  const { operation } = derivation;
  const scaleOf = ({ unit }: Figure) => (operation === 'quotient' ? (unit?.scale ?? 1) : 1);
  const values = inputs.map((input) => new Exact(input.value.digits).times(scaleOf(input)));
  return operations[operation].compute(values, periodsOf(derivation, inputs))?.div(scaleOf(result));
}

/** Whether a value is what a computation gives, rounded to the decimals that the value is written with. */
export function agrees(value: Decimal, computed: Big | undefined): boolean {
  if (!computed) return false;
  const half = new Exact(`0.5e${-decimalsIn(value)}`);
  return computed.minus(value.digits).abs().lte(half);
}
