import { attribute, walk, type MdxNode } from './mdx.ts';
import type { Content, Prose } from './readContent.ts';

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

/** A block as an author used it in a text. */
export interface BlockUse {
  name: string;
  node: MdxNode;
  /** Of the text that it stands in. */
  lang: string;
  /** Value of an attribute, when it is there and plain text. */
  value(attribute: string): string | undefined;
}

/** All that there is to know of a block, but how it is drawn: that its component says, the `.astro` file beside. */
export interface BlockDefinition {
  /** As authors write it, `Figure`; its component's file is called the same. */
  name: string;
  attributes: Readonly<Record<string, Attribute>>;
  /** It shows the words between its tags, and nothing without them. Default: `false`. */
  showsWords?: boolean;
  /** Ids of figures that a use shows besides those that its attributes name. */
  figures?(use: BlockUse, content: Content): string[];
  /** How it is written, and what it draws, for the list of blocks. */
  example: string;
  draws: string;
}

/** Define a block: for its types alone. */
export function defineBlock(definition: BlockDefinition): BlockDefinition {
  return definition;
}

/** Every block and HTML element in a text. */
export function usesIn({ tree, lang }: Pick<Prose<unknown>, 'tree' | 'lang'>): BlockUse[] {
  return [...(tree ? walk(tree) : [])]
    .filter(({ type }) => type === 'mdxJsxTextElement' || type === 'mdxJsxFlowElement')
    .map((node) => ({ name: node.name ?? '', node, lang, value: (name) => attribute(node, name) }));
}

/** Names in an attribute that holds several, separated by commas. */
export const splitNames = (names = ''): string[] => names.split(',').map((name) => name.trim());

/** Ids of the figures that a use of a block shows. */
export function figuresOf(use: BlockUse, definition: BlockDefinition, content: Content): string[] {
  const named = Object.entries(definition.attributes).flatMap(([name, { type }]) => {
    const value = use.value(name);
    if (value === undefined) return [];
    return type === 'figure' ? [value] : type === 'figures' ? splitNames(value) : [];
  });
  return [...named, ...(definition.figures?.(use, content) ?? [])];
}
