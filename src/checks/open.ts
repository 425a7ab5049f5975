import { problem, type Problem } from '../problems/problem.ts';
import type { Content } from '../read/readContent.ts';

/**
 * What is still to be written: the site is published without it. Each brief is told, and each register once; and each
 * brief that is to be compared with a new version of the paper.
 */
export function checkOpen({ open, briefs }: Content): Problem[] {
  const drafts = open.filter(({ what }) => what === 'brief');
  const entries = open.filter(({ what }) => what === 'entry');
  const registers = [...new Set(entries.map(({ file }) => file))];
  return [
    ...drafts.map(({ file, line, column }) =>
      problem('brief-open', { file, line, column }, { count: drafts.length, all: drafts.length + briefs.length }),
    ),
    ...briefs
      .filter(({ matter }) => matter?.review)
      .map(({ file, at }) => problem('brief-to-review', { file, ...at(['review'], 'key') })),
    ...registers.map((register) => {
      const [{ file, line, column }, ...more] = entries.filter((entry) => entry.file === register) as [
        Entry,
        ...Entry[],
      ];
      return problem('entry-open', { file, line, column }, { count: more.length + 1 });
    }),
  ];
}

type Entry = Content['open'][number];
