import { defineBlock } from 'jianbao/blocks';

export default defineBlock({
  name: 'Quote',
  attributes: { of: { type: 'source', required: true }, speaker: { type: 'text' } },
  showsWords: true,
  example: '<Quote of="ref-1" speaker="…">words</Quote>',
  draws: 'what somebody said, with its source',
});
