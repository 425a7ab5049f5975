/*
 * The one subject that imports from src/: a whole build of 1,000 briefs would measure Astro, not the press.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'parse5';
import { findBrowser } from '../src/browser/findBrowser.ts';
import { openCache } from '../src/cache/cache.ts';
import { openStyles } from '../src/finish/page.ts';
import { findElement, styleSheetsOf } from '../src/html/tree.ts';
import { makePress } from '../src/print/press.ts';
import { printSheets, type SheetPage } from '../src/print/sheets.ts';

const COUNTS = [20, 200, 1000];
const PAPERS = 2;

/**
 * Print copies of the sheets of `dist/`, each different in its bytes: milliseconds a PDF, first and from the cache, and
 * the peak memory of this process. `BENCH_SHEETS` names other counts: `20,200`.
 */
export async function measurePrint(dir = 'dist'): Promise<void> {
  const browser = findBrowser({ env: process.env, platform: process.platform });
  if (!browser) throw new Error('no browser to print with');
  const sheets = listSheets(dir);
  const counts = process.env['BENCH_SHEETS']?.split(',').map(Number) ?? COUNTS;
  console.log('  sheets    PDFs   ms a PDF   ms cached   peak MiB');
  for (const count of counts) {
    const root = mkdtempSync(join(tmpdir(), 'jianbao-bench-'));
    cpSync(join(dir, '_astro'), join(root, '_astro'), { recursive: true });
    const copies = Array.from({ length: count }, (_, index) => copySheet(sheets[index % sheets.length]!, index));
    const measure = async () => {
      const press = makePress(root, 'https://bench.example/', browser);
      const start = performance.now();
      await printSheets(copies, {
        press,
        edition: { authors: {}, date: '2024-02-29' },
        cache: openCache(join(root, '.cache')),
        machinery: browser.version,
        write: (file, bytes) => {
          mkdirSync(dirname(join(root, file)), { recursive: true });
          writeFileSync(join(root, file), bytes);
        },
      });
      const spent = (performance.now() - start) / count / PAPERS;
      await press.close();
      return spent;
    };
    const [cold, cached] = [await measure(), await measure()];
    const peak = process.resourceUsage().maxRSS / 1024;
    const numbers = [count, count * PAPERS, cold.toFixed(0), cached.toFixed(1), peak.toFixed(0)];
    console.log(`  ${numbers.map((number, index) => String(number).padStart([6, 8, 11, 12, 11][index]!)).join('')}`);
    rmSync(root, { recursive: true });
  }
}

/** The pages of a built site that print as a sheet. */
function listSheets(dir: string): Pick<SheetPage, 'html' | 'css'>[] {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const cssOf = openStyles(dir, '/');
  return files.flatMap((file) => {
    const html = readFileSync(join(dir, file), 'utf8');
    const tree = parse(html);
    return findElement(tree, 'article', 'sheet') ? [{ html, css: cssOf(styleSheetsOf(tree)) }] : [];
  });
}

function copySheet({ html, css }: Pick<SheetPage, 'html' | 'css'>, index: number): SheetPage {
  return {
    lang: 'en',
    path: String(index),
    tag: 'en',
    title: String(index),
    file: `${index}/index.html`,
    html: `${html}<!-- ${index} -->`,
    css,
    pdfs: { A4: `${index}/a4.pdf`, Letter: `${index}/letter.pdf` },
  };
}
