import { problem, type Problem } from '../problems/problem.ts';
import { walk, type MdxNode } from '../read/mdx.ts';
import type { Content, Prose } from '../read/readContent.ts';
import { textsOf } from './documents.ts';

/** Footnotes that nothing refers to, or that stand twice. A mark without a note is text to the parser: see `prose.ts`. */
export function checkFootnotes(content: Content): Problem[] {
  return textsOf(content).flatMap(inText);
}

function inText({ file, tree }: Prose<unknown>): Problem[] {
  const nodes = [...(tree ? walk(tree) : [])];
  const nameOf = ({ label }: MdxNode) => label?.toLowerCase() ?? '';
  const used = new Set(nodes.filter(({ type }) => type === 'footnoteReference').map(nameOf));
  const lines = new Map<string, number>();
  return nodes
    .filter(({ type }) => type === 'footnoteDefinition')
    .flatMap((note): Problem[] => {
      const { line, column } = note.position!.start;
      const place = { file, line, column };
      const name = nameOf(note);
      const first = lines.get(name);
      if (first !== undefined) return [problem('footnote-twice', place, { name, line: first })];
      lines.set(name, line);
      return used.has(name) ? [] : [problem('footnote-unused', place, { name })];
    });
}
