import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { browserSwitches, findBrowser } from '../e2e/browser.ts';
import { kilobytes, median } from './search.ts';
import { serve } from './serve.ts';
import { typeQuery } from './typeQuery.ts';

/** What one reader's first and next query cost. */
interface Cost {
  /** Bytes that the first query makes a reader load, the script included. */
  first: number;
  /** Milliseconds from the moment that the field is entered to the first result, nothing loaded before. */
  wait: number;
  /** Bytes of the next query, on another subject. */
  next: number;
}

/**
 * Print what searching the built site costs: for half of the queries written by hand for the paper, a reader who
 * comes with an empty cache, asks one on the search page, and then one of the other half, which is on another subject.
 * @param dir the built site, at the root of its host
 */
export async function measureSearchBox(dir = 'dist'): Promise<void> {
  const { origin, close } = await serve(dir, '/');
  const executablePath = findBrowser();
  const browser = await chromium.launch({ args: [...browserSwitches], ...(executablePath && { executablePath }) });
  const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(\w+\/)?search\/index\.html$/.test(file),
  );
  console.log('  language  readers   first query, max   wait, max      next query, mean');
  for (const file of pages) {
    const [, lang = ''] = /<html lang="(\w+)/.exec(readFileSync(join(dir, file), 'utf8')) ?? [];
    const address = `${origin}/${file.replace('index.html', '')}`;
    const queries = readQueries(lang);
    const costs: Cost[] = [];
    const half = Math.floor(queries.length / 2);
    for (const [index, query] of queries.slice(0, half).entries())
      costs.push(await ask(browser, address, query, queries[half + index]!));
    const [first, wait, next] = (['first', 'wait', 'next'] as const).map((name) => costs.map((cost) => cost[name]));
    const columns = [
      `  ${lang}`.padEnd(10),
      String(costs.length).padStart(9),
      kilobytes(median(first!)).padStart(11),
      kilobytes(Math.max(...first!)).padStart(10),
      `${median(wait!).toFixed(0)} ms`.padStart(9),
      `${Math.max(...wait!).toFixed(0)} ms`.padStart(8),
      kilobytes(median(next!)).padStart(12),
      kilobytes(next!.reduce((sum, bytes) => sum + bytes, 0) / next!.length).padStart(9),
    ];
    console.log(columns.join(''));
  }
  await browser.close();
  close();
}

/** The queries of a language that find something. */
function readQueries(lang: string): string[] {
  const golden = JSON.parse(readFileSync(new URL(`../e2e/golden/${lang}.json`, import.meta.url), 'utf8')) as {
    query: string;
    none?: true;
  }[];
  return golden.filter(({ none }) => !none).map(({ query }) => query);
}

async function ask(browser: Browser, address: string, query: string, other: string): Promise<Cost> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  let bytes = 0;
  page.on('requestfinished', async (request) => {
    bytes += (await request.sizes()).responseBodySize;
  });
  const wait = await typeQuery(page, query);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(100);
  const first = bytes;
  await typeQuery(page, other);
  await page.waitForTimeout(400);
  await context.close();
  return { first, wait, next: bytes - first };
}
