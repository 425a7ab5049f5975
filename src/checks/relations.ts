import { problem, type Problem } from '../problems/problem.ts';
import type { Prose } from '../read/prose.ts';
import type { Content } from '../read/readContent.ts';
import type { BriefMatter, Relation } from '../schemas/brief.ts';
import type { Place } from './unknownName.ts';

type Brief = Prose<BriefMatter>;

/** Relations between briefs that only one side states, or that the two sides found on different bases. */
export function checkRelations({ briefs }: Content): Problem[] {
  const known = new Map(briefs.map((brief) => [`${brief.id} ${brief.lang}`, brief]));
  const originals = new Map(briefs.toReversed().map((brief) => [brief.id, brief]));
  return briefs.flatMap((brief) =>
    (brief.matter?.related ?? []).flatMap((relation, index, all) => {
      const place = () => ({ file: brief.file, ...brief.at(['related', index, 'brief']) });
      if (relation.brief === brief.id) return [problem('relation-to-itself', place())];
      if (all.findIndex((other) => other.brief === relation.brief) < index) {
        return [problem('relation-twice', place(), { brief: relation.brief })];
      }
      const other = known.get(`${relation.brief} ${brief.lang}`);
      if (!other || kindOf(other.id) === kindOf(brief.id)) return [];
      // Relations that differ between languages are reported as that.
      return isFaithful(brief, originals) && isFaithful(other, originals)
        ? checkBack(brief, relation, other, place)
        : [];
    }),
  );
}

function checkBack(brief: Brief, relation: Relation, other: Brief, place: Place): Problem[] {
  const back = other.matter?.related.find((candidate) => candidate.brief === brief.id);
  const { brief: id, basis } = relation;
  if (!back) return [problem('relation-one-sided', place(), { brief: id, back: brief.id, basis, file: other.file })];
  // Both sides see the difference; one report is enough.
  if (back.basis === basis || brief.id > other.id) return [];
  return [problem('relation-basis-differs', place(), { brief: id, here: basis, there: back.basis, file: other.file })];
}

/** Whether a brief can be read and states the same relations as in its first language. */
function isFaithful({ id, matter }: Brief, originals: ReadonlyMap<string, Brief>): boolean {
  const original = originals.get(id)?.matter;
  const relations = (related: Relation[]) => related.map(({ brief, basis }) => `${brief} ${basis}`).join();
  return matter !== undefined && (!original || relations(matter.related) === relations(original.related));
}

const kindOf = (id: string) => id.split('/')[0];
