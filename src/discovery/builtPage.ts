import { fromParse5 } from 'hast-util-from-parse5';
import type { Element, Nodes, Root } from 'hast';
import { parse } from 'parse5';

/** A finished page as its own markup tells it. */
export interface BuiltPage {
  /** BCP 47 tag. */
  tag: string;
  /** Full address. */
  address: string;
  /** Contents of `<meta>` by `property` or `name`; several of one name: the first. */
  meta: Map<string, string>;
  /** Full address of its Markdown copy, if it has one. */
  markdown?: string;
  main: Element;
}

/** Read a finished page. `undefined` for one that is not to be found or shared: it names no picture. */
export function readPage(html: string): BuiltPage | undefined {
  if (!html.includes('property="og:image"')) return undefined;
  const tree = fromParse5(parse(html)) as Root;
  const page: Omit<BuiltPage, 'main'> & { main?: Element } = { tag: '', address: '', meta: new Map() };
  for (const element of elementsOf(tree)) {
    const { tagName, properties } = element;
    const text = (name: string) => String(properties[name] ?? '');
    if (tagName === 'html') page.tag = text('lang');
    if (tagName === 'main') page.main = element;
    if (tagName === 'meta') {
      const name = text('property') || text('name');
      if (!page.meta.has(name)) page.meta.set(name, text('content'));
    }
    if (tagName !== 'link') continue;
    const rel = properties['rel'];
    const is = (word: string) => Array.isArray(rel) && rel.includes(word);
    if (is('canonical')) page.address = text('href');
    if (is('alternate') && text('type') === 'text/markdown') page.markdown = text('href');
  }
  if (!page.main) throw new Error(`no main part: ${page.address}`);
  return { ...page, main: page.main };
}

/** Every element of a tree, in order. */
function* elementsOf(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elementsOf(child);
}
