import type { Path } from '../problems/entry.ts';
import type { FilePosition } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { findFigure } from '../model/tables.ts';
import type { Content } from '../read/readContent.ts';
import type { Unit } from '../schemas/table.ts';
import { isShare } from './units.ts';

/** Figures that are worked out of themselves, or twice, or whose unit is none that the operation gives. */
export function checkDerivations(content: Content): Problem[] {
  const { dataPackage, packageAt } = content;
  const derivations = dataPackage?.derivations ?? [];
  const inputsOf = new Map(derivations.map(({ of, inputs }) => [of, inputs]));
  return derivations.flatMap((derivation, index): Problem[] => {
    const { of, operation, inputs } = derivation;
    const at = (path: Path): FilePosition => ({
      file: 'datapackage.json',
      ...packageAt(['derivations', index, ...path]),
    });
    const first = derivations.findIndex((other) => other.of === of);
    if (first < index) return [problem('derivation-twice', at(['of']), { of })];
    const circle = circleFrom(of, inputsOf);
    if (circle) return [problem('derivation-circular', at(['of']), { of, circle: circle.join(' → ') })];
    const [result, ...given] = [of, ...inputs].map((id) => findFigure(id, content.tables, dataPackage!.units));
    // Figures that are not there, and inputs that differ among themselves, are reported by themselves.
    if (typeof result !== 'object' || given.some((figure) => typeof figure !== 'object')) return [];
    const input = given[0] as typeof result;
    const isRight = ['percentage', 'growth'].includes(operation)
      ? isShare(result.unit)
      : ['ratio', 'index', 'quotient'].includes(operation) || isLike(result.unit, input.unit);
    return isRight ? [] : [problem('derivation-unit-wrong', at(['of']), { of, operation })];
  });
}

/** The way from a figure through what it is worked out of back to itself, if there is one. */
function circleFrom(of: string, inputsOf: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>();
  const follow = (id: string, way: string[]): string[] | undefined => {
    for (const input of inputsOf.get(id) ?? []) {
      if (input === of) return [...way, of];
      if (seen.has(input)) continue;
      seen.add(input);
      const circle = follow(input, [...way, input]);
      if (circle) return circle;
    }
    return undefined;
  };
  return follow(of, [of]);
}

/** Whether a sum or a difference may be of a unit: percentages differ by percentage points. */
function isLike(result: Unit | undefined, input: Unit | undefined): boolean {
  return result === input || (isShare(result) && isShare(input));
}
