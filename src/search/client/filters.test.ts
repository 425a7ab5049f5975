import { expect, test } from 'vitest';
import { narrow } from './filters.ts';

const pages = ['law', 'data', 'age'].map((id) => ({ id }));
const members = new Map([
  ['kindfinding', new Set(['law', 'age'])],
  ['topicai', new Set(['law', 'data'])],
]);

test('pages that pass all choices stay, in their order', () => {
  const kind = { name: 'kind', value: 'finding' };
  expect(narrow(pages, [kind], members)).toEqual([{ id: 'law' }, { id: 'age' }]);
  expect(narrow(pages, [kind, { name: 'topic', value: 'ai' }], members)).toEqual([{ id: 'law' }]);
});

test('an empty choice passes all', () => {
  expect(narrow(pages, [{ name: 'kind', value: '' }], new Map())).toEqual(pages);
});
