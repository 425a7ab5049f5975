import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { openPacked } from './pack.ts';
import { workAhead } from './workAhead.ts';

const dir = mkdtempSync(join(tmpdir(), 'jianbao-ahead-'));
afterAll(() => rmSync(dir, { recursive: true }));

const file = join(dir, 'work.mjs');
writeFileSync(
  file,
  `import { writeFileSync } from 'node:fs';
   export const write = ({ to }) => writeFileSync(to, 'done');
   export const fail = ({ to }) => { writeFileSync(to, ''); throw new Error('it fails here'); };
   export const stay = ({ to }) => { writeFileSync(to, ''); for (;;); };`,
);
const module = pathToFileURL(file).href;
const MANY = 1000;
const begin = (name: string, count = MANY, cacheDir = join(dir, 'none')) => {
  const to = join(dir, name);
  return { ...workAhead({ module, name, data: { to } }, count, cacheDir), to };
};

test('a thread does what a function of a module does with its data', async () => {
  const { to, stop } = begin('write');
  await vi.waitFor(() => expect(existsSync(to)).toBe(true), 5000);
  await stop();
});

test(
  'what goes wrong there is left to whoever comes after, and what goes on is stopped',
  { timeout: 20_000 },
  async () => {
    for (const name of ['fail', 'stay']) {
      const { to, stop } = begin(name);
      await vi.waitFor(() => expect(existsSync(to)).toBe(true), 5000);
      await stop();
    }
  },
);

test('for a few things, or where as many are kept, no thread is begun', async () => {
  rmSync(join(dir, 'write'), { force: true });
  const kept = join(dir, 'kept');
  const cache = openPacked(kept);
  for (let index = 0; index < 200; index++) cache.put(String(index), '');
  const begun = [begin('write', 3), begin('write', 210, kept)];
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (const { stop } of begun) await stop();
  expect(existsSync(join(dir, 'write'))).toBe(false);
});
