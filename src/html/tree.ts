import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes } from 'parse5';

/** HTML as parse5 reads it. */
export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/** Elements that stand in a line of text. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Every element under a node, in the order of the page. */
export function* elementsOf(node: ParentNode): Generator<Element> {
  // From the last on: one generator within another would hand each element through all that are around it.
  const waiting = node.childNodes.toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!adapter.isElementNode(next)) continue;
    yield next;
    for (let index = next.childNodes.length; index > 0; index--) waiting.push(next.childNodes[index - 1]!);
  }
}

/** The first element of a name under a node, of a class if one is given. */
export function findElement(node: ParentNode, name: string, className?: string): Element | undefined {
  for (const element of elementsOf(node)) {
    if (element.tagName === name && (!className || classesOf(element).includes(className))) return element;
  }
  return undefined;
}

/** The value of an attribute. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

export function classesOf(element: Element): string[] {
  return attributeOf(element, 'class')?.split(' ') ?? [];
}

/** Whether an element of these classes is on screens alone. */
export const isOffPaper = (classes: readonly string[]): boolean =>
  classes.some((name) => /^print:hidden!?$/.test(name));

/** Addresses of the style sheets that a page links. */
export function styleSheetsOf(document: Document): string[] {
  return [...elementsOf(document)]
    .filter((element) => element.tagName === 'link' && attributeOf(element, 'rel') === 'stylesheet')
    .flatMap((element) => attributeOf(element, 'href') ?? []);
}

/** A copy of a node and all under it, to be changed; it has no parent. */
export function copyOf<Kind extends Node>(node: Kind): Kind {
  const copy = { ...node };
  if ('parentNode' in copy) copy.parentNode = null;
  if ('attrs' in copy) copy.attrs = copy.attrs.map((attribute) => ({ ...attribute }));
  if ('content' in copy) copy.content = copyOf(copy.content);
  if ('childNodes' in copy) {
    const children: ChildNode[] = copy.childNodes;
    copy.childNodes = [];
    for (const child of children) adapter.appendChild(copy as ParentNode, copyOf(child));
  }
  return copy;
}
