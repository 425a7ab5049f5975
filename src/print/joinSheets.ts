import { defaultTreeAdapter as adapter, html as names } from 'parse5';
import { attributeOf, copyOf, elementsOf, findElement, type Document, type Element, type Node } from '../html/tree.ts';

/** A sheet as a part of the whole briefing. */
export interface Part {
  /** Address of its page, without the origin. */
  href: string;
  tree: Document;
  /** Size of its type. */
  size: number;
}

/**
 * Join the cover and contents, every sheet in the order of the contents, and the sources into one page. The sheets are
 * taken from their built pages, so that the whole says what the parts say; links between them stay inside.
 */
export function joinSheets(front: Document, parts: readonly Part[], sources: Omit<Part, 'size'>): Document {
  const whole = copyOf(front);
  const main = findElement(whole, 'main')!;
  const styles = [...elementsOf(main)].map((element) => attributeOf(element, 'data-book')).find(Boolean);
  if (styles) linkStyles(findElement(whole, 'head')!, styles);
  // On the web the page is called otherwise; the file begins with its own title.
  const title = findElement(main, 'p', 'cover-title');
  if (title) title.tagName = title.nodeName = 'h1';
  for (const [index, { tree, size, href }] of parts.entries()) {
    const article = copyOf(findElement(tree, 'article', 'sheet')!);
    setAttribute(article, 'data-size', String(size));
    const part = append(main, [article], `sheet-${index + 1}`);
    prefixIds(part, `s${index + 1}-`, href);
  }
  const last = append(main, copyOf(findElement(sources.tree, 'main')!).childNodes, 'sheet-sources');
  prefixIds(last, 'sources-', sources.href);
  const anchors = new Map(parts.map(({ href }, index) => [href, `#sheet-${index + 1}`]));
  anchors.set(sources.href, '#sheet-sources');
  for (const element of elementsOf(whole)) {
    const anchor = element.tagName === 'a' && anchors.get(attributeOf(element, 'href') ?? '');
    if (anchor) setAttribute(element, 'href', anchor);
  }
  return whole;
}

/** Write into the contents the page on which each of its entries begins: every sheet, then the sources. */
export function numberContents(whole: Document, pages: readonly number[]): void {
  const places = [...elementsOf(whole)].filter((element) => attributeOf(element, 'data-page') !== undefined);
  for (const [index, place] of places.entries()) {
    place.childNodes = [];
    adapter.insertText(place, String(pages[index]));
  }
}

/** Link the style sheet that only the whole needs. */
function linkStyles(head: Element, href: string): void {
  const attributes = Object.entries({ rel: 'stylesheet', href }).map(([name, value]) => ({ name, value }));
  adapter.appendChild(head, adapter.createElement('link', names.NS.HTML, attributes));
}

/** Append a part of the whole, which begins a page of its own. */
function append(main: Element, nodes: readonly Node[], id: string): Element {
  const attributes = [
    { name: 'class', value: 'whole-part' },
    { name: 'id', value: id },
  ];
  const part = adapter.createElement('div', names.NS.HTML, attributes);
  for (const node of [...nodes]) adapter.appendChild(part, node as Element);
  adapter.appendChild(main, part);
  return part;
}

/** Ids are unique in a page; of many pages in one, they are not. What a page has on screens alone is found there. */
function prefixIds(part: Element, prefix: string, page: string): void {
  const ids = [...elementsOf(part)].flatMap((element) => attributeOf(element, 'id') ?? []);
  const here = new Set([...ids, ...ids.map(encodeURIComponent)]);
  for (const element of elementsOf(part)) {
    for (const attribute of element.attrs) {
      const { name, value } = attribute;
      if (name === 'href' && value.startsWith('#')) {
        const id = value.slice(1);
        attribute.value = here.has(id) ? `#${prefix}${id}` : page + value;
      }
      if (NAMING.has(name)) {
        attribute.value = value
          .split(' ')
          .map((id) => prefix + id)
          .join(' ');
      }
    }
  }
}

/** Attributes that give an id, or name some. */
const NAMING = new Set(['id', 'for', 'aria-labelledby', 'aria-describedby', 'headers']);

function setAttribute(element: Element, name: string, value: string): void {
  const known = element.attrs.find((attribute) => attribute.name === name);
  if (known) known.value = value;
  else element.attrs.push({ name, value });
}
