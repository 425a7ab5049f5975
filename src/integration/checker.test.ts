import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { openChecker, type Checked } from './checker.ts';

const dir = mkdtempSync(join(tmpdir(), 'jianbao-checker-'));
const site = join(dir, 'site.yaml');
writeFileSync(site, 'title: [');
const checker = openChecker({
  root: dir,
  srcDir: join(dir, 'src'),
  publicDir: join(dir, 'public'),
  contentDir: dir,
  address: undefined,
  ownPages: [],
  prints: false,
});
afterAll(() => {
  checker.end();
  rmSync(dir, { recursive: true });
});

const linesOf = (checked: Checked) => ('failed' in checked ? checked.failed : checked.problems.map(({ line }) => line));

test('content is checked beside all else, and what is told is what it holds now', async () => {
  const told: Checked[] = [];
  checker.onChecked((checked) => told.push(checked));
  expect(checker.isLooking()).toBe(true);
  await vi.waitFor(() => expect(told).toHaveLength(1), 20_000);
  expect(linesOf(told[0]!)).toEqual([1]);

  checker.look();
  // Saved while it is looked at: of what was there before nothing is told.
  writeFileSync(site, 'title: a\nlanguages: [');
  checker.look();
  checker.look();
  await vi.waitFor(() => expect(checker.isLooking()).toBe(false), 20_000);
  expect(told.slice(1).map(linesOf)).toEqual([[2]]);
  expect(await checker.hasChanged()).toBe(false);

  // What no watcher tells of is found all the same.
  const moved = join(dir, 'data');
  mkdirSync(moved);
  expect(await checker.hasChanged()).toBe(true);
  rmSync(moved, { recursive: true });
  expect(await checker.hasChanged()).toBe(false);
  writeFileSync(site, 'title: a\nlanguages: [\n');
  expect(await checker.hasChanged()).toBe(true);
});
