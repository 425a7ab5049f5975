import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { addPackages, findPackages } from '../e2e/dataPackages.ts';

const RUNS = 3;

/** Build a tiny site without and with a table of 13,979 rows; print the wall times in seconds, and what the page weighs. */
export function measureTables(): void {
  const packages = findPackages();
  if (!packages) {
    console.log('  no data packages here: set DATA_PACKAGES');
    return;
  }
  const dir = mkdtempSync(join(tmpdir(), 'jianbao-bench-'));
  for (const names of [[], ['gdp']]) {
    const content = join(dir, 'content');
    const out = join(dir, 'site');
    const seconds = Array.from({ length: RUNS }, () => {
      for (const folder of [content, out]) rmSync(folder, { recursive: true, force: true });
      cpSync('src/testing/storage', content, { recursive: true });
      addPackages(content, packages, names);
      const start = performance.now();
      execFileSync(process.execPath, ['src/cli/main.ts', 'build', '--no-pdf'], {
        env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      return (performance.now() - start) / 1000;
    }).sort((a, b) => a - b);
    const page = names[0] && readFileSync(join(out, 'en/data', names[0], 'index.html'));
    const weight = page ? `, its page ${(gzipSync(page).length / 1000).toFixed(1)} kB` : '';
    console.log(`  ${names[0] ?? 'no long table'}: fastest ${seconds[0]!.toFixed(1)} s of ${RUNS}${weight}`);
  }
  rmSync(dir, { recursive: true });
}
