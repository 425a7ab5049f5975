/*
 * The one subject that imports from src/: a whole build of 1,000 briefs would measure Astro, not the press.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findBrowser } from '../src/browser/findBrowser.ts';
import { openCache } from '../src/cache/cache.ts';
import { makePress } from '../src/print/press.ts';
import { printSheets, type SheetPage } from '../src/print/sheets.ts';
import { findPrinted } from '../src/print/site.ts';

const COUNTS = [20, 200, 1000];
const PAPERS = 2;

/**
 * Print copies of the sheets of `dist/`, each different in its bytes: milliseconds a PDF, first and from the cache, and
 * the peak memory of this process. `BENCH_SHEETS` names other counts: `20,200`.
 */
export async function measurePrint(dir = 'dist'): Promise<void> {
  const browser = findBrowser({ env: process.env, platform: process.platform });
  if (!browser) throw new Error('no browser to print with');
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const { sheets } = findPrinted(dir, files, '/');
  const counts = process.env['BENCH_SHEETS']?.split(',').map(Number) ?? COUNTS;
  console.log('  sheets    PDFs   ms a PDF   ms cached   peak MiB');
  for (const count of counts) {
    const root = mkdtempSync(join(tmpdir(), 'jianbao-bench-'));
    cpSync(join(dir, '_astro'), join(root, '_astro'), { recursive: true });
    const copies = Array.from({ length: count }, (_, index) =>
      copySheet(dir, root, sheets[index % sheets.length]!, index),
    );
    const measure = async () => {
      const press = makePress(root, 'https://bench.example/', browser);
      const start = performance.now();
      await printSheets(
        root,
        copies,
        { authors: {}, date: '2024-02-29' },
        press,
        openCache(join(root, '.cache')),
        () => {},
      );
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

function copySheet(dir: string, root: string, sheet: SheetPage, index: number): SheetPage {
  const file = `${index}/index.html`;
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), `${readFileSync(join(dir, sheet.file), 'utf8')}<!-- ${index} -->`);
  return { ...sheet, file, pdfs: { A4: `${index}/a4.pdf`, Letter: `${index}/letter.pdf` } };
}
