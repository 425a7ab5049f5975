import type { Element, ElementContent, Properties, Text } from 'hast';
import { toMdast, type Handle, type State } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Handle as Writer } from 'mdast-util-to-markdown';
import { defaultTreeAdapter as adapter } from 'parse5';
import { stringify } from 'yaml';
import type { Element as PageElement } from '../html/tree.ts';
import { writeRoot } from './plainWords.ts';
import { settleSpace } from './settleSpace.ts';

/** What a page and its edition are called, above the text. */
export type Matter = Record<string, string>;

/** Parts that are for a hand or an eye: they lead about, work by script, or are drawn. */
const LEFT_OUT = new Set(['nav', 'button', 'form', 'input', 'select', 'dialog', 'script', 'template', 'svg']);
const MEANT_EMPTY = new Set(['br', 'hr', 'img', 'td', 'th']);
const SET_APART = new Set(['a', 'abbr', 'span', 'cite', 'code']);

/**
 * Write the main part of a finished page as Markdown (GFM): as a reader sees it, each number linked to
 * its row, each reference to its source, every address in full.
 * @param address full address of the page
 */
export function writeMarkdown(main: PageElement, address: string, matter: Matter): string {
  const [body] = prepare(main, address);
  if (body) settleSpace(body);
  // Of a tree that it is given, `toMdast` makes a copy and settles the space in it, which takes longer than all else.
  const root = (state: State) => (body ? state.one(body, undefined) : undefined);
  const text = toMarkdown(toMdast({ type: 'root', children: [] }, { handlers, nodeHandlers: { root } }), {
    extensions: [
      gfmToMarkdown({ tablePipeAlign: false }),
      { handlers: { root: writeRoot, mdxJsxTextElement: writeSmall, inlineMath: writeMaths } },
    ],
    bullet: '-',
    emphasis: '_',
    rule: '-',
  });
  return `---\n${stringify(matter, { lineWidth: 0 })}---\n\n${text}`;
}

/** What of an element goes into the copy, in the elements that Markdown has words for. */
function prepare(original: PageElement, address: string): ElementContent[] {
  const { tagName } = original;
  const properties = propertiesOf(original);
  if (LEFT_OUT.has(tagName) || isUnseen(properties) || 'data-footnote-backref' in properties) return [];
  if (classesOf(properties).includes('task')) return [taskBox(classesOf(properties).includes('task-done'))];
  if (tagName === 'caption') return [];
  for (const name of ['href', 'src']) {
    const value = properties[name];
    if (typeof value === 'string') properties[name] = new URL(value, address).href;
  }
  const children = tagName === 'math' ? [text(texOf(original))] : separate(prepareAll(original.childNodes, address));
  const copy: Element = { type: 'element', tagName, properties, children };
  // A mark of whose word it is stands beside that word.
  if (tagName === 'abbr') return [text(' '), { ...copy, tagName: 'em' }];
  if (isEmpty(copy)) return [];
  // A heading within it is its words already.
  if (tagName === 'summary') return [{ ...copy, tagName: hasHeading(copy) ? 'div' : 'h2' }];
  if (tagName === 'aside') return [{ ...copy, tagName: 'blockquote' }];
  if (tagName === 'table') return [...captionOf(original, address), copy];
  if (tagName === 'span' && classesOf(properties).includes('block')) return [{ ...copy, tagName: 'p' }];
  return [copy];
}

const prepareAll = (nodes: PageElement['childNodes'], address: string): ElementContent[] =>
  nodes.flatMap((node) =>
    adapter.isElementNode(node) ? prepare(node, address) : adapter.isTextNode(node) ? text(node.value) : [],
  );

/** The attributes of an element, as the tree has them that Markdown is made of. */
function propertiesOf({ attrs }: PageElement): Properties {
  const properties: Properties = {};
  for (const { name, value } of attrs) {
    if (name === 'class') properties['className'] = value.split(' ');
    else properties[NAMES[name] ?? name] = value;
  }
  return properties;
}

/** Attributes that have another name there. */
const NAMES: Record<string, string> = {
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  'data-footnote-ref': 'dataFootnoteRef',
};

const hasHeading = ({ children }: Element) =>
  children.some((child) => child.type === 'element' && /^h[1-6]$/.test(child.tagName));

/** Whether nothing is left of an element that had more to say. */
function isEmpty({ tagName, children }: Element): boolean {
  const isSpace = (child: ElementContent) => child.type === 'text' && child.value.trim() === '';
  return children.every(isSpace) && !MEANT_EMPTY.has(tagName);
}

/** A table's title and notes, as paragraphs before it. A title that only repeats the heading is for those who hear the page. */
function captionOf(table: PageElement, address: string): ElementContent[] {
  const caption = elementsIn(table).find(({ tagName }) => tagName === 'caption');
  const [prepared] = caption ? prepare({ ...caption, tagName: 'div' }, address) : [];
  if (prepared?.type !== 'element') return [];
  const isBlock = (child: ElementContent) => child.type === 'element' && child.tagName === 'p';
  const first = prepared.children.findIndex(isBlock);
  const [title, notes] =
    first < 0 ? [prepared.children, []] : [prepared.children.slice(0, first), prepared.children.slice(first)];
  return [element('p', [element('strong', title)]), ...notes];
}

/** What Markdown says by its own signs, or has no sign for. */
const handlers: Record<string, Handle> = {
  sub: (state, node: Element) => small('sub', state.all(node)),
  sup: (state, node: Element) => {
    const [mark] = node.children;
    const isNote = mark?.type === 'element' && 'dataFootnoteRef' in mark.properties;
    if (isNote) return { type: 'footnoteReference', ...noteOf(mark.properties['href']) };
    return small('sup', state.all(node));
  },
  math: (_, { properties, children: [tex] }: Element) =>
    maths(tex?.type === 'text' ? tex.value : '', properties['display'] === 'block'),
  section: (state, node: Element) => {
    if (!classesOf(node.properties).includes('footnotes')) return state.all(node) as ReturnType<Handle>;
    const parts = node.children.flatMap((child) => (child.type === 'element' ? child : []));
    const written: unknown[] = parts.flatMap((part): unknown[] =>
      part.tagName === 'ol'
        ? part.children.flatMap((note) => (note.type === 'element' ? writeNote(state, note) : []))
        : [state.one(part, node) ?? []].flat(),
    );
    return written as ReturnType<Handle>;
  },
};

const writeNote = (state: State, note: Element) => ({
  type: 'footnoteDefinition',
  ...noteOf(note.properties['id']),
  children: state.toFlow(state.all(note)),
});

/** Words above or below the line. */
type Small = Parameters<Parameters<Writer>[2]['containerPhrasing']>[0] & { name: 'sub' | 'sup' };

/** Letters above or below the line, which Markdown leaves to HTML. */
const small = (name: Small['name'], children: unknown[]) =>
  ({ type: 'mdxJsxTextElement', name, children }) as unknown as ReturnType<Handle>;

const writeSmall: Writer = (node: Small, _parent, state, info) =>
  `<${node.name}>${state.containerPhrasing(node, info)}</${node.name}>`;

/** A formula, as GitHub and Pandoc read it. */
type Maths = Parameters<Writer>[0] & { value: string; isBlock: boolean };

const maths = (value: string, isBlock: boolean) =>
  ({ type: 'inlineMath', value, isBlock }) as unknown as ReturnType<Handle>;

const writeMaths: Writer = ({ value, isBlock }: Maths) => (isBlock ? `$$${value}$$` : `$${value}$`);

/** The TeX that a formula was written in: its annotation. */
function texOf(element: PageElement): string {
  const [own] = element.childNodes;
  if (element.tagName === 'annotation') return own && adapter.isTextNode(own) ? own.value.trim() : '';
  return elementsIn(element).map(texOf).find(Boolean) ?? '';
}

const elementsIn = ({ childNodes }: PageElement) => childNodes.filter((child) => adapter.isElementNode(child));

/** The name of a footnote, from its id or the address that leads to it. */
function noteOf(id: Properties[string]): { identifier: string; label: string } {
  const [name = ''] = /[^-]*$/.exec(String(id)) ?? [];
  return { identifier: name, label: name };
}

const taskBox = (checked: boolean): Element => ({
  type: 'element',
  tagName: 'input',
  properties: { type: 'checkbox', checked },
  children: [],
});

/** Chips and links that the style sheet sets apart would run into one another. */
function separate(children: ElementContent[]): ElementContent[] {
  const isApart = (node: ElementContent | undefined) => node?.type === 'element' && SET_APART.has(node.tagName);
  return children.flatMap((child, index) =>
    isApart(child) && isApart(children[index - 1]) ? [text(' '), child] : [child],
  );
}

/** Hidden from everyone, or from those who see; for paper or for wide screens alone. */
function isUnseen(properties: Properties): boolean {
  return 'hidden' in properties || properties['aria-hidden'] === 'true' || classesOf(properties).includes('hidden');
}

function classesOf({ className }: Properties): (string | number)[] {
  return Array.isArray(className) ? className : [];
}

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

const text = (value: string): Text => ({ type: 'text', value });
