import type { Basis } from '../schemas/text.ts';

/** Who stands behind all of some statements, where that is one and not the paper: it is said once for all of them. */
export function commonBasis(statements: readonly { basis: Basis }[]): Basis | undefined {
  const [first, ...others] = new Set(statements.map(({ basis }) => basis));
  return others.length === 0 && first !== 'paper' ? first : undefined;
}
