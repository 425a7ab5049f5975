import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'parse5';
import { randomFrom } from '../e2e/random.ts';
import { indexPages, type IndexedPage } from '../src/search/index/indexPages.ts';
import { readText } from '../src/search/index/readText.ts';
import { openBuilt } from './openBuilt.ts';

const SIZES = [100, 1000, 5000];
const QUERIES = 60;

/**
 * Print, for made-up sites of growing size, whether substrings are found, and what the first and the next query make a
 * reader transfer. The text repeats itself more than real prose does, so that its bytes flatter: compare rows.
 */
export async function measureSearch(): Promise<void> {
  console.log('   pages  recall  precision  first query  next query      index    time  indexing');
  for (const size of SIZES) {
    const root = mkdtempSync(join(tmpdir(), 'bench-search-'));
    const texts = writeTexts(size);
    const start = performance.now();
    await indexPages(texts.map(toPage), root);
    const seconds = (performance.now() - start) / 1000;
    const { recall, precision, first, next, time } = await query(root, texts);
    const bytes = sizeOf(join(root, 'pagefind/index'));
    const columns = [
      String(size).padStart(8),
      recall.toFixed(4).padStart(8),
      precision.toFixed(4).padStart(11),
      kilobytes(first).padStart(13),
      kilobytes(next).padStart(12),
      kilobytes(bytes).padStart(11),
      `${time.toFixed(0)} ms`.padStart(8),
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
  return { file: `p/${index}/index.html`, tag: 'zh-CN', text: readText(parse(html))! };
}

/** Search for substrings of the texts, for the first one with nothing loaded, and load what ten results show. */
async function query(root: string, texts: readonly string[]) {
  let bytes = 0;
  const built = await openBuilt(root, (sent) => (bytes += sent));
  const engine = await built.open('zh-CN');
  const random = randomFrom(1);
  const transfers: number[] = [];
  const times: number[] = [];
  let [wanted, found, right] = [0, 0, 0];
  for (let index = 0; index < QUERIES; index++) {
    const text = texts[Math.floor(random() * texts.length)]!;
    const start = Math.floor(random() * (text.length - 6));
    const term = text.slice(start, start + 2 + Math.floor(random() * 4));
    const began = performance.now();
    const { hits } = await engine.search(term);
    times.push(performance.now() - began);
    await Promise.all(hits.slice(0, 10).map((page) => engine.readSections(page)));
    transfers.push(bytes);
    bytes = 0;
    const truth = texts.filter((candidate) => holds(candidate, term)).length;
    wanted += truth;
    found += hits.length;
    right += Math.min(truth, hits.length);
  }
  built.close();
  const [first = 0, ...others] = transfers;
  // The one file that is not loaded from the server here.
  const script = gzipSync(readFileSync(join(root, 'pagefind/pagefind.js'))).length;
  return {
    recall: right / wanted,
    precision: right / found,
    first: first + script,
    next: median(others),
    time: median(times),
  };
}

const plain = (text: string) => text.replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, '').replaceAll('，', ',');
const holds = (text: string, term: string) => text.includes(term) || plain(text).includes(plain(term));

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Bytes as a table has them. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
