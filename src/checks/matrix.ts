import type { Problem } from '../read/problem.ts';
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
    const message = `no brief of the kind "${matrix.columns}" answers this one: the matrix shows it as open`;
    const advice = 'Relate one to it under "related", on both sides; if there is none, leave it open.';
    return [{ file, ...at(['related'], 'key'), message, advice, isWarning: true }];
  });
}
