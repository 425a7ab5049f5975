import type { Finding, Position } from './problem.ts';

/** What the parser says, and what an author should read. */
const known: [message: RegExp, what: string, advice: string][] = [
  [
    /^Expected a closing tag for `<(.*?)>`/,
    'the tag <$1> is never closed',
    'Write </$1> after its words, in the same paragraph, or <$1 … /> when it has none.',
  ],
  [
    /^Unexpected closing tag `<\/(.*?)>`, expected corresponding closing tag for `<(.*?)>`/,
    '</$1> stands where </$2> should',
    'Close the tags in the sequence in which they were opened, the last first.',
  ],
  [/^Unexpected closing tag `<\/(.*?)>`/, '</$1> closes nothing', 'Remove it, or write <$1> before the words.'],
  [/^Unexpected end of file in expression/, 'a brace that is never closed', 'Write a literal { as &#123;.'],
  [/^Unexpected character `!`/, 'a comment in <!-- -->', 'Write {/* … */} around a comment.'],
  [
    /^Unexpected character after `<`/,
    'a < that starts no right tag',
    'Write a literal < as &lt;, and quotation marks around the value of an attribute.',
  ],
];

/** What keeps a text from being MDX, by the parser's error. */
export function mdxProblem(error: Error): Finding & Position {
  const [, line = 1, column = 1, said = error.message] =
    /^(\d+):(\d+): ([^]*?)(?: \(note: .*)?(?: \(mdx-[^)]*\))?$/.exec(error.message) ?? [];
  const [message, what, advice] = known.find(([candidate]) => candidate.test(said)) ?? [];
  const fill = (text: string) =>
    text.replace(/\$(\d)/g, (_, group: string) => message?.exec(said)?.[Number(group)] ?? '');
  return {
    line: Number(line),
    column: Number(column),
    message: `broken MDX: ${what ? fill(what) : said}`,
    advice: advice ? fill(advice) : 'Correct the syntax here.',
  };
}
