import { defineBlock } from '../read/block.ts';

export default defineBlock({
  name: 'Bare',
  attributes: { why: { type: 'text', required: true } },
  showsWords: true,
  example: '<Bare why="…">3%</Bare>',
  draws: 'a number that stands in no table on purpose; in lines too',
});
