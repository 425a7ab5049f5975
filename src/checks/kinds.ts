import type { Problem } from '../data/problem.ts';
import type { Content } from '../data/readContent.ts';

/** Briefs with more or fewer actions than their kind asks for. */
export function checkKinds({ site, briefs }: Content): Problem[] {
  return briefs.flatMap(({ id, file, at, matter }): Problem[] => {
    const kind = site.kinds.find((candidate) => candidate.id === id.split('/')[0]);
    if (!kind || !matter) return [];
    const { min, max } = kind.actions ?? { min: 0, max: 0 };
    const count = matter.actions.length;
    if (count >= min && count <= max) return [];
    const wanted = max === 0 ? 'none' : min === max ? `${min}` : `${min} to ${max}`;
    const message = `the brief has ${count} actions; a "${kind.id}" has ${wanted}`;
    const advice =
      max === 0
        ? 'Remove "actions", or allow them for the kind in site.yaml.'
        : 'Add or remove actions, or change their number for the kind in site.yaml.';
    return [{ file, ...at(['actions'], 'key'), message, advice }];
  });
}
