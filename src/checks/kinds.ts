import { problem, type Problem } from '../problems/problem.ts';
import type { Content } from '../read/readContent.ts';

/** Briefs with more or fewer actions than their kind asks for. */
export function checkKinds({ site, briefs }: Content): Problem[] {
  return briefs.flatMap(({ id, file, at, matter }): Problem[] => {
    const kind = site.kinds.find((candidate) => candidate.id === id.split('/')[0]);
    if (!kind || !matter) return [];
    const { min, max } = kind.actions ?? { min: 0, max: 0 };
    const { actions } = matter;
    // A range that is upside down is reported by itself.
    if (min > max || (actions.length >= min && actions.length <= max)) return [];
    const place = { file, ...at(['actions'], 'key') };
    const count = actions.length;
    if (max === 0) return [problem('actions-unwanted', place, { count, kind: kind.id })];
    const wanted = min === max ? min : `${min}–${max}`;
    return [problem(count < min ? 'actions-too-few' : 'actions-too-many', place, { count, kind: kind.id, wanted })];
  });
}
