import { defineBlock } from '../read/block.ts';

export default defineBlock({
  name: 'Figure',
  attributes: { of: { type: 'figure', required: true } },
  isLink: true,
  example: '<Figure of="table.row.column" />',
  draws: 'a number with its unit, linked to its row; in frontmatter too',
});
