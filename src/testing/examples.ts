import { checkContent } from '../checks/check.ts';
import { catalogue } from '../problems/catalogue.ts';
import type { Change, Entry } from '../problems/entry.ts';
import type { Problem, ProblemId } from '../problems/problem.ts';
import { verify } from '../verify/verify.ts';
import { contentOf, paperText, sourceOf, swap, type Changes } from './content.ts';
import { ownBlocks } from '../blocks/definitions.ts';

/** The plain text of the paper, beside its content. */
const PAPER = 'paper.txt';

/** The changes to the tiny paper that the example of a kind of problem makes; `undefined` when it has none. */
export function exampleOf(id: ProblemId): readonly Change[] | undefined {
  const { example } = catalogue[id] as Entry;
  return example ? [example].flat() : undefined;
}

/** What is found in the tiny paper with some changes of an example: by the check, or in comparison with the paper. */
export function problemsIn(changes: readonly Change[], comparesPaper: boolean): Problem[] {
  const { [PAPER]: paper, ...content } = combine(changes);
  if (!comparesPaper) {
    const { problems, warnings } = checkContent(sourceOf(content), { blocks: ownBlocks });
    return [...problems, ...warnings];
  }
  return verify(contentOf(content), typeof paper === 'function' ? paper(paperText()) : paperText()).problems;
}

/** Several changes may be to one file. */
function combine(changes: readonly Change[]): Changes {
  const combined: Record<string, Changes[string]> = {};
  for (const change of changes) {
    const earlier = combined[change.file];
    const edit = editOf(change);
    // What was taken away and comes again begins anew.
    const before = typeof earlier === 'function' ? earlier : earlier === null ? () => '' : undefined;
    combined[change.file] = before && edit !== null ? (text) => edit(before(text)) : edit;
  }
  return combined;
}

function editOf({ right, wrong }: Change): null | ((text: string) => string) {
  if (right === '') return () => wrong ?? '';
  if (right !== undefined) return swap(right, wrong ?? '');
  if (wrong === undefined) return null;
  return (text) => (text ? `${text}\n${wrong}\n` : `${wrong}\n`);
}
