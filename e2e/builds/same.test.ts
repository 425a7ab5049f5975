import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, sites } from '../sites.ts';
import { copySite, fingerprint } from './copies.ts';

/** Throw away what builds of a content have kept. */
function forget(content: string): void {
  const caches = join('node_modules', '.cache', 'jianbao');
  for (const cache of readdirSync(caches, { recursive: true, withFileTypes: true })) {
    if (cache.isDirectory() && cache.name.endsWith(content))
      rmSync(join(cache.parentPath, cache.name), { recursive: true, force: true });
  }
}

test('two builds of one content are the same, byte for byte, whatever folder it is in', async () => {
  const again = copySite(sites.sample, 'again');
  // What an earlier build kept would be the same by itself.
  forget('content-again');
  const { status, output } = await build(again);
  expect(status, output).toBe(0);
  expect(fingerprint(again.folder)).toEqual(fingerprint(sites.sample.folder));
});
