import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'parse5';
import { afterAll, expect, test } from 'vitest';
import { indexPages, type IndexedPage } from './indexPages.ts';
import { readText } from './readText.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A page of `count` different characters, each used twice. */
const page = (tag: string, count: number): IndexedPage => {
  const text = Array.from({ length: count }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
  return {
    file: `${tag}/${count}/index.html`,
    tag,
    text: readText(
      parse(
        `<html lang="${tag}"><body><main data-pagefind-body data-order="${count}"><h1>页</h1><p>${text}，${text}</p></main></body></html>`,
      ),
    )!,
  };
};
const listFiles = (dir: string) => readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();

test(
  'one index holds all languages, with a list of pages for each, and nothing of Pagefind’s own interface',
  { timeout: 30_000 },
  async () => {
    let done = 0;
    await indexPages([page('zh-CN', 40), page('zh-CN', 20), page('en', 40)], folder, () => (done += 1));
    expect(done).toBe(3);
    const files = listFiles(join(folder, 'pagefind'));
    expect(files).toContain('pagefind.js');
    expect(files.filter((file) => /ui\.|highlight|worker|fragment/.test(file))).toEqual([]);
    const read = (file: string) => JSON.parse(readFileSync(join(folder, 'pagefind', file), 'utf8')) as unknown;
    // In the order of the paper.
    expect(read('pages-zh-CN.json')).toMatchObject({
      first: 0,
      isPaired: false,
      heads: [
        ['页', 'zh-CN/20/', ''],
        ['页', 'zh-CN/40/', ''],
      ],
      pages: { titleLength: [1, 1], headLength: [2, 2], length: [44, 84] },
    });
    expect(read('pages-en.json')).toMatchObject({ first: 2, variants: '' });
    expect(read('texts/0.json')).toEqual({
      head: ['页', 'zh-CN/20/', ''],
      sections: [['', '', expect.stringContaining('，')]],
    });
  },
);

test('two indexes of the same pages are the same, byte for byte', { timeout: 30_000 }, async () => {
  const read = async (name: string) => {
    const root = join(folder, name);
    await indexPages([page('zh-CN', 3000), page('en', 300)], root);
    return listFiles(root)
      .filter((file) => /\.\w+$/.test(file))
      .map((file) => [file, readFileSync(join(root, file), 'base64')]);
  };
  expect(await read('one')).toEqual(await read('two'));
});

test('an index is cut into small chunks, all of them listed', { timeout: 30_000 }, async () => {
  const root = join(folder, 'chunks');
  await indexPages([page('zh-CN', 3000)], root);
  const files = listFiles(join(root, 'pagefind'));
  const chunks = files.filter((file) => file.endsWith('.pf_index')).map((file) => join(root, 'pagefind', file));
  expect(chunks.length).toBeGreaterThan(10);
  const meta = gunzipSync(
    readFileSync(
      join(
        root,
        'pagefind',
        files.find((file) => file.endsWith('.pf_meta'))!,
      ),
    ),
  );
  for (const chunk of chunks) {
    const [, name = ''] = /([^/\\]+)\.pf_index$/.exec(chunk) ?? [];
    expect(meta.includes(name), name).toBe(true);
  }
});
