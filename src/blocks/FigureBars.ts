import { defineBlock } from '../read/block.ts';

export default defineBlock({
  name: 'FigureBars',
  attributes: { of: { type: 'figures', required: true }, title: { type: 'text', required: true } },
  example: '<FigureBars of="t.row.b, u.row.b" title="…" />',
  draws: 'figures of several tables side by side',
});
