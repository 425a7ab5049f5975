import { defaultTreeAdapter as adapter } from 'parse5';
import {
  attributeOf,
  elementsOf,
  findElement,
  INLINE,
  type Document,
  type Element,
  type ParentNode,
} from '../../html/tree.ts';
import type { PageSection } from '../language/excerpts.ts';

/** What a search finds of a page. */
export interface PageText {
  title: string;
  /** What stands beneath the title, cut at headings, rows and entries that can be linked to. */
  sections: PageSection[];
  /** What the entries of a glossary are called, each of their names. */
  names: string[];
  kind: string;
  /** Place in the paper, as readers are told it. */
  place: string;
  topics: string[];
  /** Rank in the order of the paper. */
  order: number;
}

/** What is no text of the page, or is there for its use. */
const UNREAD = new Set(
  'head script style noscript template textarea title label form svg footer nav iframe select button'.split(' '),
);

/**
 * Read what can be found of a page: the text of the element that is marked `data-pagefind-body`, without what is marked
 * `data-pagefind-ignore`. Nothing, when no element is so marked.
 */
export function readText(page: Document): PageText | undefined {
  const body = elementsOf(page).find((element) => attributeOf(element, 'data-pagefind-body') !== undefined);
  if (!body) return undefined;
  const heading = findElement(body, 'h1');
  const title = heading ? cleanText(textOf(heading)) : '';
  const data = (name: string) => attributeOf(body, `data-${name}`) ?? '';
  return {
    title,
    sections: cutSections(body),
    names: [...elementsOf(body)].flatMap((element) => {
      const names = attributeOf(element, 'data-pagefind-names');
      return names === undefined ? [] : (JSON.parse(names) as string[]);
    }),
    kind: data('kind'),
    place: data('place'),
    topics: data('topics').split(' ').filter(Boolean),
    order: Number(data('order')),
  };
}

function cutSections(body: Element): PageSection[] {
  const sections: PageSection[] = [{ id: '', heading: '', blocks: [] }];
  let block = '';
  const end = () => {
    const text = cleanText(block);
    if (text) sections.at(-1)!.blocks.push(text);
    block = '';
  };
  const walk = (parent: ParentNode) => {
    for (const node of parent.childNodes) {
      if (adapter.isTextNode(node)) block += node.value;
      if (!adapter.isElementNode(node) || node.tagName === 'h1' || isUnread(node)) continue;
      const isBlock = !INLINE.has(node.tagName);
      if (isBlock) end();
      const section = beginSection(node);
      if (section) sections.push(section);
      walk(node);
      if (isBlock) end();
    }
  };
  walk(body);
  end();
  return sections.filter(({ blocks }) => blocks.length > 0);
}

/** A heading, a row or an entry that has an address of its own. */
function beginSection(element: Element): PageSection | undefined {
  const id = attributeOf(element, 'id');
  const title = attributeOf(element, 'data-pagefind-title');
  if (!id || !(title ?? /^h[2-6]$/.test(element.tagName))) return undefined;
  return { id, heading: cleanText(title ?? textOf(element)), blocks: [] };
}

function isUnread(element: Element): boolean {
  return UNREAD.has(element.tagName) || attributeOf(element, 'data-pagefind-ignore') !== undefined;
}

function textOf(parent: ParentNode): string {
  return parent.childNodes
    .map((node) =>
      adapter.isTextNode(node) ? node.value : adapter.isElementNode(node) && !isUnread(node) ? textOf(node) : '',
    )
    .join('');
}

function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200B-\u200D\uFEFF\u00AD]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
