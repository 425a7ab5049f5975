import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openPacked } from './pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'jianbao-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(folder, 'one-'));
  const cache = openPacked(dir);
  cache.put('a.txt', new Uint8Array([0, 255]));
  cache.put('风.txt', 'Wind');
});

/** The files of the cache, with full paths. */
const packs = () => readdirSync(dir).map((name) => join(dir, name));
const bytesIn = () => packs().reduce((sum, file) => sum + statSync(file).size, 0);

test('what was put is found again, byte for byte, by whoever opens the cache next', () => {
  const cache = openPacked(dir);
  expect(cache.find('a.txt')).toEqual(Buffer.from([0, 255]));
  expect(cache.find('风.txt')).toEqual(Buffer.from('Wind'));
  expect(cache.find('c.txt')).toBeUndefined();
  expect(cache.size()).toBe(2);
});

test('many things are few files', () => {
  const cache = openPacked(dir);
  for (let number = 0; number < 100; number++) cache.put(`${number}.txt`, 'Wind');
  expect(cache.size()).toBe(102);
  expect(packs()).toHaveLength(2);
});

test('what another puts meanwhile is found, and so is what is put after that', () => {
  const [cache, other] = [openPacked(dir), openPacked(dir)];
  other.put('b.txt', 'one');
  expect(cache.find('b.txt')?.toString()).toBe('one');
  cache.put('c.txt', 'two');
  other.put('d.txt', 'three');
  expect(['c.txt', 'd.txt'].map((name) => cache.find(name)?.toString())).toEqual(['two', 'three']);
  expect(other.find('c.txt')?.toString()).toBe('two');
});

test.each([
  [
    'a byte of it has changed',
    (file: string) => {
      const bytes = readFileSync(file);
      bytes.writeUInt8(0, bytes.length - 1);
      writeFileSync(file, bytes);
    },
  ],
  ['its end is missing', (file: string) => truncateSync(file, statSync(file).size - 1)],
  ['nothing is left of it', (file: string) => truncateSync(file, 0)],
  ['nothing but rubbish is left of it', (file: string) => writeFileSync(file, 'x'.repeat(1000))],
  [
    'a folder has taken its place',
    (file: string) => {
      rmSync(file);
      mkdirSync(join(file, 'within'), { recursive: true });
    },
  ],
])('a thing is not found when %s, and can be put anew', (_, damage) => {
  const before = openPacked(dir);
  for (const file of packs()) damage(file);
  for (const cache of [before, openPacked(dir)]) expect(cache.find('风.txt')).toBeUndefined();
  openPacked(dir).put('风.txt', 'Wind');
  expect(openPacked(dir).find('风.txt')?.toString()).toBe('Wind');
});

test('what was being written when a build was stopped is no thing, and takes away nothing before it', () => {
  const [file] = packs();
  appendFileSync(file!, readFileSync(file!).subarray(0, 60));
  const cache = openPacked(dir);
  expect(cache.size()).toBe(2);
  expect(cache.find('风.txt')?.toString()).toBe('Wind');
});

test('a file in the place of the folder gives way', () => {
  const file = join(folder, 'file');
  writeFileSync(file, 'x');
  openPacked(file).put('a.txt', 'Wind');
  expect(openPacked(file).find('a.txt')?.toString()).toBe('Wind');
});

test('what nobody asked for is removed when it is more than half of all', () => {
  const cache = openPacked(dir);
  cache.put('long.txt', 'x'.repeat(1000));
  cache.prune();
  expect(openPacked(dir).find('a.txt')).toBeDefined();
  const next = openPacked(dir);
  openPacked(dir).put('other.txt', 'Sun');
  expect(next.find('风.txt')?.toString()).toBe('Wind');
  next.keep('other.txt');
  next.prune();
  expect(bytesIn()).toBeLessThan(300);
  for (const open of [next, openPacked(dir)]) {
    expect(open.size()).toBe(2);
    expect(open.find('风.txt')?.toString()).toBe('Wind');
    expect(open.find('other.txt')?.toString()).toBe('Sun');
  }
  next.put('more.txt', 'Rain');
  expect(openPacked(dir).find('more.txt')?.toString()).toBe('Rain');
});

test('what another makes one pack of meanwhile is found, and so is what is put after that', () => {
  const [cache, other] = [openPacked(dir), openPacked(dir)];
  cache.put('b.txt', 'one');
  other.put('long.txt', 'x'.repeat(1000));
  const next = openPacked(dir);
  for (const name of ['a.txt', 'b.txt']) next.find(name);
  next.prune();
  expect(packs()).toHaveLength(1);
  expect(['a.txt', 'b.txt'].map((name) => cache.find(name)?.length)).toEqual([2, 3]);
  for (const text of ['two', 'three']) {
    cache.put(text, text);
    expect(cache.find(text)?.toString()).toBe(text);
  }
  expect(openPacked(dir).find('three')?.toString()).toBe('three');
});

test('packs that have become many are made one', () => {
  for (let build = 0; build < 12; build++) {
    const cache = openPacked(dir);
    cache.find('a.txt');
    cache.put('风.txt', 'Wind');
    cache.put(`${build}.txt`, '');
    for (let before = 0; before < build; before++) cache.keep(`${before}.txt`);
    cache.prune();
    expect(packs().length).toBeLessThan(10);
  }
  expect(openPacked(dir).size()).toBe(14);
});
