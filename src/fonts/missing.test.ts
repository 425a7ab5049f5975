import { expect, test } from 'vitest';
import { describeMissing, type AuthorFiles } from './missing.ts';

const page = 'cost/index.html';
const advice = '    Write it in another way: the faces of the pages do not have it.';

const hold = (files: Record<string, string>): AuthorFiles => ({
  list: () => Object.keys(files),
  read: (file) => files[file],
  prefix: 'content/',
});

test('a character that no font holds is reported wherever the author wrote it', () => {
  const author = hold({ 'data/prices.csv': 'id,note\na,dear\nb,🜁 and 🜁\n', 'site.yaml': 'title: Air\n' });
  expect(describeMissing([{ character: '🜁', text: '🜁 and 🜁', page }], author)).toBe(
    [
      'content/data/prices.csv:3:3  no font holds "🜁" (U+1F701), in "b,🜁 and 🜁"',
      'content/data/prices.csv:3:10  no font holds "🜁" (U+1F701), in "b,🜁 and 🜁"',
      advice,
    ].join('\n'),
  );
});

test('a character that stands in no file of the author’s is reported by the page that shows it', () => {
  expect(describeMissing([{ character: '🜁', text: 'Air: 🜁', page }], hold({}))).toBe(
    `${page}  no font holds "🜁" (U+1F701), in "Air: 🜁"\n${advice}`,
  );
});
