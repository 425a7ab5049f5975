import { expect, test } from 'vitest';
import { guardSigns, parseText } from './markdown.ts';
import { walk, type MdxNode } from './mdx.ts';

/** What a text holds besides words: each node with what its source says. */
function nodesOf(source: string): string[] {
  return [...walk(parseText(source))]
    .filter(({ type }) => !['root', 'paragraph', 'text'].includes(type))
    .map(({ type, position }) => `${type} ${source.slice(position?.start.offset, position?.end.offset)}`);
}

/** What the reader sees, as one text. */
function wordsOf(source: string): string {
  const shown = (node: MdxNode): string => node.value ?? (node.children ?? []).map(shown).join('');
  return shown(parseText(source));
}

test.each([
  '票价从10~20元涨到30~40元。',
  'Fares rose from 10~20 to 30~40, and 1~2,3~4.',
  '北京~上海~广州',
  'It costs $5 and $6, or 7$ and 8$; US$9–US$10.',
  '价格为5$，和6$。',
  'x^2 and y^2',
  '^_^',
])('%s prints as typed', (text) => {
  expect(nodesOf(text)).toEqual([]);
  expect(wordsOf(text)).toBe(text);
});

test.each<[string, string[]]>([
  ['CO~2~与SO~4~^2-^', ['subscript ~2~', 'subscript ~4~', 'superscript ^2-^']],
  ['10^-3^, ^14^C, **x**~i,j~', ['superscript ^-3^', 'superscript ^14^', 'strong **x**', 'subscript ~i,j~']],
  ['~~已作废。~~新说法', ['delete ~~已作废。~~']],
  ['costs $5, where $a<b$', ['inlineMath $a<b$']],
  ['$x_{i}$和$$y$$', ['inlineMath $x_{i}$', 'inlineMath $$y$$']],
  ['`a~2~` \\~2~ \\$x$', ['inlineCode `a~2~`']],
])('%s holds %j', (text, nodes) => {
  expect(nodesOf(text)).toEqual(nodes);
});

test('prices in two blocks do not swallow what stands between them', () => {
  const text = '<Bare why="a $3">$5</Bare> and <Bare why="b">$6</Bare>';
  const bare = [...walk(parseText(text))].filter(({ name }) => name === 'Bare');
  expect(bare.map((node) => [node.attributes?.[0]?.value, node.children?.[0]?.value])).toEqual([
    ['a $3', '$5'],
    ['b', '$6'],
  ]);
});

test('escapes and entities before a sign move nothing', () => {
  const text = 'a &amp; \\*b\\* H~2~O';
  expect(nodesOf(text)).toEqual(['subscript ~2~']);
  expect(wordsOf(text)).toBe('a & *b* H2O');
});

test('a bare address ends before the punctuation of Chinese; one between brackets is as it was written', () => {
  const address = 'https://example.org/~a';
  const text = `见${address}。下一句~（[此](https://example.org/。b)）**粗**，\`见https://example.org/。c\``;
  const links = [...walk(parseText(text))].filter(({ type }) => type === 'link');
  expect(links.map(({ url }) => url)).toEqual([address, 'https://example.org/。b']);
  expect(wordsOf(text)).toBe(`见${address}。下一句~（此）粗，见https://example.org/。c`);
  expect(nodesOf(text)[0]).toBe(`link ${address}`);
});

test('the source of a quotation is its last line, when that starts with a dash', () => {
  const sourceIn = (text: string) =>
    [...walk(parseText(text))].filter(({ data }) => data?.hName === 'footer').map((node) => node.children?.[0]?.value);
  expect(sourceIn('> So it is.\n> — Someone')).toEqual(['— Someone']);
  expect(sourceIn('> 如此。\n>\n> ——某人')).toEqual(['——某人']);
  expect(sourceIn('> — Not this one.')).toEqual([]);
  expect(sourceIn('> It is — so they say.\n>\n> It is so.')).toEqual([]);
});

test('signs are guarded one for one, so that every place stays where it is', () => {
  const text = 'a ~ b $5 `$x` $x$ ~~y~~ \\$';
  expect(guardSigns(text)).toHaveLength(text.length);
  expect(guardSigns('$$\na_{b}\n$$ ~~x~~ $y$')).toBe('$$\na_{b}\n$$ ~~x~~ $y$');
});
