import { problem } from '../problems/problem.ts';
import { defineBlock } from '../read/block.ts';
import { isReason } from '../read/lines.ts';
import { textOf } from '../read/mdx.ts';

export default defineBlock({
  name: 'Bare',
  attributes: { why: { type: 'text', required: true } },
  showsWords: true,
  check: (use) => {
    const why = use.value('why');
    if (why === undefined || isReason(why)) return [];
    return [problem('bare-reason-missing', use.valueAt('why'), { number: textOf(use.node) })];
  },
  example: '<Bare why="…">3%</Bare>',
  draws: 'a number that stands in no table on purpose; in lines too',
});
