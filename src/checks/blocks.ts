import { findNearest } from '../problems/nearest.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { textOf, walk, type MdxNode } from '../read/mdx.ts';
import type { Content, Prose } from '../read/readContent.ts';
import { blockUses, type BlockUse } from './blockUses.ts';
import { textsOf } from './documents.ts';

interface BlockSpec {
  required: readonly string[];
  optional: readonly string[];
  /** It shows the words between its tags, and nothing without them. */
  showsWords?: true;
}

/** What authors may write in MDX: each block of `src/blocks` and its attributes, all of them plain text. */
export const blockSpecs: Record<string, BlockSpec> = {
  Bare: { required: ['why'], optional: [], showsWords: true },
  Brief: { required: ['of'], optional: [] },
  Cite: { required: ['of'], optional: [] },
  DataTable: { required: ['name'], optional: ['title', 'where', 'columns', 'bars', 'chart'] },
  Editorial: { required: [], optional: [], showsWords: true },
  Figure: { required: ['of'], optional: [] },
  FigureBars: { required: ['of', 'title'], optional: [] },
  Term: { required: ['of'], optional: [], showsWords: true },
};

/** HTML elements that Markdown has nothing for, and their attributes. */
const elementSpecs: Record<string, BlockSpec> = {
  br: { required: [], optional: [] },
  span: { required: ['lang'], optional: [], showsWords: true },
  strong: { required: [], optional: [], showsWords: true },
  sub: { required: [], optional: [], showsWords: true },
  sup: { required: [], optional: [], showsWords: true },
};

/** Blocks and elements that don't exist or are used wrongly, and code in texts. */
export function checkBlocks(content: Content): Problem[] {
  return [...blockUses(content).flatMap(checkUse), ...textsOf(content).flatMap(checkCode)];
}

function checkUse(use: BlockUse): Problem[] {
  const isBlock = /^[A-Z]/.test(use.name);
  const specs = isBlock ? blockSpecs : elementSpecs;
  const spec = Object.hasOwn(specs, use.name) ? specs[use.name] : undefined;
  if (spec) return [...checkAttributes(use, spec), ...checkWords(use, spec)];
  const known = Object.keys(specs);
  return [
    isBlock
      ? problem('block-unknown', use.at, { name: use.name, known, nearest: findNearest(use.name, known) })
      : problem('element-forbidden', use.at, { name: use.name, known }),
  ];
}

function checkAttributes(use: BlockUse, { required, optional }: BlockSpec): Problem[] {
  const known = [...required, ...optional];
  const attributes = use.node.attributes ?? [];
  const block = use.name;
  const missing = required.filter((name) => !attributes.some((attribute) => attribute.name === name));
  return [
    ...missing.map((attribute) => problem('attribute-missing', use.at, { block, attribute })),
    ...attributes.flatMap(({ name, value }): Problem[] => {
      if (name === undefined) return [problem('attribute-code', use.at, { block })];
      const place = use.nameAt(name);
      if (!known.includes(name)) {
        const nearest = findNearest(name, known);
        return [problem('attribute-unknown', place, { block, attribute: name, known, nearest })];
      }
      return typeof value === 'string' ? [] : [problem('attribute-not-text', place, { block, attribute: name })];
    }),
  ];
}

function checkWords({ name, node, at }: BlockUse, { showsWords }: BlockSpec): Problem[] {
  const shows = [...walk(node)].some((child) => child !== node && (child.name || textOf(child).trim()));
  return showsWords && !shows ? [problem('block-words-missing', at, { block: name })] : [];
}

/** A text holds words and blocks. A comment in braces is no code. */
function checkCode({ file, tree }: Prose<unknown>): Problem[] {
  return [...(tree ? walk(tree) : [])].flatMap((node): Problem[] => {
    const id = kindOfCode(node);
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const [code = ''] = node.value?.split('\n') ?? [];
    return id ? [problem(id, { file, line, column }, { code })] : [];
  });
}

function kindOfCode({ type, value = '' }: MdxNode): 'code-import' | 'code-in-text' | undefined {
  if (type === 'mdxjsEsm') return 'code-import';
  const isExpression = type === 'mdxTextExpression' || type === 'mdxFlowExpression';
  return isExpression && !/^\s*\/\*.*\*\/\s*$/s.test(value) ? 'code-in-text' : undefined;
}
