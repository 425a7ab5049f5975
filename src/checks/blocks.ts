import { keepEach } from '../cache/remember.ts';
import { findNearest } from '../problems/nearest.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { usesIn, type BlockDefinition, type BlockUse } from '../read/block.ts';
import { nodesOf, textOf, walk, type MdxNode } from '../read/mdx.ts';
import type { Prose } from '../read/prose.ts';
import type { Content } from '../read/readContent.ts';
import { drawTex } from '../read/tex.ts';
import { checkValue } from './attributes.ts';
import type { Given } from './check.ts';
import { textsOf } from './documents.ts';

/** What a tag may have, whether of a block or of an HTML element. */
type Spec = Pick<BlockDefinition, 'attributes' | 'showsWords'>;

/** HTML elements that Markdown has nothing for. */
const elements = new Map<string, Spec>([
  ['br', { attributes: {} }],
  ['span', { attributes: { lang: { type: 'own', required: true } }, showsWords: true }],
  ['strong', { attributes: {}, showsWords: true }],
  ['sub', { attributes: {}, showsWords: true }],
  ['sup', { attributes: {}, showsWords: true }],
]);

/** Blocks and elements that don't exist or are used wrongly, and code in texts. */
export function checkBlocks(content: Content, { blocks }: Pick<Given, 'blocks'>): Problem[] {
  const definitions = new Map(blocks.map((definition) => [definition.name, definition]));
  return textsOf(content).flatMap((text) => [
    ...usesIn(text).flatMap((use) => checkUse(content, use, definitions)),
    ...checkCode(text),
  ]);
}

function checkUse(content: Content, use: BlockUse, definitions: ReadonlyMap<string, BlockDefinition>): Problem[] {
  const { name, at } = use;
  const definition = definitions.get(name);
  const spec = definition ?? elements.get(name);
  if (spec) {
    return [
      ...checkAttributes(content, use, spec),
      ...checkWords(use, spec),
      ...(definition?.check?.(use, content) ?? []),
    ];
  }
  if (!/^[A-Z]/.test(name)) return [problem('element-forbidden', at, { name, known: [...elements.keys()] })];
  const known = [...definitions.keys()];
  return [problem('block-unknown', at, { name, known, nearest: findNearest(name, known) })];
}

function checkAttributes(content: Content, use: BlockUse, { attributes: specs }: Spec): Problem[] {
  const known = Object.keys(specs);
  const attributes = use.node.attributes ?? [];
  const block = use.name;
  const missing = known.filter(
    (name) => specs[name]!.required && !attributes.some((attribute) => attribute.name === name),
  );
  return [
    ...missing.map((attribute) => problem('attribute-missing', use.at, { block, attribute })),
    ...attributes.flatMap(({ name }, index): Problem[] => {
      const isTwice = name !== undefined && attributes.findIndex((other) => other.name === name) < index;
      return isTwice ? [problem('attribute-twice', use.nameAt(name), { block, attribute: name })] : [];
    }),
    ...attributes.flatMap(({ name, value }): Problem[] => {
      if (name === undefined) return [problem('attribute-code', use.at, { block })];
      const spec = specs[name];
      if (!spec) {
        const nearest = findNearest(name, known);
        return [problem('attribute-unknown', use.nameAt(name), { block, attribute: name, known, nearest })];
      }
      if (typeof value !== 'string')
        return [problem('attribute-not-text', use.nameAt(name), { block, attribute: name })];
      return checkValue(content, spec.type, value, (index) => use.valueAt(name, index));
    }),
  ];
}

function checkWords({ name, node, at }: BlockUse, { showsWords }: Spec): Problem[] {
  const shows = [...walk(node)].some((child) => child !== node && (child.name || textOf(child).trim()));
  return showsWords && !shows ? [problem('block-words-missing', at, { block: name })] : [];
}

/** A text holds words, blocks and formulas. A comment in braces is no code. */
export const checkCode = keepEach('code', (text: Prose<unknown>): Problem[] => {
  const { file, source } = text;
  return nodesOf(text).flatMap((node): Problem[] => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const [code = ''] = node.value?.trim().split('\n') ?? [];
    if (node.type === 'inlineMath' || node.type === 'math') {
      const drawn = drawTex(node.value ?? '', node.type === 'math');
      return typeof drawn === 'string' ? [] : [problem('maths-broken', { file, line, column }, { code, ...drawn })];
    }
    // What stands in the braces of a command of TeX is told as TeX (prose.ts).
    const isTex = /\\[A-Za-z]+\*?(?:\{[^{}]*\})*$/.test(source.slice(0, node.position?.start.offset ?? 0));
    const id = isTex ? undefined : kindOfCode(node);
    return id ? [problem(id, { file, line, column }, { code })] : [];
  });
});

function kindOfCode({ type, value = '' }: MdxNode): 'code-import' | 'code-in-text' | undefined {
  if (type === 'mdxjsEsm') return 'code-import';
  const isExpression = type === 'mdxTextExpression' || type === 'mdxFlowExpression';
  return isExpression && !/^\s*\/\*.*\*\/\s*$/s.test(value) ? 'code-in-text' : undefined;
}
