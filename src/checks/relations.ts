import type { FilePosition, Problem } from '../read/problem.ts';
import type { Content, Prose } from '../read/readContent.ts';
import type { BriefMatter, Relation } from '../schemas/brief.ts';

type Brief = Prose<BriefMatter>;

/** Relations between briefs that only one side states, or that the two sides found on different bases. */
export function checkRelations({ briefs }: Content): Problem[] {
  return briefs.flatMap((brief) =>
    (brief.matter?.related ?? []).flatMap((relation, index, all) => {
      const place = { file: brief.file, ...brief.at(['related', index, 'brief']) };
      const advice = 'Remove it.';
      if (relation.brief === brief.id) return [{ ...place, message: 'the brief is related to itself', advice }];
      if (all.findIndex((other) => other.brief === relation.brief) < index) {
        return [{ ...place, message: `"${relation.brief}" stands twice under "related"`, advice }];
      }
      const other = briefs.find(({ id, lang }) => id === relation.brief && lang === brief.lang);
      if (!other || kindOf(other.id) === kindOf(brief.id)) return [];
      // Relations that differ between languages are reported as that.
      return isFaithful(brief, briefs) && isFaithful(other, briefs) ? checkBack(brief, relation, other, place) : [];
    }),
  );
}

function checkBack(brief: Brief, relation: Relation, other: Brief, place: FilePosition): Problem[] {
  const back = other.matter?.related.find((candidate) => candidate.brief === brief.id);
  if (!back) {
    const message = `"${relation.brief}" doesn't relate back to this brief`;
    const advice = `Add "${brief.id}" with basis ${relation.basis} under "related" in ${other.file}, or remove it here.`;
    return [{ ...place, message, advice }];
  }
  // Both sides see the difference; one report is enough.
  if (back.basis === relation.basis || brief.id > other.id) return [];
  const message = `the basis of "${relation.brief}" is ${relation.basis} here, but ${back.basis} in ${other.file}`;
  return [{ ...place, message, advice: 'Give both sides the same basis.' }];
}

/** Whether a brief can be read and states the same relations as in its first language. */
function isFaithful({ id, matter }: Brief, briefs: Brief[]): boolean {
  const original = briefs.find((candidate) => candidate.id === id)?.matter;
  const relations = (related: Relation[]) => related.map(({ brief, basis }) => `${brief} ${basis}`).join();
  return matter !== undefined && (!original || relations(matter.related) === relations(original.related));
}

const kindOf = (id: string) => id.split('/')[0];
