import { rememberEach } from '../cache/remember.ts';
import { positionAt, type FilePosition } from '../problems/place.ts';
import type { Problem } from '../problems/problem.ts';
import { attribute, nodesOfTypes, type MdxNode } from './mdx.ts';
import type { Prose } from './prose.ts';
import type { Content } from './readContent.ts';

/**
 * What an attribute of a block holds, always written as plain text: words for the reader, or the name of something that
 * must be there. `figures` are several ids, separated by commas; `own` is for the block's own check to read.
 */
export const attributeTypes = ['text', 'figure', 'figures', 'table', 'source', 'term', 'brief', 'own'] as const;
export type AttributeType = (typeof attributeTypes)[number];

/** An attribute of a block. */
export interface Attribute {
  type: AttributeType;
  /** Whether every use has it. Default: `false`. */
  required?: boolean;
}

/** A block, or an HTML element, as an author used it in a text. */
export interface BlockUse {
  /** Empty for a nameless tag, `<>`. */
  name: string;
  node: MdxNode;
  /** Of the text that it stands in. */
  lang: string;
  /** Value of an attribute, when it is there and plain text. */
  value(attribute: string): string | undefined;
  /** Where the block starts. */
  at: FilePosition;
  /** Where the value of an attribute starts, or a character of it; where the block starts, when it has none. */
  valueAt(attribute: string, index?: number): FilePosition;
  /** Where the name of an attribute starts; where the block starts, when it has none. */
  nameAt(attribute: string): FilePosition;
}

/** All that there is to know of a block, but how it is drawn: that its component says, the `.astro` file beside. */
export interface BlockDefinition {
  /** As authors write it, `Figure`; its component's file is called the same. */
  name: string;
  attributes: Readonly<Record<string, Attribute>>;
  /** It shows the words between its tags, and nothing without them. Default: `false`. */
  showsWords?: boolean;
  /** It draws a link, so that it has no place within one. Default: `false`. */
  isLink?: boolean;
  /** Ids of figures that a use shows besides those that its attributes name. */
  figures?(use: BlockUse, content: Content): string[];
  /** What is wrong with a use besides what the types of its attributes tell. */
  check?(use: BlockUse, content: Content): Problem[];
  /** How it is written, and what it draws, for the list of blocks. */
  example: string;
  draws: string;
}

/** Define a block: for its types alone. */
export function defineBlock(definition: BlockDefinition): BlockDefinition {
  return definition;
}

/** Every block and HTML element in a text. */
export const usesIn: (prose: Prose<unknown>) => readonly BlockUse[] = rememberEach((prose) =>
  blocksIn(prose).map((node) => blockUse(prose, node)),
);

const blocksIn = nodesOfTypes('mdxJsxTextElement', 'mdxJsxFlowElement');

function blockUse({ file, lang, source }: Prose<unknown>, node: MdxNode): BlockUse {
  const { start, end } = node.position!;
  // Attributes have no positions of their own in the tree.
  const tag = source.slice(start.offset, node.children?.[0]?.position?.start.offset ?? end.offset);
  const at = { file, line: start.line, column: start.column };
  const place = (index: number): FilePosition => ({ file, ...positionAt(source, start.offset + index) });
  const after = (pattern: string, index = 0): FilePosition => {
    const found = new RegExp(pattern).exec(tag);
    return found ? place(found.index + found[0].length + index) : at;
  };
  return {
    name: node.name ?? '',
    node,
    lang,
    value: (name) => attribute(node, name),
    at,
    valueAt: (name, index) => after(`\\s${name}\\s*=\\s*["']`, index),
    nameAt: (name) => after(`\\s(?=${name}[\\s=/>])`),
  };
}

/** A name among several, and where it starts in their text. */
export interface ListedName {
  name: string;
  index: number;
}

/** Names in an attribute that holds several, separated by commas. */
export function listNames(names = ''): ListedName[] {
  let start = 0;
  return names.split(',').map((part) => {
    const name = part.trim();
    const index = start + part.indexOf(name);
    start += part.length + 1;
    return { name, index };
  });
}

/** The names alone. */
export const splitNames = (names = ''): string[] => listNames(names).map(({ name }) => name);

/** Ids of the figures that a use of a block shows. */
export function figuresOf(use: BlockUse, definition: BlockDefinition, content: Content): string[] {
  const named = Object.entries(definition.attributes).flatMap(([name, { type }]) => {
    const value = use.value(name);
    if (value === undefined) return [];
    return type === 'figure' ? [value] : type === 'figures' ? splitNames(value) : [];
  });
  return [...named, ...(definition.figures?.(use, content) ?? [])];
}
