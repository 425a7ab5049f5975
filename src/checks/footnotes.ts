import { keepEach } from '../cache/remember.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { nodesOf, type MdxNode } from '../read/mdx.ts';
import type { Prose } from '../read/prose.ts';
import type { Content } from '../read/readContent.ts';
import { textsOf } from './documents.ts';

/** Footnotes that nothing refers to, or that stand twice. A mark without a note is text to the parser: see `prose.ts`. */
export function checkFootnotes(content: Content): Problem[] {
  return textsOf(content).flatMap(checkNotesIn);
}

/** What is wrong with the footnotes of a text. */
export const checkNotesIn = keepEach('footnotes', (text: Prose<unknown>): Problem[] => {
  const { file } = text;
  const nodes = nodesOf(text);
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
});
