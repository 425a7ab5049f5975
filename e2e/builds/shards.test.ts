import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { build, sites } from '../sites.ts';
import { cachesOf, copySite, fingerprint, forget } from './copies.ts';

/** Names of the PDFs of sheets that builds of a content have kept. */
function keptPdfs(content: string): string[] {
  return cachesOf(content)
    .flatMap((cache) => readdirSync(cache, { recursive: true, encoding: 'utf8' }))
    .filter((file) => file.endsWith('.pdf'));
}

/* Of two builds of one content, the one begins with nothing that the other has kept: that would be the same by itself. */
test('two builds of one content are the same, byte for byte, in whatever folder and though several machines have printed its sheets in parts, none of them twice', async () => {
  const shared = copySite(sites.sample, 'shards');
  forget('content-shards');
  const first = await build(shared, ['--shard', '1/2']);
  expect(first.status, first.output).toBe(0);
  const ofFirst = keptPdfs('content-shards');
  expect(ofFirst.length).toBeGreaterThan(0);
  const second = await build(shared, ['--shard', '2/2']);
  expect(second.status, second.output).toBe(0);
  expect(keptPdfs('content-shards')).toEqual(expect.arrayContaining(ofFirst));
  expect(keptPdfs('content-shards').length).toBeGreaterThan(ofFirst.length);
  expect(second.output).toContain('Nothing is published');
  expect(existsSync(shared.folder)).toBe(false);

  const joined = await build(shared);
  expect(joined.status, joined.output).toBe(0);
  expect(joined.output).toMatch(/ sheets, 0 new/);
  expect(fingerprint(shared.folder)).toEqual(fingerprint(sites.sample.folder));
});

test('a part that is none is refused before anything is built', async () => {
  const { status, output } = await build(copySite(sites.sample, 'shards'), ['--shard', '3/2']);
  expect(status).toBe(1);
  expect(output).toContain('"--shard 3/2" is no part of a whole');
});
