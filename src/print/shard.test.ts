import { expect, test } from 'vitest';
import { takeShard } from './shard.ts';

test('all shards together hold every sheet once', () => {
  const sheets = ['a', 'b', 'c', 'd', 'e'];
  const parts = [1, 2, 3].map((number) => takeShard(sheets, { number, count: 3 }));
  expect(parts).toEqual([['a', 'd'], ['b', 'e'], ['c']]);
  // More machines than sheets: the last have nothing to do.
  expect(takeShard(sheets, { number: 6, count: 6 })).toEqual([]);
});
