import { positionAt, type FilePosition } from '../problems/place.ts';
import { attribute, walk, type MdxNode } from '../read/mdx.ts';
import type { Content, Prose } from '../read/readContent.ts';
import { textsOf } from './documents.ts';

/** A block, or an HTML element, as an author used it in a text. */
export interface BlockUse {
  /** Empty for a nameless tag, `<>`. */
  name: string;
  node: MdxNode;
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

/** Every block and HTML element in every text; those of one name, when it is given. */
export function blockUses(content: Content, name?: string): BlockUse[] {
  return textsOf(content).flatMap((prose) =>
    [...(prose.tree ? walk(prose.tree) : [])]
      .filter((node) => node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement')
      .filter((node) => name === undefined || node.name === name)
      .map((node) => blockUse(prose, node)),
  );
}

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
