import { textOf, walk, type MdxNode } from '../read/mdx.ts';
import { nearest, type Problem } from '../read/problem.ts';
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
  const names = Object.keys(specs);
  return [
    isBlock
      ? {
          ...use.at,
          message: `no block is named "${use.name}"`,
          advice: `${nearest(use.name, names)}The blocks are: ${names.join(', ')}.`,
        }
      : {
          ...use.at,
          message: `the HTML element <${use.name}> has no place in a text`,
          advice: `Write Markdown or a block; the elements allowed are: ${names.join(', ')}.`,
        },
  ];
}

function checkAttributes(use: BlockUse, { required, optional }: BlockSpec): Problem[] {
  const known = [...required, ...optional];
  const attributes = use.node.attributes ?? [];
  const missing = required.filter((name) => !attributes.some((attribute) => attribute.name === name));
  return [
    ...missing.map((name) => ({ ...use.at, message: `<${use.name}> has no "${name}"`, advice: `Add ${name}="…".` })),
    ...attributes.flatMap(({ name, value }): Problem[] => {
      if (name === undefined) {
        return [
          {
            ...use.at,
            message: `<${use.name}> has code among its attributes`,
            advice: 'Write each attribute as name="text".',
          },
        ];
      }
      const place = use.nameAt(name);
      if (!known.includes(name)) {
        const advice = `${nearest(name, known)}Its attributes are: ${known.join(', ') || 'none'}.`;
        return [{ ...place, message: `<${use.name}> has no attribute "${name}"`, advice }];
      }
      if (typeof value === 'string') return [];
      return [
        {
          ...place,
          message: `"${name}" of <${use.name}> is not plain text`,
          advice: `Write ${name}="…", with quotes.`,
        },
      ];
    }),
  ];
}

function checkWords({ name, node, at }: BlockUse, { showsWords }: BlockSpec): Problem[] {
  const shows = [...walk(node)].some((child) => child !== node && (child.name || textOf(child).trim()));
  if (!showsWords || shows) return [];
  return [
    { ...at, message: `<${name}> has no words`, advice: `Write them between the tags: <${name}>words</${name}>.` },
  ];
}

/** A text holds words and blocks. A comment in braces is no code. */
function checkCode({ file, tree }: Prose<unknown>): Problem[] {
  return [...(tree ? walk(tree) : [])].flatMap((node): Problem[] => {
    const advice = adviceOnCode(node);
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const [code = ''] = node.value?.split('\n') ?? [];
    return advice ? [{ file, line, column, message: `code in a text: "${code}"`, advice }] : [];
  });
}

function adviceOnCode({ type, value = '' }: MdxNode): string | undefined {
  if (type === 'mdxjsEsm') return 'Remove it; every block is there without an import.';
  const isExpression = type === 'mdxTextExpression' || type === 'mdxFlowExpression';
  if (!isExpression || /^\s*\/\*.*\*\/\s*$/s.test(value)) return undefined;
  return 'Write the words themselves; a literal brace is &#123;.';
}
