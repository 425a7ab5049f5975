import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { indexPages } from '../index/indexPages.ts';
import { readText } from '../index/readText.ts';
import { openEngine, type Engine, type Pagefind } from './engine.ts';

/* The engine on an index as a build makes it, and Pagefind’s own script; only the browser is missing. */

const root = mkdtempSync(join(tmpdir(), 'engine-'));
/** Parts of the index that the server does not give. */
let missing = /^$/;
const read = async (name: string) => {
  if (missing.test(name)) throw new Error(`missing: ${name}`);
  return readFile(join(root, 'pagefind', name));
};
const server = createServer(({ url = '' }, response) => {
  const { pathname } = new URL(url, 'http://localhost');
  read(pathname).then(
    (bytes) => response.end(bytes),
    () => response.writeHead(503).end(),
  );
});

/** Few characters, so that pages share them, with all that is written in more than one way. */
const unit = fc.constantFrom(...'知识产權产著着1234,，.“-—…½aAéÅ×İßǆㄱ각がカ𠮷<& ');
const texts = fc.sample(fc.string({ unit, minLength: 30, maxLength: 60 }), { seed: 1, numRuns: 24 });
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const page = (tag: string, name: string, kind: string, order: number, ...blocks: string[]) => ({
  file: `${name}/index.html`,
  tag,
  text: readText(
    parse(
      `<html lang="${tag}"><body><main data-pagefind-body data-kind="${kind}" data-order="${order}">${blocks
        .map((block, index) => (index ? `<p>${escape(block)}</p>` : `<h1>${escape(block)}</h1>`))
        .join('')}</main></body></html>`,
    ),
  )!,
});

beforeAll(async () => {
  const pages = [
    page('zh-CN', 'law', 'finding', 2, '著作权法', 'Café 与 AI 监管'),
    page('zh-CN', 'data', 'measure', 1, '数据要素', '52,395亿元', '人工智能监管'),
    ...texts.map((text, index) => page('zh-CN', `p${index}`, 'text', index + 3, '题', text)),
    page('en', 'en/storage', 'finding', 1, 'Batteries age', 'Batteries that C++ programs in T+1 days.'),
    page('ru', 'ru/my', 'text', 1, 'Мой', 'Мой дом'),
    page('ru', 'ru/ours', 'text', 2, 'Мои', 'Мои дома'),
    page('en', 'en/words', 'text', 2, 'Words', 'A battery of café tests, pre-trained by GPT-4.'),
  ];
  await indexPages(pages, root);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
}, 60_000);
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

/** An engine that has loaded nothing yet. */
async function open(tag: string): Promise<Engine> {
  const { createInstance } = (await import(pathToFileURL(join(root, 'pagefind', 'pagefind.js')).href)) as {
    createInstance(options: { basePath: string; noWorker: true }): Pagefind;
  };
  const { port } = server.address() as AddressInfo;
  const pagefind = createInstance({ basePath: `http://localhost:${port}/`, noWorker: true });
  return openEngine(pagefind, async (name) => JSON.parse((await read(name)).toString()), tag, '/base/');
}

/** Addresses of the pages found, in order. */
async function search(engine: Engine, query: string): Promise<string[]> {
  const { hits } = await engine.search(query);
  return Promise.all(hits.map(async (page) => (await engine.readHead(page)).href));
}

describe('a page is found', () => {
  test('by any characters of its text, in any writing', async () => {
    const engine = await open('zh-CN');
    expect(await search(engine, '作权')).toContain('/base/law/');
    expect(await search(engine, '著作權')).toContain('/base/law/');
    expect(await search(engine, '52395')).toEqual(['/base/data/']);
    expect(await search(engine, 'ＣＡＦＥ')).toEqual(['/base/law/']);
    expect(await search(engine, '法cafe')).toEqual([]);
  });

  test('by terms in any order', async () => {
    const engine = await open('zh-CN');
    expect(await search(engine, '监管 人工')).toEqual(['/base/data/']);
    expect(await search(engine, '人工 监管')).toEqual(['/base/data/']);
  });

  test('by words in another form, and in its own language only', async () => {
    const engine = await open('en');
    expect(await search(engine, 'battery')).toEqual(['/base/en/storage/', '/base/en/words/']);
    expect(await search(engine, 'cafe')).toEqual(['/base/en/words/']);
    expect(await search(await open('zh-CN'), 'battery')).toEqual([]);
  });

  test('in Russian й is not и, in what is typed half neither', async () => {
    const engine = await open('ru');
    expect(await search(engine, 'мой ')).toEqual(['/base/ru/my/']);
    expect(await search(engine, 'мои ')).toEqual(['/base/ru/ours/']);
    expect(await search(engine, 'до')).toHaveLength(2);
  });

  test.each([
    ['C++', ['/base/en/storage/']],
    ['c', []],
    ['T+1', ['/base/en/storage/']],
    ['GPT-4', ['/base/en/words/']],
    ['GPT4', ['/base/en/words/']],
    ['GPT-3', []],
    ['pretrained', ['/base/en/words/']],
    ['organisation', []],
  ])('by %s where it stands', async (query, pages) => {
    expect(await search(await open('en'), `${query} `)).toEqual(pages);
  });
});

test('what is listed can be marked, and what stands in a page finds it', async () => {
  const engine = await open('zh-CN');
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
      expect(await search(engine, query)).toContain(`/base/p${index}/`);
      for (const page of hits) {
        const blocks = (await engine.readSections(page)).flatMap((section) => section.blocks);
        expect(blocks.flatMap((block) => matcher(block))).not.toEqual([]);
      }
    }),
  );
});

test('the language of the page around it makes no difference', async () => {
  const page = {
    querySelector: () => ({ getAttribute: () => 'zh-CN' }),
    currentScript: null,
    documentElement: { lang: 'zh-CN' },
  };
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', {});
  expect(await search(await open('zh-CN'), '著作权')).toEqual(['/base/law/']);
  vi.unstubAllGlobals();
});

test('pages are listed in the order of the paper, with what they are', async () => {
  const engine = await open('zh-CN');
  expect(engine.pages.slice(0, 2)).toMatchObject([{ kind: 'measure' }, { kind: 'finding' }]);
  expect(await engine.readHead(0)).toEqual({ title: '数据要素', href: '/base/data/', place: '' });
  expect(await engine.readHead(1)).toMatchObject({ title: '著作权法' });
  expect(await engine.readSections(1)).toEqual([{ id: '', heading: '', blocks: ['著作权法', 'Café 与 AI 监管'] }]);
});

describe('of very many pages', () => {
  const large = mkdtempSync(join(tmpdir(), 'engine-large-'));
  afterAll(() => rmSync(large, { recursive: true }));
  const many = fc.sample(
    fc.string({ unit: fc.constantFrom(...'知识产权法监管智能1,。ＡⅢ '), minLength: 3, maxLength: 12 }),
    {
      seed: 1,
      numRuns: 1100,
    },
  );
  let engine: Engine;
  beforeAll(async () => {
    await indexPages(
      many.map((text, order) => page('zh-CN', `p${order}`, 'text', order, `题${order}`, text)),
      large,
    );
    const { createInstance } = (await import(pathToFileURL(join(large, 'pagefind', 'pagefind.js')).href)) as {
      createInstance(options: { basePath: string; noWorker: true }): Pagefind;
    };
    const fromFile = (name: string) => readFile(join(large, 'pagefind', name));
    vi.stubGlobal('fetch', async (address: string) => new Response(await fromFile(new URL(address).pathname)));
    const pagefind = createInstance({ basePath: 'http://files/', noWorker: true });
    engine = await openEngine(pagefind, async (name) => JSON.parse((await fromFile(name)).toString()), 'zh-CN', '/');
  }, 120_000);
  afterAll(() => void vi.unstubAllGlobals());

  test('one character, two and more are found on the pages that hold them, and on no other', async () => {
    for (const query of ['知', '知识', '识产权', '知识产权', 'Ⅲ', 'a', '1,', '法。', '能智能', '监管 智能']) {
      const { hits, matcher } = await engine.search(query);
      const count = query.split(' ').length;
      // What comes after the groups of the query are its parts.
      const own = (text: string) => new Set(matcher(text).flatMap(({ group }) => (group < count ? [group] : [])));
      const held = many.flatMap((text, place) => (own(text).size === count ? [place] : []));
      expect(
        hits.toSorted((a, b) => a - b),
        query,
      ).toEqual(held);
    }
  });

  test('few are drawn at once, and each says what it is', async () => {
    expect(engine.atOnce).toBe(10);
    expect(await engine.readHead(1099)).toEqual({ title: '题1099', href: '/p1099/', place: '' });
    expect(engine.pages[1099]).toMatchObject({ kind: 'text', topics: [], isRegister: false });
  });
});

describe('an answer is whole or none', () => {
  // Pagefind says on the console what it could not load.
  beforeAll(() => void vi.spyOn(console, 'error').mockReturnValue());
  afterAll(() => {
    missing = /^$/;
    vi.restoreAllMocks();
  });

  test('without the list of pages nothing opens', async () => {
    missing = /pages-/;
    await expect(open('zh-CN')).rejects.toThrow();
  });

  test.each(['pf_index', 'pf_meta'])('without its %s the search fails', async (part) => {
    // From the beginning: Pagefind asks for it when it opens, and may have it before anybody searches.
    missing = RegExp(part);
    await expect(open('zh-CN').then((engine) => engine.search('监管'))).rejects.toThrow();
  });

  test('a part that is there the next time is asked for again', async () => {
    missing = /^$/;
    const engine = await open('zh-CN');
    missing = /pf_index|texts/;
    await expect(engine.search('监管')).rejects.toThrow();
    await expect(engine.readSections(0)).rejects.toThrow();
    missing = /^$/;
    expect(await search(engine, '监管')).toHaveLength(2);
    expect(await engine.readSections(0)).toHaveLength(1);
  });
});
