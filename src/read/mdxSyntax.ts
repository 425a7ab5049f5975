import type { Position } from '../problems/place.ts';
import { finding, type Finding } from '../problems/problem.ts';

/** What the parser says, and what that means. */
const known: [said: RegExp, meaning: (tag: string, open: string) => Finding][] = [
  [/^Expected a closing tag for `<(br|hr|wbr|img)>`/, (tag) => finding('mdx-tag-void', { tag })],
  [/^Expected a closing tag for `<(.*?)>`/, (tag) => finding('mdx-tag-open', { tag })],
  [
    /^Unexpected closing tag `<\/(.*?)>`, expected corresponding closing tag for `<(.*?)>`/,
    (tag, open) => finding('mdx-tags-crossed', { tag, open }),
  ],
  [/^Unexpected closing tag `<\/(.*?)>`/, (tag) => finding('mdx-tag-unopened', { tag })],
  [/^Unexpected end of file in expression/, () => finding('mdx-brace-open')],
  [/^Could not parse expression/, () => finding('mdx-brace-words')],
  [/^Unexpected character `!`/, () => finding('mdx-html-comment')],
  [/^Unexpected character after `<`/, () => finding('mdx-tag-malformed')],
];

/** An address as Markdown elsewhere has it. */
const ADDRESS = /^<(?:https?:|mailto:|www\.|[\w.+-]+@)/i;

/** What keeps a text from being MDX, by the parser's error. */
export function mdxFault(error: Error, source: string): Finding & Position {
  const [, line = 1, column = 1, said = error.message] =
    /^(\d+):(\d+): ([^]*?)(?: \(note: .*)?(?: \(mdx-[^)]*\))?$/.exec(error.message) ?? [];
  const place = { line: Number(line), column: Number(column) };
  const here = source.split('\n')[place.line - 1]?.slice(place.column - 1) ?? '';
  if (ADDRESS.test(here)) return { ...finding('mdx-address'), ...place };
  for (const [pattern, meaning] of known) {
    const [found, tag = '', open = ''] = pattern.exec(said) ?? [];
    if (found !== undefined) return { ...meaning(tag, open), ...place };
  }
  return { ...finding('mdx-broken', { said }), ...place };
}
