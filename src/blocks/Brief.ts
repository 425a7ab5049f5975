import { defineBlock } from '../read/block.ts';

export default defineBlock({
  name: 'Brief',
  attributes: { of: { type: 'brief', required: true } },
  isLink: true,
  example: '<Brief of="kind/slug">words</Brief>',
  draws: 'a link to a brief; without words, its title',
});
