import type { ElementContent, Text } from 'hast';
import { INLINE } from '../html/tree.ts';

/** Drawn in a line of text like a letter of it. */
const LIKE_LETTERS = new Set(['img', 'math', 'picture', 'audio', 'video', 'iframe', 'input']);

/**
 * Take out the space that a browser does not show: in a row all but the first, and all beside a block.
 * @param root a tree of elements, which is changed
 */
export function settleSpace(root: ElementContent): void {
  // Whether more space would not be seen, and the text whose last space is not when the line ends here.
  let isSpaced = true;
  let last: Text | undefined;
  const endLine = () => {
    if (last) last.value = last.value.slice(0, -1);
    last = undefined;
    isSpaced = true;
  };
  const settle = (node: ElementContent): void => {
    if (node.type === 'text') {
      const value = node.value.replace(/[\t\n\v\f\r ]+/g, ' ');
      node.value = isSpaced && value.startsWith(' ') ? value.slice(1) : value;
      if (node.value === '') return;
      isSpaced = node.value.endsWith(' ');
      last = isSpaced ? node : undefined;
    } else if (node.type === 'element') {
      const isLetter = LIKE_LETTERS.has(node.tagName);
      const isBlock = !isLetter && !INLINE.has(node.tagName);
      if (isBlock) endLine();
      if (node.tagName !== 'pre') {
        node.children.forEach(settle);
        node.children = node.children.filter((child) => child.type !== 'text' || child.value !== '');
      }
      if (isBlock) endLine();
      if (isLetter) [isSpaced, last] = [false, undefined];
    }
  };
  settle(root);
}
