import type { z } from 'astro/zod';
import { keepEach, rememberEach, type Knowing } from '../cache/remember.ts';
import { startOf, type Position } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { parseText } from './markdown.ts';
import { mdxFault } from './mdxSyntax.ts';
import { parseYaml, type Locate, type Parsed } from './yaml.ts';

/** A place in the source. */
interface Point extends Position {
  offset: number;
}

/** A node of the MDX tree, as far as the checks look into it. */
export interface MdxNode {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  alt?: string | null;
  title?: string | null;
  label?: string | null;
  depth?: number;
  /** Whether an item of a list of tasks is done; neither, elsewhere. */
  checked?: boolean | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  /** What it is drawn as, where it is not what its type says. */
  data?: { hName?: string; hProperties?: { id?: string } & Record<string, unknown> };
  children?: MdxNode[];
  position?: { start: Point; end: Point };
}

/** An MDX file: checked frontmatter above a parsed body. */
export interface ParsedMdx<T> {
  /** The frontmatter, when it is right. */
  value?: T;
  /** The whole file's tree, when it can be parsed. */
  tree?: MdxNode;
  source: string;
  problems: Problem[];
  /** Where a frontmatter value stands. */
  at: Locate;
}

const FRONTMATTER = /^---\r?\n([\s\S]*?)\r?\n---(\r?\n|$)/;

/** The YAML between the two lines `---` at the start of a file. */
export function frontmatterOf(source: string): string | undefined {
  return FRONTMATTER.exec(source)?.[1];
}

/** What stands below the frontmatter. */
export function bodyOf(source: string): string {
  return source.replace(FRONTMATTER, '');
}

/** A file with spaces where its frontmatter was: what is below keeps its place. */
export function blankMatter(source: string): string {
  return source.replace(FRONTMATTER, (matter) => matter.replaceAll(/[^\r\n]/g, ' '));
}

/** Read an MDX file against the schema of its frontmatter. */
export function parseMdx<Schema extends z.ZodType>(
  source: string,
  schema: Schema,
  file: string,
): ParsedMdx<z.output<Schema>> {
  if (frontmatterOf(source) === undefined) {
    return {
      source,
      problems: [frontmatterFault(source, file)],
      at: () => ({ line: 1, column: 1 }),
    };
  }
  const { value, problems, at } = parseMatter(source, schema, file);
  const parsed: ParsedMdx<z.output<Schema>> = { source, problems, at };
  if (value !== undefined) parsed.value = value;
  try {
    parsed.tree = parseText(source);
  } catch (error) {
    problems.push({ file, ...mdxFault(error as Error, source) });
  }
  return parsed;
}

/** Read the frontmatter of a text against its schema. */
export function parseMatter<Schema extends z.ZodType>(
  source: string,
  schema: Schema,
  file: string,
): Parsed<z.output<Schema>> {
  return parseYaml(frontmatterOf(source) ?? '', schema, { file, linesBefore: 1 });
}

/** Why a text has no frontmatter that can be read. */
function frontmatterFault(source: string, file: string): Problem {
  const lines = source.split(/\r?\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const opening = lines[first] ?? '';
  const place = { file, line: Math.max(first, 0) + 1, column: 1 };
  if (opening.trim() !== '---') return problem('frontmatter-missing', startOf(file));
  if (first > 0) return problem('frontmatter-late', place);
  const spaced = lines.findIndex((line) => line !== '---' && line.trim() === '---');
  const column = lines[spaced]?.startsWith('---') ? 4 : 1;
  if (spaced >= 0) return problem('frontmatter-spaces', { file, line: spaced + 1, column });
  // Frontmatter ends where words begin: after its last line that is a key, an entry or indented.
  const end = lines.findIndex((line, index) => index > 0 && !/^(\s+\S|- |[\w-]+:(\s|$)|#\s)/.test(line));
  return problem('frontmatter-open', { file, line: end < 0 ? lines.length : end + 1, column: 1 });
}

/** A text that may be parsed. */
export interface Parsable extends Knowing {
  source: string;
  /** Left out where it cannot be parsed, or has not been. */
  tree?: MdxNode;
  /** It can be parsed, as a build before has found, and has not been in this one. */
  isUnparsed?: boolean;
}

/** Whether a text can be parsed. */
export const isParsable = ({ tree, isUnparsed = false }: Parsable): boolean => isUnparsed || tree !== undefined;

/** The tree of a text; `undefined` where it cannot be parsed. */
export function treeOf(text: Parsable): MdxNode | undefined {
  if (text.isUnparsed) {
    text.tree = parseText(text.source);
    text.isUnparsed = false;
  }
  return text.tree;
}

/** Every node of a text, parents before children; none of one that cannot be parsed. */
export function nodesOf(text: Parsable): readonly MdxNode[] {
  const tree = treeOf(text);
  return tree ? nodesIn(tree) : [];
}

const nodesIn = rememberEach((tree: MdxNode) => [...walk(tree)]);

/** The nodes of some types in a text, which are kept with what is known of it. */
export const nodesOfTypes = (...types: readonly string[]): ((text: Parsable) => readonly MdxNode[]) =>
  keepEach(types.join(), (text) => nodesOf(text).filter(({ type }) => types.includes(type)));

/** The headings of a text. */
export const headingsOf = nodesOfTypes('heading');

/** Every node of a tree, parents before children. */
export function* walk(root: MdxNode): Generator<MdxNode> {
  // One generator for all: with one for each node every node would pass through those of all above it.
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    for (const child of node.children?.toReversed() ?? []) waiting.push(child);
  }
}

/** The text a reader sees in a node, blocks left out. */
export function textOf(node: MdxNode): string {
  return node.type === 'text' || node.type === 'inlineCode'
    ? (node.value ?? '')
    : (node.children ?? []).map(textOf).join('');
}

/** The value of a block's attribute, when it is plain text. */
export function attribute(node: MdxNode, name: string): string | undefined {
  const value = node.attributes?.find((candidate) => candidate.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}
