import type { Basis } from '../schemas/text.ts';
import type { Briefing } from '../model/site.ts';
import { viewBrief, type BriefView, type Link, type RelatedView } from './views.ts';

/** Links of one brief to the briefs of one kind. */
export interface MatrixCell {
  /** Name of the kind. */
  kind: string;
  links: RelatedView[];
}

export interface MatrixRow {
  brief: BriefView;
  cells: MatrixCell[];
  /** Nothing of the first column's kind answers it. */
  isOpen: boolean;
}

/** Briefs against briefs, by the links that both sides state. */
export interface MatrixView {
  /** Who says so. */
  note: string;
  /** Kinds of the columns. The first is the one that answers the rows. */
  columns: Link[];
  /** Rows by their kind. */
  groups: { kind: Link; rows: MatrixRow[] }[];
  /** Who stands behind the links, each once. */
  bases: Basis[];
  /** Briefs of the columns that no row is linked to. */
  unlinked: Link[];
}

/** Settle the matrix in a language; `undefined` when the overview asks for none. */
export function viewMatrix(briefing: Briefing): MatrixView | undefined {
  const { site, say, href } = briefing;
  const { matrix } = briefing.overview;
  if (!matrix) return undefined;
  const columns = [matrix.columns, ...matrix.moreColumns].map(site.getKind);
  const viewKind = (id: string) => briefing.briefs(id).map((brief) => viewBrief(briefing, brief));
  const linkKind = (id: string): Link => ({ text: say(site.getKind(id).plural), href: href(id) });
  const groups = [matrix.rows, ...matrix.moreRows].map((id) => ({
    kind: linkKind(id),
    rows: viewKind(id).map((brief): MatrixRow => {
      const cells = columns.map(({ id: kind, plural }) => ({
        kind: say(plural),
        links: brief.related.filter((related) => related.kind === kind),
      }));
      return { brief, cells, isOpen: cells[0]!.links.length === 0 };
    }),
  }));
  const links = groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.links)));
  const linked = new Set(links.map(({ id }) => id));
  return {
    note: matrix.note,
    columns: columns.map(({ id }) => linkKind(id)),
    groups,
    bases: [...new Set(links.map(({ basis }) => basis))],
    unlinked: columns
      .flatMap(({ id }) => viewKind(id))
      .filter(({ id }) => !linked.has(id))
      .map(({ short, href }) => ({ text: short, href })),
  };
}
