import { problem } from '../problems/problem.ts';
import { defineBlock } from '../read/block.ts';
import { walk } from '../read/mdx.ts';

export default defineBlock({
  name: 'Picture',
  attributes: {
    caption: { type: 'text', required: true },
    source: { type: 'source' },
    credit: { type: 'text' },
    licence: { type: 'text' },
  },
  /** A caption is of one image, which is written as anywhere: its file and its alt text are checked there. */
  check({ node, at }) {
    const images = [...walk(node)].filter(({ type }) => type === 'image' || type === 'imageReference');
    return images.length === 1 ? [] : [problem('picture-image-missing', at)];
  },
  example: '<Picture caption="…" source="ref-36" credit="…" licence="…">![…](file.png)</Picture>',
  draws: 'an image with its caption, its source, who made it, and its licence; each tag on a line of its own',
});
