import { defaultTreeAdapter as adapter, serialize } from 'parse5';
import { copyOf, type Document, type ParentNode } from '../../html/tree.ts';
import { BLOCK } from '../language/block.ts';
import { halfWidth } from '../language/query.ts';

/*
 * What a page's HTML becomes before it is indexed; the readers' files stay as they are.
 *
 * Pagefind drops U+200B and starts a new word after it. With one between all characters, each character is a word with a
 * position of its own, and a phrase of them is a substring. Between two blocks stands a mark that no query can hold, so
 * that a phrase never runs from one into the next, and passages can be cut at it.
 */

const SPLIT = '\u200B';
const INVISIBLE = /[\u200B-\u200D\u00AD\uFEFF\uE000]/g;
const UNREAD = new Set(['script', 'style', 'noscript', 'textarea', 'title']);
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Mark where blocks end, for the index by words. */
export function separateBlocks(page: Document): string {
  return rewrite(page, (text) => text, ` ${BLOCK} `);
}

/** Mark where blocks end and split every text into characters, for the exact index. */
export function explodeHtml(page: Document): string {
  return rewrite(page, explode, `${SPLIT}${BLOCK}${SPLIT}`);
}

/** Every visible character of a page's texts, each once. */
export function charactersOf(page: Document): Set<string> {
  return new Set([...textsOf(page)].map(settle).join('').match(/\S/gu));
}

function* textsOf(parent: ParentNode): Generator<string> {
  for (const node of parent.childNodes) {
    if (adapter.isTextNode(node)) yield node.value;
    else if (adapter.isElementNode(node) && !UNREAD.has(node.tagName)) yield* textsOf(node);
  }
}

/** Put a mark between the characters of a text, and before it: a tag within a word must not glue two of them. */
export function explode(text: string): string {
  // A space already parts two words. With a mark beside it, Pagefind forgets it, and passages show "JohnHowkins".
  return settle(text).replace(/^(?=\S)|(?<=\S)(?=\S)|(?<=\S)$/gu, SPLIT);
}

/**
 * A text as the index has it. A quotation mark that is part of the index is no longer a phrase's to Pagefind, and then
 * no phrase is found: it becomes `＂`, which `foldMark` takes for the same.
 */
function settle(text: string): string {
  return halfWidth(text.normalize('NFC').replace(INVISIBLE, '')).replaceAll('"', '＂');
}

/** The HTML of a page, with every text that is read changed, and a separator after the last one of each block. */
function rewrite(page: Document, change: (text: string) => string, separator: string): string {
  const copy = copyOf(page);
  let isOpen = false;
  const walk = (parent: ParentNode) => {
    for (const node of [...parent.childNodes]) {
      if (adapter.isTextNode(node)) {
        isOpen ||= /\S/.test(node.value);
        node.value = change(node.value);
      }
      if (!adapter.isElementNode(node) || UNREAD.has(node.tagName)) continue;
      const endsHere = () => isOpen && !INLINE.has(node.tagName);
      if (endsHere()) {
        adapter.insertTextBefore(parent, separator, node);
        isOpen = false;
      }
      walk(node);
      if (endsHere()) {
        adapter.insertText(node, separator);
        isOpen = false;
      }
    }
  };
  walk(copy);
  return serialize(copy);
}
