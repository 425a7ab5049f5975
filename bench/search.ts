import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { parse } from 'parse5';
import { browserSwitches, findBrowser } from '../e2e/browser.ts';
import { randomFrom } from '../e2e/random.ts';
import { indexPages, type IndexedPage } from '../src/search/index/indexPages.ts';
import { parseTerms, phrase, spell, type Spellings } from '../src/search/language/query.ts';
import { serve } from './serve.ts';

const SIZES = [100, 1000, 5000];
const QUERIES = 60;

/**
 * Print, for made-up sites of growing size, whether substrings are found, and what the first and the next query make a
 * reader transfer. The text repeats itself more than real prose does, so that its bytes flatter: compare rows.
 */
export async function measureSearch(): Promise<void> {
  console.log('   pages  recall  precision  first query  next query      index  indexing');
  for (const size of SIZES) {
    const root = mkdtempSync(join(tmpdir(), 'bench-search-'));
    const texts = writeTexts(size);
    const start = performance.now();
    await indexPages(texts.map(toPage), root);
    const seconds = (performance.now() - start) / 1000;
    const { recall, precision, first, next } = await query(root, texts);
    const bytes = sizeOf(join(root, 'pagefind/exact/index'));
    const columns = [
      String(size).padStart(8),
      recall.toFixed(4).padStart(8),
      precision.toFixed(4).padStart(11),
      kilobytes(first).padStart(13),
      kilobytes(next).padStart(12),
      kilobytes(bytes).padStart(11),
      `${seconds.toFixed(1)} s`.padStart(10),
    ];
    console.log(columns.join(''));
    rmSync(root, { recursive: true });
  }
}

/** Chinese-looking pages of about 1,200 characters: words of one to four characters, common ones more often. */
function writeTexts(count: number): string[] {
  const random = randomFrom(count);
  const words = Array.from({ length: 6000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
      String.fromCharCode(0x4e00 + Math.floor(3000 * random() ** 3)),
    ).join(''),
  );
  const sentence = () =>
    Array.from({ length: 6 + Math.floor(random() * 8) }, () => words[Math.floor(words.length * random() ** 2.5)]).join(
      '',
    );
  return Array.from({ length: count }, () =>
    Array.from({ length: 40 }, () => `${sentence()}${random() < 0.2 ? Math.floor(random() * 1e5) : ''}`).join('，'),
  );
}

function toPage(text: string, index: number): IndexedPage {
  const html = `<!doctype html><html lang="zh-CN"><body><main data-pagefind-body><h1>${text.slice(0, 12)}</h1><p>${text}</p></main></body></html>`;
  return { file: `p/${index}/index.html`, tag: 'zh-CN', tree: parse(html) };
}

/** Search for substrings of the texts in a browser, and for the first one with nothing loaded. */
async function query(root: string, texts: readonly string[]) {
  writeFileSync(join(root, 'index.html'), '<html lang="zh-CN">');
  const { origin, close } = await serve(root, '/');
  const executablePath = findBrowser();
  const browser = await chromium.launch({ args: [...browserSwitches], ...(executablePath && { executablePath }) });
  const page = await browser.newPage();
  let bytes = 0;
  page.on('requestfinished', async (request) => {
    const { responseBodySize } = await request.sizes();
    bytes += responseBodySize;
  });
  await page.goto(`${origin}/`);
  const spellings = JSON.parse(readFileSync(join(root, 'pagefind/exact/spellings.json'), 'utf8')) as Spellings;
  const random = randomFrom(1);
  const transfers: number[] = [];
  let [wanted, found, right] = [0, 0, 0];
  for (let index = 0; index < QUERIES; index++) {
    const text = texts[Math.floor(random() * texts.length)]!;
    const start = Math.floor(random() * (text.length - 6));
    const term = text.slice(start, start + 2 + Math.floor(random() * 4));
    bytes = 0;
    const queries = spell(parseTerms(term).join(''), spellings).map(phrase);
    const addresses = await page.evaluate(async (queries) => {
      const engine = (await import(/* @vite-ignore */ `${location.origin}/pagefind/exact/pagefind.js`)) as {
        createInstance(options: object): unknown;
      };
      const known = window as unknown as { index?: PagefindIndex };
      known.index ??= engine.createInstance({ noWorker: true }) as PagefindIndex;
      const all = new Map<string, string>();
      for (const query of queries) {
        const { results } = await known.index.search(query);
        for (const { id } of results) all.set(id, id);
        // What the search box draws.
        await Promise.all(results.slice(0, 2).map((result) => result.data()));
      }
      // Addresses are in the fragments: the ids tell as much, and cost nothing.
      return [...all.keys()];
    }, queries);
    await page.waitForTimeout(20);
    transfers.push(bytes);
    const truth = texts.filter((candidate) => holds(candidate, term)).length;
    wanted += truth;
    found += addresses.length;
    right += Math.min(truth, addresses.length);
  }
  await browser.close();
  close();
  const [first = 0, ...others] = transfers;
  return {
    recall: right / wanted,
    precision: right / found,
    first,
    next: others.sort((a, b) => a - b)[Math.floor(others.length / 2)] ?? 0,
  };
}

interface PagefindIndex {
  search(query: string): Promise<{ results: { id: string; data(): Promise<unknown> }[] }>;
}

const plain = (text: string) => text.replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, '').replaceAll('，', ',');
const holds = (text: string, term: string) => text.includes(term) || plain(text).includes(plain(term));

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

/** Bytes as a table has them. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
