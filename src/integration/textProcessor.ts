import { satteri } from '@astrojs/markdown-satteri';
import { defineHastPlugin, defineMdastPlugin, type HastContent, type HastNode, type MdastContent } from 'satteri';
import { guardSigns, markdownFeatures } from '../read/markdown.ts';
import { walk, type MdxNode } from '../read/mdx.ts';
import { settle } from '../read/settle.ts';

/** What makes components of texts: of the same trees that the checks have looked at. */
export function textProcessor(): ReturnType<typeof satteri> {
  // What the parser reads, and what was typed.
  const typed = new Map<string, string>();
  const processor = satteri({
    features: { ...markdownFeatures },
    mdastPlugins: [settleWith((read) => typed.get(read) ?? read)],
    hastPlugins: [terms, tables, footnotes],
  });
  const { createMdxRenderer } = processor;
  return {
    ...processor,
    createMdxRenderer: async (shared, mdx) => {
      // It is optional for processors of others.
      const { process } = await createMdxRenderer!(shared, mdx);
      return {
        process: (content, ...rest) => {
          const read = guardSigns(content);
          typed.set(read, content);
          return process(read, ...rest).finally(() => typed.delete(read));
        },
      };
    },
  };
}

/** What has its rules in `styles/text.css`: a text without gets no such sheet. */
const STYLED = new Set([
  'blockquote',
  'code',
  'descriptionList',
  'footnoteDefinition',
  'image',
  'imageReference',
  'inlineMath',
  'math',
  'table',
]);

/** @param typedOf gives the text as it was typed for that which the parser read */
const settleWith = (typedOf: (read: string) => string) =>
  defineMdastPlugin({
    name: 'jianbao:settled',
    options: { position: true },
    before(root, context) {
      const { children = [], ...tree } = settle(root as MdxNode, {
        read: context.source,
        typed: typedOf(context.source),
      });
      const isStyled = [...walk({ ...tree, children })].some(
        ({ type, checked }) => STYLED.has(type) || typeof checked === 'boolean',
      );
      const styles: MdxNode = { type: 'mdxJsxFlowElement', name: 'TextStyles', attributes: [], children: [] };
      context.replaceNode(root, {
        ...tree,
        children: [...(isStyled ? [styles] : []), ...children.map(drawMaths)],
      } as MdastContent);
    },
  });

/** A tree in which formulas are drawn by a component of ours. */
function drawMaths(node: MdxNode): MdxNode {
  if (node.type !== 'inlineMath' && node.type !== 'math') {
    return node.children ? { ...node, children: node.children.map(drawMaths) } : node;
  }
  const isBlock = node.type === 'math';
  return {
    type: isBlock ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
    name: 'Formula',
    attributes: [
      { type: 'mdxJsxAttribute', name: 'tex', value: node.value ?? '' },
      ...(isBlock ? [{ type: 'mdxJsxAttribute', name: 'block', value: null }] : []),
    ],
    children: [],
  };
}

/** Sides that cells are set to, as classes: the policy of the pages forbids styles of their own. */
const SIDES: Record<string, string> = { right: 'text-end', center: 'text-center' };

/** Fonts are cut by what elements and classes say: a rule of `styles/text.css` alone would not be seen. */
const terms = defineHastPlugin({
  name: 'jianbao:terms',
  element: {
    filter: ['dt'],
    visit(term, context) {
      context.setProperty(term, 'className', ['font-semibold']);
    },
  },
});

/** A table keeps its roles where a phone shows its rows as lists, and each cell knows its column. */
const tables = defineHastPlugin({
  name: 'jianbao:tables',
  element: {
    filter: ['table'],
    visit(table, context) {
      const groups = elementsIn(table);
      const heads = elementsIn(elementsIn(groups[0])[0]);
      const labels = heads.map((head) => context.textContent(head).trim());
      context.setProperty(table, 'role', 'table');
      context.setProperty(table, 'className', ['text-table', ...(labels.length > 2 ? ['stacked'] : [])]);
      for (const group of groups) {
        context.setProperty(group, 'role', 'rowgroup');
        for (const row of elementsIn(group)) {
          context.setProperty(row, 'role', 'row');
          for (const [index, cell] of elementsIn(row).entries()) {
            const isHead = cell.tagName === 'th';
            const [, side = ''] = /text-align:\s*(\w+)/.exec(String(cell.properties['style'] ?? '')) ?? [];
            context.setProperty(cell, 'style', null);
            context.setProperty(cell, 'role', isHead ? 'columnheader' : 'cell');
            if (isHead) context.setProperty(cell, 'scope', 'col');
            if (SIDES[side]) context.setProperty(cell, 'className', [SIDES[side]]);
            if (!isHead && labels[index]) context.setProperty(cell, 'dataLabel', labels[index]);
          }
        }
      }
    },
  },
});

/** The heading of the notes is in the language of the page, which the component knows. */
const footnotes = defineHastPlugin({
  name: 'jianbao:footnotes',
  element: {
    filter: ['section'],
    visit(section, context) {
      if (!('dataFootnotes' in section.properties)) return;
      const notes = section.children.filter((child) => child.type !== 'element' || child.tagName !== 'h2');
      const element = { type: 'mdxJsxFlowElement', name: 'Footnotes', attributes: [], children: notes };
      context.replaceNode(section, element as HastContent);
    },
  },
});

type HastElement = Extract<HastNode, { type: 'element' }>;

function elementsIn(parent: HastElement | undefined): HastElement[] {
  return (parent?.children ?? []).filter((child) => child.type === 'element');
}
