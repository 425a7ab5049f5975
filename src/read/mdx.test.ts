import { expect, test } from 'vitest';
import { z } from 'astro/zod';
import { describe } from '../problems/problem.ts';
import { attribute, frontmatterOf, parseMdx, textOf, walk, type MdxNode } from './mdx.ts';
import { mdxFault } from './mdxSyntax.ts';

const schema = z.strictObject({ title: z.string() });

const read = (body: string) => parseMdx(`---\ntitle: A\n---\n\n${body}\n`, schema, 'x.mdx');

/** Problems with a file, two lines each: place and message, then advice. */
const report = (source: string) =>
  parseMdx(source, schema, 'x.mdx').problems.flatMap((problem) => {
    const { message, advice } = describe(problem, 'en');
    return [`${problem.line}:${problem.column}  ${message}`, advice];
  });

const find = (tree: MdxNode | undefined, type: string) =>
  [...(tree ? walk(tree) : [])].find((node) => node.type === type);

test('a right file gives its frontmatter and its tree', () => {
  const { value, tree, problems } = read('## Costs {#costs}');
  expect(problems).toEqual([]);
  expect(value).toEqual({ title: 'A' });
  expect(find(tree, 'heading')?.data?.hProperties?.id).toBe('costs');
});

test('the text of a node leaves its marks out', () => {
  expect(textOf(find(read('A [*small*](/x/) `code` <Cite of="x" />.').tree, 'paragraph')!)).toBe('A small code .');
});

test('an attribute is its plain text; code is none', () => {
  const block = find(read('A <Figure of="a.b.c" by={x} />.').tree, 'mdxJsxTextElement')!;
  expect([attribute(block, 'of'), attribute(block, 'by'), attribute(block, 'on')]).toEqual([
    'a.b.c',
    undefined,
    undefined,
  ]);
});

test('places count a rare character as two, as editors do', () => {
  const link = find(read('𠮷 [a](/x/)').tree, 'link');
  expect(link?.position?.start).toMatchObject({ line: 5, column: 4 });
});

test('frontmatter stands between two lines of hyphens at the start', () => {
  expect(frontmatterOf('---\na: 1\nb: 2\n---\n\ntext')).toBe('a: 1\nb: 2');
  expect(frontmatterOf('---\r\na: 1\r\n---\r\n')).toBe('a: 1');
  expect(frontmatterOf('text\n---\na: 1\n---\n')).toBeUndefined();
});

test('faulty frontmatter is reported with its line in the file, and the tree is still there', () => {
  const { problems, value, tree } = parseMdx('---\ntitle: 1\n---\n\ntext\n', schema, 'x.mdx');
  expect(problems).toMatchObject([{ file: 'x.mdx', line: 2, column: 8, id: 'text-unquoted' }]);
  expect({ value, type: tree?.type }).toEqual({ value: undefined, type: 'root' });
});

const body = (text: string) => `---\ntitle: A\n---\n\n${text}\n`;

test.each<[sentence: string, source: string, report: string[]]>([
  [
    'a file without frontmatter is reported',
    '# A\n',
    ['1:1  no frontmatter', 'Start the file with a line "---", the keys and another line "---".'],
  ],
  [
    'a tag that is never closed is reported',
    body('A <Term of="x">b.'),
    [
      '5:3  broken MDX: the tag <Term> is never closed',
      'Write </Term> after its words, in the same paragraph, or <Term … /> when it has none.',
    ],
  ],
  [
    'a tag that is closed by another is reported',
    body('<Editorial>\n\nA.\n\n</Editoral>'),
    [
      '9:1  broken MDX: </Editoral> stands where </Editorial> should',
      'Close the tags in the sequence in which they were opened, the last first.',
    ],
  ],
  [
    'a closing tag alone is reported',
    body('A </Term>.'),
    ['5:3  broken MDX: </Term> closes nothing', 'Remove it, or write <Term> before the words.'],
  ],
  [
    'an attribute without quotation marks is reported',
    body('A <Figure of=a.b.c />.'),
    [
      '5:3  broken MDX: a < that starts no right tag',
      'Write a literal < as &lt;, and quotation marks around the value of an attribute.',
    ],
  ],
  [
    'a brace that is never closed is reported',
    body('A {b.'),
    ['5:3  broken MDX: a brace that is never closed', 'Braces are for code here. Write a literal { as \\{.'],
  ],
  [
    'words between braces are reported',
    body('A {b c}.'),
    ['5:6  broken MDX: words between braces', 'Braces are for code here. Write literal ones as \\{ and \\}.'],
  ],
  [
    'a comment of HTML is reported',
    body('A <!-- b -->.'),
    ['5:3  broken MDX: a comment in <!-- -->', 'Write {/* … */} around a comment.'],
  ],
  [
    'a literal < is reported',
    body('A <3.'),
    [
      '5:3  broken MDX: a < that starts no right tag',
      'Write a literal < as &lt;, and quotation marks around the value of an attribute.',
    ],
  ],
])('%s', (_sentence, source, expected) => {
  expect(report(source)).toEqual(expected);
});

test('what the parser says for the first time is passed on as it stands', () => {
  expect(mdxFault(new Error('3:7: Unexpected moon (mdx-jsx:moon)'), '')).toEqual({
    line: 3,
    column: 7,
    id: 'mdx-broken',
    severity: 'problem',
    values: { said: 'Unexpected moon' },
  });
});
