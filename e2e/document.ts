import { selectAll, selectOne } from 'css-select';
import type { ChildNode, Document, Element } from 'domhandler';
import { textContent } from 'domutils';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';

export type { Document, Element } from 'domhandler';

const known = new Map<string, Document>();

/** A page's markup as a browser reads it, by the same rules. Each is parsed once and looked at by several tests: change none. */
export function documentOf({ html }: { html: string }): Document {
  const document = known.get(html) ?? parse(html, { treeAdapter: adapter });
  known.set(html, document);
  return document;
}

/** All elements within a document or an element that a selector names, in their order. */
export function all(within: Document | Element, selector: string): Element[] {
  return selectAll<ChildNode, Element>(selector, within.childNodes);
}

/** The first of them, if there is one. */
export function first(within: Document | Element, selector: string): Element | undefined {
  return selectOne<ChildNode, Element>(selector, within.childNodes) ?? undefined;
}

/** Values of an attribute, of each element that a selector names. */
export function values(within: Document | Element, selector: string, name: string): string[] {
  return all(within, selector).flatMap(({ attribs }) => attribs[name] ?? []);
}

/** The text of an element, spaces at its ends taken off. */
export function textOf(element: Element | Document): string {
  return textContent(element).trim();
}

/** The language that an element is in. */
export function languageOf({ attribs, parent }: Element): string {
  return attribs['lang'] ?? languageOf(parent as Element);
}
