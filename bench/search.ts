import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { throttling } from 'lighthouse/core/config/constants.js';
import { parse } from 'parse5';
import { browserSwitches, findBrowser } from '../e2e/browser.ts';
import { randomFrom } from '../e2e/random.ts';
import { indexPages, type IndexedPage } from '../src/search/index/indexPages.ts';
import { readText } from '../src/search/index/readText.ts';
import { listVariants } from '../src/search/index/variants.ts';
import { spell } from '../src/search/language/query.ts';
import { openBuilt } from './openBuilt.ts';
import { serve } from './serve.ts';
import { typeQuery } from './typeQuery.ts';

const SIZES = [100, 1000, 5000];
/** Queries that are put to the engine, and to the page: each of these by a reader who comes with an empty cache. */
const QUERIES = 60;
const READERS = 5;
/** Milliseconds between the keys of a reader who types: three a second, as people do on a phone. */
const KEY_PAUSE = 330;
const TEN = 10;
const TAG = 'zh-CN';
const KINDS = ['advice', 'challenge', 'finding', 'background'];
const SECTIONS = 5;
const SENTENCES = 8;

/** A made-up page: its title, and of each section its heading and its text. */
interface MadeUp {
  title: string;
  sections: [heading: string, text: string][];
}

/**
 * Print, for made-up sites of growing size, whether substrings are found, what the index takes and by which power of the
 * pages its time grows, and what the search page of the built paper makes a reader load and wait for with that index in
 * the place of its own: for ten titles, and for all, their passages too; on a phone four times slower than this machine,
 * and on one with the network of Lighthouse’s mobile preset too, whose every request takes 0.56 s. The query is put into
 * the field at once; “typed” is the wait after the last key of a reader who types it. The page and its own scripts are
 * there then; the scripts of the search are counted. The text repeats itself more than real prose does, so that its bytes
 * flatter: compare rows.
 */
export async function measureSearch(dir = 'dist'): Promise<void> {
  if (!existsSync(join(dir, 'search/index.html'))) throw new Error('build the paper first: npm run build');
  const executablePath = findBrowser();
  const browser = await chromium.launch({ args: [...browserSwitches], ...(executablePath && { executablePath }) });
  console.log(
    '   pages  recall  precision  index     indexing  power | ten titles      all   next | CPU/4   typed    next | and 4G   typed    next',
  );
  let before: { size: number; seconds: number } | undefined;
  // The first page of a browser that has just started is slow.
  await (await browser.newPage()).goto('data:text/html,<p>Ready', { waitUntil: 'load' });
  const sizes = process.argv.includes('--small') ? SIZES.slice(0, 2) : SIZES;
  for (const size of sizes) {
    const root = mkdtempSync(join(tmpdir(), 'bench-search-'));
    for (const part of ['search', '_astro']) cpSync(join(dir, part), join(root, part), { recursive: true });
    const made = writePages(size);
    const start = performance.now();
    await indexPages(
      [...made.map((page, at) => toPage(page, at)), toPage({ title: 'English', sections: [] }, 0, 'en-GB')],
      root,
    );
    const seconds = (performance.now() - start) / 1000;
    const power = before ? Math.log(seconds / before.seconds) / Math.log(size / before.size) : NaN;
    before = { size, seconds };
    const texts = made.map(({ title, sections }) => [title, ...sections.flat()]);
    const { recall, precision, queries } = await query(root, texts);
    const quick = await readAll(browser, root, queries, false);
    const slow = await readAll(browser, root, queries, true);
    const milliseconds = ({ wait, typedWait, nextWait }: Cost) =>
      [wait, typedWait, nextWait].map((wait) => `${wait.toFixed(0)} ms`.padStart(8)).join('');
    const columns = [
      String(size).padStart(8),
      recall.toFixed(4).padStart(8),
      precision.toFixed(4).padStart(11),
      `${(sizeOf(join(root, 'pagefind/index')) / 1e6).toFixed(1)} MB`.padStart(9),
      `${seconds.toFixed(1)} s`.padStart(11),
      (power ? power.toFixed(2) : '').padStart(7),
      ' |',
      kilobytes(quick.ten).padStart(11),
      kilobytes(quick.all).padStart(9),
      kilobytes(quick.next).padStart(9),
      ' |',
      milliseconds(quick),
      ' |',
      milliseconds(slow),
    ];
    console.log(columns.join(''));
    rmSync(root, { recursive: true });
  }
  await browser.close();
}

/** Chinese-looking pages of about 1,200 characters: words of one to four characters, common ones more often. */
function writePages(count: number): MadeUp[] {
  const random = randomFrom(count);
  const characters = listCharacters();
  const words = Array.from({ length: 6000 }, () =>
    Array.from(
      { length: 1 + Math.floor(random() * 3) },
      () => characters[Math.floor(characters.length * random() ** 3)]!,
    ).join(''),
  );
  const write = (length: number) =>
    Array.from({ length }, () => words[Math.floor(words.length * random() ** 2.5)]).join('');
  const sentence = () => `${write(6 + Math.floor(random() * 8))}${random() < 0.2 ? Math.floor(random() * 1e5) : ''}`;
  return Array.from({ length: count }, () => ({
    title: write(5),
    sections: Array.from({ length: SECTIONS }, (): [string, string] => [
      write(3),
      Array.from({ length: SENTENCES }, sentence).join('，'),
    ]),
  }));
}

/** The characters that GB 2312 calls common, without those that are another way to write one of them: 著 is 着 too. */
function listCharacters(): string[] {
  const decoder = new TextDecoder('gbk');
  const row = (first: number) => Array.from({ length: 94 }, (_, at) => decoder.decode(Uint8Array.of(first, 0xa1 + at)));
  const all = Array.from({ length: 39 }, (_, at) => row(0xb0 + at)).flat();
  const variants = listVariants(new Set(all), false);
  return all.filter(
    (character) => spell(character, variants).length === 1 && spell(character, variants)[0] === character,
  );
}

/** A page as a site has it, with headings, a kind, topics and a place. */
function toPage({ title, sections }: MadeUp, index: number, tag = TAG): IndexedPage {
  const body = sections.map(([heading, text], at) => `<h2 id="part-${at}">${heading}</h2><p>${text}</p>`).join('');
  const topics = ['content', 'market', 'technology'].filter((_, at) => (index >> at) & 1).join(' ');
  const place = `第${1 + (index % 9)}节·第${1 + (index % 31)}段`;
  const kind = KINDS[index % KINDS.length]!;
  const marks = `data-kind="${kind}" data-place="${place}" data-topics="${topics}" data-order="${index}"`;
  return {
    file: `${tag === TAG ? '' : 'en/'}${kind}/brief-${String(index).padStart(4, '0')}/index.html`,
    tag,
    text: readText(
      parse(
        `<html lang="${tag}"><body><main data-pagefind-body ${marks}><h1>${title}</h1>${body}</main></body></html>`,
      ),
    )!,
  };
}

/** Ask for substrings of the texts. */
async function query(root: string, texts: readonly (readonly string[])[]) {
  const built = await openBuilt(root);
  const engine = await built.open(TAG);
  const random = randomFrom(1);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const queries: string[] = [];
  let [wanted, found, right] = [0, 0, 0];
  const plain = texts.map((blocks) => blocks.map(plainText));
  for (let index = 0; index < QUERIES; index++) {
    const block = pick(pick(texts));
    const start = Math.floor(random() * Math.max(1, block.length - 6));
    const term = block.slice(start, start + 2 + Math.floor(random() * 4));
    const { hits, asked } = await engine.search(term);
    const truth = new Set(
      plain.flatMap((blocks, page) => (blocks.some((block) => block.includes(plainText(term))) ? [page] : [])),
    );
    wanted += truth.size;
    found += hits.length;
    right += hits.filter((page) => truth.has(page)).length;
    if (hits.length >= TEN && asked.length === 1 && queries.length < 2 * READERS) queries.push(term);
  }
  built.close();
  return { recall: right / wanted, precision: right / found, queries };
}

/** As the search has a text: without the separators of numbers, the comma in one form. */
const plainText = (text: string) => text.replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, '').replaceAll('，', ',');

/** What readers load and wait for, in the median. */
interface Cost {
  /** Bytes until the first titles are drawn, and with all that comes after them. */
  ten: number;
  all: number;
  /** Bytes of another query. */
  next: number;
  /** Milliseconds until the first titles are drawn: of a query that comes at once, of one that is typed, of another. */
  wait: number;
  typedWait: number;
  nextWait: number;
}

/** Several readers, each of whom asks two queries. */
async function readAll(browser: Browser, root: string, queries: readonly string[], isSlow: boolean): Promise<Cost> {
  const costs: Cost[] = [];
  // Each asks two: an odd one is asked by nobody.
  for (let at = 1; at < queries.length; at += 2) {
    costs.push(await read(browser, root, queries[at - 1]!, queries[at]!, isSlow));
  }
  const middle = (name: keyof Cost) => median(costs.map((cost) => cost[name]));
  return {
    ten: middle('ten'),
    all: middle('all'),
    next: middle('next'),
    wait: middle('wait'),
    typedWait: middle('typedWait'),
    nextWait: middle('nextWait'),
  };
}

async function read(browser: Browser, root: string, first: string, second: string, isSlow: boolean): Promise<Cost> {
  let bytes = 0;
  const { origin, close } = await serve(root, '/', { sent: (sent) => (bytes += sent) });
  const open = async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
    const page = await context.newPage();
    await page.goto(`${origin}/search/`, { waitUntil: 'networkidle' });
    const client = await context.newCDPSession(page);
    const { mobileSlow4G } = throttling;
    await client.send('Emulation.setCPUThrottlingRate', { rate: mobileSlow4G.cpuSlowdownMultiplier });
    if (isSlow) {
      await client.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: mobileSlow4G.requestLatencyMs,
        downloadThroughput: (mobileSlow4G.downloadThroughputKbps * 1024) / 8,
        uploadThroughput: (mobileSlow4G.uploadThroughputKbps * 1024) / 8,
      });
    }
    return page;
  };
  const typing = await open();
  const typedWait = await typeQuery(typing, first, TEN, KEY_PAUSE);
  await typing.context().close();
  const page = await open();
  const settle = async () => {
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(isSlow ? 3000 : 500);
  };
  bytes = 0;
  const wait = await typeQuery(page, first, TEN);
  const ten = bytes;
  await settle();
  const all = bytes;
  bytes = 0;
  const nextWait = await typeQuery(page, second, TEN);
  await settle();
  const next = bytes;
  await page.context().close();
  close();
  return { ten, all, next, wait, typedWait, nextWait };
}

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
