import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { indexPages } from '../integration.ts';
import { findMatches, sectionsOf } from '../language/excerpts.ts';
import type { Spellings } from '../language/query.ts';
import { makeEngine, type Engine, type Pagefind } from './engine.ts';

/* The engine on indexes as a build makes them, and Pagefind’s own script; only the browser is missing. */

const root = mkdtempSync(join(tmpdir(), 'engine-'));
/** Parts of the index that the server does not give. */
let missing = /^$/;
const server = createServer(({ url = '' }, response) => {
  const { pathname } = new URL(url, 'http://localhost');
  response.statusCode = missing.test(pathname) ? 503 : 200;
  response.end(response.statusCode === 200 ? readFileSync(join(root, pathname)) : '');
});

/** Few characters, so that pages share them, with all that is written in more than one way. */
const unit = fc.constantFrom(...'知识产產著着1234,，.“-—…½aAéÅ×İßǆㄱ각がカ𠮷 ');
const texts = fc.sample(fc.string({ unit, minLength: 30, maxLength: 60 }), { seed: 1, numRuns: 24 });

const page = (lang: string, name: string, kind: string, order: number, ...blocks: string[]) => ({
  path: `${name}/index.html`,
  html: `<html lang="${lang}"><body><main data-pagefind-body data-pagefind-filter="kind:${kind}" data-pagefind-sort="place:${order}">${blocks
    .map((block) => `<p>${block}</p>`)
    .join('')}</main></body></html>`,
});

beforeAll(async () => {
  const pages = [
    page('zh-CN', 'law', 'finding', 2, '著作权法', 'Café 与 AI 监管'),
    page('zh-CN', 'data', 'measure', 1, '数据要素：52,395亿元', '人工智能监管'),
    ...texts.map((text, index) => page('zh-CN', `p${index}`, 'text', index + 3, text)),
    page('en', 'storage', 'finding', 1, 'Batteries age.'),
  ];
  await indexPages(pages, root);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

const kinds = { name: 'kind', options: [{ value: 'finding' }] };

/** An engine that has loaded nothing yet. */
async function openEngine(mode: 'exact' | 'words'): Promise<Engine> {
  const bundle = join(root, 'pagefind', mode);
  const { createInstance } = (await import(pathToFileURL(join(bundle, 'pagefind.js')).href)) as {
    createInstance(options: { basePath: string }): Pagefind;
  };
  const { port } = server.address() as AddressInfo;
  const spellings =
    mode === 'exact' ? (JSON.parse(readFileSync(join(bundle, 'spellings.json'), 'utf8')) as Spellings) : undefined;
  return makeEngine(createInstance({ basePath: `http://localhost:${port}/pagefind/${mode}/` }), spellings);
}

/** Addresses of the pages found, in order. */
async function search(engine: Engine, query: string): Promise<string[]> {
  const { hits } = await engine.search(query);
  return Promise.all(hits.map(async (hit) => new URL((await hit.data()).url).pathname));
}

describe('a page is found', () => {
  test('by any characters of its text, in any writing', async () => {
    const engine = await openEngine('exact');
    expect(await search(engine, '作权')).toEqual(['/law/']);
    expect(await search(engine, '著作權')).toEqual(['/law/']);
    expect(await search(engine, '52395')).toEqual(['/data/']);
    expect(await search(engine, 'ＣＡＦＥ')).toEqual(['/law/']);
    expect(await search(engine, '法cafe')).toEqual([]);
  });

  test('by terms in any order', async () => {
    const engine = await openEngine('exact');
    expect((await search(engine, '监管 人工')).sort()).toEqual(['/data/']);
    expect((await search(engine, '人工 监管')).sort()).toEqual(['/data/']);
  });

  test('by words in another form', async () => {
    expect(await search(await openEngine('words'), 'battery')).toEqual(['/storage/']);
  });
});

test('what Pagefind lists can be marked, and what stands in a page finds it', async () => {
  const engine = await openEngine('exact');
  const query = fc.tuple(fc.nat(texts.length - 1), fc.nat(59), fc.integer({ min: 1, max: 4 }));
  await fc.assert(
    fc.asyncProperty(query, async ([index, start, length]) => {
      const text = [...texts[index]!];
      const query = text
        .slice(start % text.length)
        .slice(0, length)
        .join('');
      fc.pre(query.trim() !== '');
      const { hits, matcher } = await engine.search(query);
      const pages = await Promise.all(hits.map((hit) => hit.data()));
      expect(pages.map(({ url }) => new URL(url).pathname)).toContain(`/p${index}/`);
      for (const found of pages) {
        expect(sectionsOf(found).flatMap((section) => findMatches(section, matcher))).not.toEqual([]);
      }
    }),
  );
});

test('pages are listed by kind and by their place in the paper', async () => {
  const engine = await openEngine('exact');
  const [law] = (await engine.search('著作权')).hits;
  const [data] = (await engine.search('数据')).hits;
  expect(await engine.findMembers([kinds])).toEqual(new Map([['kindfinding', new Set([law!.id])]]));
  expect([...(await engine.listPlaces())].slice(0, 2)).toEqual([
    [data!.id, 0],
    [law!.id, 1],
  ]);
});

describe('an answer is whole or none', () => {
  // Pagefind says on the console what it could not load.
  beforeAll(() => void vi.spyOn(console, 'error').mockReturnValue());
  afterAll(() => vi.restoreAllMocks());

  test.each(['pf_index', 'pf_meta'])('without its %s the search fails', async (part) => {
    missing = RegExp(part);
    const engine = await openEngine('exact');
    await expect(engine.search('监管')).rejects.toThrow();
  });

  test('without a filter’s part the choice fails', async () => {
    missing = /pf_filter/;
    const engine = await openEngine('exact');
    await expect(engine.findMembers([kinds])).rejects.toThrow();
    missing = /^$/;
    expect(await search(engine, '著作权')).toEqual(['/law/']);
    expect((await engine.findMembers([kinds])).get('kindfinding')?.size).toBe(1);
  });

  test('a part that is there the next time is asked for again', async () => {
    missing = /pf_index/;
    const engine = await openEngine('exact');
    await expect(engine.search('监管')).rejects.toThrow();
    missing = /^$/;
    expect(await search(engine, '监管')).toHaveLength(2);
  });
});
