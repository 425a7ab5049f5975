import { problem, type Problem } from '../problems/problem.ts';
import type { Content } from '../read/readContent.ts';

/** Briefs in the rows of the matrix that nothing answers. Both languages state the same links: the first one speaks. */
export function checkMatrix({ site, overview, briefs }: Content): Problem[] {
  const first = site.languages[0]?.code;
  const matrix = overview.find(({ lang }) => lang === first)?.matter?.matrix;
  if (!matrix) return [];
  const rows = [matrix.rows, ...matrix.moreRows];
  return briefs.flatMap(({ id, lang, file, at, matter }): Problem[] => {
    const isRow = lang === first && rows.includes(id.split('/')[0]!);
    const isAnswered = matter?.related.some(({ brief }) => brief.startsWith(`${matrix.columns}/`));
    if (!isRow || !matter || isAnswered) return [];
    return [problem('matrix-open', { file, ...at(['related'], 'key') }, { kind: matrix.columns })];
  });
}
