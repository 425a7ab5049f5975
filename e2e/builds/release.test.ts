import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jianbao, sites } from '../sites.ts';
import { copySite, edit, expectLastSite, placeLastSite, type Copy } from './copies.ts';

/** Run the command that keeps marks, on a copy of the sample. */
function release({ folder, source }: Copy) {
  const env = {
    ...process.env,
    CONTENT_DIR: source.contentDir,
    OUT_DIR: folder,
    SITE_ADDRESS: 'https://198.51.100.7/x/',
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [jianbao, 'release'], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('a release writes the marks of its own edition, touches no other file, and publishes nothing', () => {
  const site = copySite(sites.sample, 'release');
  placeLastSite(site);
  const kept = (number: string) => join(site.source.contentDir, 'editions', `${number}.json`);
  const marksOf = (number: string) => readFileSync(kept(number), 'utf8');
  const [earlier] = ['0.2'].map(marksOf);
  rmSync(kept('0.3'));

  expect(release(site)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/marks of edition 0\.3 are in .*0\.3\.json/),
  });
  const first = marksOf('0.3');
  const listed = JSON.parse(first) as Record<string, Record<string, string>>;
  expect(Object.keys(listed)).toEqual(['en', 'zh']);
  expect(listed['en']).toMatchObject({ overview: expect.stringMatching(/^[0-9a-f]{8}$/) });
  expect(marksOf('0.2')).toBe(earlier);
  expectLastSite(site);

  // Again, there is nothing to do; once a text has changed, it must be another edition.
  expect(release(site)).toMatchObject({ status: 0, stdout: expect.stringContaining('already') });
  edit(site, 'briefs/measure/renew-batteries/en.mdx', 'short: Renew batteries', 'short: New batteries');
  const { status, stderr } = release(site);
  expect(status).toBe(1);
  expect(stderr).toMatch(/changed since edition "0\.3" was released: .*en measure\/renew-batteries/);
  expect(stderr).toContain('"edition" in site.yaml');
  expect(marksOf('0.3')).toBe(first);
  expect(existsSync(kept('0.4'))).toBe(false);
  expectLastSite(site);
});
