import { defineBlock } from '../read/block.ts';

export default defineBlock({
  name: 'Editorial',
  attributes: {},
  showsWords: true,
  example: '<Editorial>…</Editorial>',
  draws: 'a passage that is the editors’ judgement',
});
