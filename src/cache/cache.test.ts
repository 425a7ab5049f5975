import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openCache } from './cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'jianbao-cache-'));
afterAll(() => rmSync(folder, { recursive: true }));

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(folder, 'one-'));
  const cache = openCache(dir);
  cache.put('a.txt', 'Wind');
  cache.put('b.txt', new Uint8Array([0, 255]));
});

test('what was put is found again, byte for byte, by whoever opens the cache next', () => {
  const cache = openCache(dir);
  expect(cache.find('a.txt')).toEqual(Buffer.from('Wind'));
  expect(cache.find('b.txt')).toEqual(Buffer.from([0, 255]));
  expect(cache.find('c.txt')).toBeUndefined();
});

test.each([
  ['a byte of it has changed', (file: string, bytes: Buffer) => writeFileSync(file, bytes.fill('x', bytes.length - 1))],
  ['its end is missing', (file: string, bytes: Buffer) => truncateSync(file, bytes.length - 1)],
  ['nothing is left of it', (file: string) => truncateSync(file, 0)],
  [
    'a folder has taken its place',
    (file: string) => {
      rmSync(file);
      mkdirSync(join(file, 'within'), { recursive: true });
    },
  ],
])('a file is not found when %s, and can be put anew', (_, damage) => {
  const file = join(dir, 'a.txt');
  damage(file, readFileSync(file));
  const cache = openCache(dir);
  expect(cache.find('a.txt')).toBeUndefined();
  cache.put('a.txt', 'Wind');
  expect(openCache(dir).find('a.txt')).toEqual(Buffer.from('Wind'));
});

test('a file in the place of the folder gives way', () => {
  const file = join(folder, 'file');
  writeFileSync(file, 'x');
  openCache(file).put('a.txt', 'Wind');
  expect(openCache(file).find('a.txt')).toEqual(Buffer.from('Wind'));
});

test('what nobody asked for is removed', () => {
  mkdirSync(join(dir, 'c', 'within'), { recursive: true });
  const cache = openCache(dir);
  cache.find('b.txt');
  openCache(dir).put('d.txt', 'Wind');
  cache.keep('d.txt');
  cache.prune();
  expect(readdirSync(dir)).toEqual(['b.txt', 'd.txt']);
});
