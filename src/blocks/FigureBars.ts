import { findFigure } from '../model/tables.ts';
import { problem } from '../problems/problem.ts';
import { defineBlock, splitNames } from '../read/block.ts';

export default defineBlock({
  name: 'FigureBars',
  attributes: { of: { type: 'figures', required: true }, title: { type: 'text', required: true } },
  /** Bars on one axis are of one unit. */
  check(use, { tables, dataPackage }) {
    const found = splitNames(use.value('of')).flatMap((id) => {
      const figure = findFigure(id, tables, dataPackage?.units ?? {});
      return typeof figure === 'string' ? [] : [figure.unit];
    });
    const units = [...new Set(found)].map((unit) => unit?.labels[use.lang] ?? '');
    return units.length < 2 ? [] : [problem('bars-units-differ', use.valueAt('of'), { units })];
  },
  example: '<FigureBars of="t.row.b, u.row.b" title="…" />',
  draws: 'figures of several tables side by side',
});
