import { defineBlock } from '../read/block.ts';

export default defineBlock({
  name: 'Cite',
  attributes: { of: { type: 'source', required: true } },
  isLink: true,
  example: '<Cite of="ref-36" />',
  draws: 'a reference mark',
});
