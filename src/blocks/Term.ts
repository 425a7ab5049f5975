import { defineBlock } from '../read/block.ts';

export default defineBlock({
  name: 'Term',
  attributes: { of: { type: 'term', required: true } },
  showsWords: true,
  isLink: true,
  example: '<Term of="llm">words</Term>',
  draws: 'a glossary term; a page marks its first use',
});
