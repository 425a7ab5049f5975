import type { Problem } from '../read/problem.ts';
import type { Content } from '../read/readContent.ts';
import { count } from './count.ts';

/** Briefs with more or fewer actions than their kind asks for. */
export function checkKinds({ site, briefs }: Content): Problem[] {
  return briefs.flatMap(({ id, file, at, matter }): Problem[] => {
    const kind = site.kinds.find((candidate) => candidate.id === id.split('/')[0]);
    if (!kind || !matter) return [];
    const { min, max } = kind.actions ?? { min: 0, max: 0 };
    const { actions } = matter;
    // A range that is upside down is reported by itself.
    if (min > max || (actions.length >= min && actions.length <= max)) return [];
    const wanted = max === 0 ? 'none' : min === max ? `${min}` : `${min} to ${max}`;
    const message = `the brief has ${count(actions.length, 'action')}; the kind "${kind.id}" has ${wanted}`;
    const change = max === 0 ? 'Remove "actions"' : actions.length < min ? 'Add what is missing' : 'Remove some';
    return [
      {
        file,
        ...at(['actions'], 'key'),
        message,
        advice: `${change}, or change the actions of the kind in site.yaml.`,
      },
    ];
  });
}
