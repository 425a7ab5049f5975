import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'parse5';
import { afterAll, expect, test } from 'vitest';
import { splitChunks } from './chunks.ts';
import { indexPages, type IndexedPage } from './indexPages.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A page of `count` different characters, each used twice. */
const page = (tag: string, count: number): IndexedPage => {
  const text = Array.from({ length: count }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
  return {
    file: `${tag}/${count}/index.html`,
    tag,
    tree: parse(
      `<html lang="${tag}"><body><main data-pagefind-body><h1>页</h1><p>${text}，${text}</p></main></body></html>`,
    ),
  };
};
const listFiles = (dir: string) => readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();

test('each language gets the index of its kind, and nothing of Pagefind’s own interface', async () => {
  let done = 0;
  await indexPages([page('zh-CN', 40), page('en', 40)], folder, () => (done += 1));
  expect(done).toBe(2);
  const files = listFiles(join(folder, 'pagefind'));
  expect(files).toContain(join('exact', 'spellings.json'));
  expect(files).toContain(join('words', 'pagefind.js'));
  expect(files.filter((file) => /ui\.|highlight|worker/.test(file))).toEqual([]);
  const spellings = JSON.parse(readFileSync(join(folder, 'pagefind/exact/spellings.json'), 'utf8')) as object;
  expect(spellings).toMatchObject({ marks: '，' });
});

test('two indexes of the same pages are the same, byte for byte', async () => {
  const read = async (name: string) => {
    const root = join(folder, name);
    await indexPages([page('zh-CN', 3000), page('en', 300)], root);
    return listFiles(root)
      .filter((file) => /\.\w+$/.test(file))
      .map((file) => [file, readFileSync(join(root, file), 'base64')]);
  };
  expect(await read('one')).toEqual(await read('two'));
});

test('an index is cut into small chunks, all of them listed', async () => {
  const root = join(folder, 'chunks');
  await indexPages([page('zh-CN', 3000)], root);
  const bundle = join(root, 'pagefind/exact');
  const chunks = listFiles(join(bundle, 'index')).map((file) => file.replace('.pf_index', ''));
  expect(chunks.length).toBeGreaterThan(5);
  const meta = listFiles(bundle).find((file) => file.endsWith('.pf_meta'))!;
  const list = gunzipSync(readFileSync(join(bundle, meta))).toString('latin1');
  expect(chunks.filter((name) => !list.includes(name))).toEqual([]);
});

test('an index of an unknown form is refused', () => {
  const content = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(() => splitChunks([{ path: 'index/x.pf_index', content }])).toThrow('search index: unknown file');
});
