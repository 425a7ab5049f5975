import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Usage } from './usage.ts';

const RUNS = 3;

/** Build the site without PDFs several times; print the median wall time in seconds and the peak memory of the process in MiB. */
export function measureBuild(): void {
  const dir = mkdtempSync(join(tmpdir(), 'jianbao-bench-'));
  const report = join(dir, 'usage');
  const site = join(dir, 'site');
  const runs = Array.from({ length: RUNS }, () => {
    // What stands there as it was made is not built again.
    rmSync(site, { recursive: true, force: true });
    const start = performance.now();
    execFileSync(process.execPath, ['--import', './bench/usage.ts', 'src/cli/main.ts', 'build', '--no-pdf'], {
      env: { ...process.env, OUT_DIR: site, USAGE_FILE: report },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const usage = JSON.parse(readFileSync(report, 'utf8')) as Usage;
    return { seconds: (performance.now() - start) / 1000, ...usage };
  });
  rmSync(dir, { recursive: true });
  const seconds = runs.map((run) => run.seconds).sort((a, b) => a - b);
  const peak = Math.max(...runs.map((run) => run.mebibytes));
  console.log(`  median of ${RUNS}: ${seconds[Math.floor(RUNS / 2)]!.toFixed(1)} s, peak ${peak.toFixed(0)} MiB`);
}
