import { expect, test } from 'vitest';
import { narrow } from './filters.ts';

const pages = [
  { kind: 'finding', topics: ['ai'] },
  { kind: 'measure', topics: ['ai'] },
  { kind: 'finding', topics: [] },
];

test('pages that pass all choices stay, in their order', () => {
  const kind = { name: 'kind', value: 'finding' };
  expect(narrow([2, 0, 1], [kind], pages)).toEqual([2, 0]);
  expect(narrow([2, 0, 1], [kind, { name: 'topic', value: 'ai' }], pages)).toEqual([0]);
});

test('an empty choice passes all', () => {
  expect(narrow([1, 0], [{ name: 'kind', value: '' }], pages)).toEqual([1, 0]);
});
