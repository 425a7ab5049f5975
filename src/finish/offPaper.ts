import { defaultTreeAdapter as adapter } from 'parse5';
import { classesOf, elementsOf, isOffPaper, type Document, type Element } from '../html/tree.ts';

/** What large parts of a page are. The head of the page is none: its scripts look for what stands there. */
const PARTS = new Set(['details', 'div', 'footer', 'form', 'nav', 'section']);

/**
 * Empty the parts of a page that are on screens alone: whatever they say, its sheet is the same. On the sheet their places
 * stay, by which style sheets find what is beside them, and so do words in a line, which say aloud what a sign shows
 * (`print/press.ts`).
 */
export function emptyOffPaper(page: Document): void {
  for (const element of elementsOf(page)) {
    if (!isOffPaper(classesOf(element))) continue;
    if (isInMain(element)) adapter.detachNode(element);
    else if (PARTS.has(element.tagName)) {
      element.childNodes = [];
      element.attrs = element.attrs.filter(({ name }) => name === 'class');
    }
  }
}

/** Whether an element stands beside the sheet, as a notice does. */
const isInMain = ({ parentNode }: Element): boolean =>
  parentNode !== null && adapter.isElementNode(parentNode) && parentNode.tagName === 'main';
