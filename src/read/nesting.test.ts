import { expect, test } from 'vitest';
import { readContent } from './readContent.ts';
import { append, sourceOf, swap } from '../testing/content.ts';
import { DEEPEST, deepAt } from './nesting.ts';

/** A text within many pairs. */
const within = (open: string, close: string, depth = 30_000) => open.repeat(depth) + close.repeat(depth);

test.each([
  ['{', '}'],
  ['{(', ')}'],
  ['[', ']'],
  ['{ a: ', '}'],
  ['<span lang="fr">', '</span>'],
  ['<Editorial>\n\n', '\n\n</Editorial>'],
])('a text within %s is deep from the hundredth on', (open, close) => {
  expect(deepAt(within(open, close, DEEPEST / 2))).toBeUndefined();
  expect(deepAt(within(open, close))).toBeLessThanOrEqual(DEEPEST * open.length);
});

test.each([
  ['half-open intervals', 'It lies in [0, 1) or in (0, 1].\n'],
  ['faces', 'A good year :-)\n'],
  ['open parentheses', '(see there\n'],
  ['tags without content', '<Figure of="a.b.c" />'],
  ['types in code', 'Vec<T> and Map<K, V>\n'],
])('%s are not nested, however many there are', (_, text) => {
  expect(deepAt(text.repeat(5000))).toBeUndefined();
});

test.each([
  ['an expression', 'pages/about/en.mdx', append(`\n{${within('(', ')')}}\n`)],
  ['tags', 'pages/about/en.mdx', append(`\n${within('<span lang="fr">', '</span>')}\n`)],
  ['a list of frontmatter', 'pages/about/en.mdx', swap('short: About', `short: ${within('[', ']')}`)],
  ['groups of a register', 'notes.yaml', append(`- ${within('{ a: ', '}')}\n`)],
  ['lists of the data package', 'datapackage.json', swap('"version"', `"keywords": ${within('[', ']')}, "version"`)],
])('%s that no parser can follow gives one problem, and ends nothing', (_, file, change) => {
  const { problems } = readContent(sourceOf({ [file]: change }));
  expect(problems.filter((problem) => problem.file === file).map(({ id }) => id)).toEqual(['nested-deep']);
});
