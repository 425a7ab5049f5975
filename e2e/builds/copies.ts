import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect } from 'vitest';
import { contentOf, type ServedSite } from '../sites.ts';

/** A site that a test builds for itself. */
export interface Copy extends ServedSite {
  source: { contentDir: string; base: string };
}

/** Copy the content of a site, for a build of its own: what an earlier run has left of it is gone. */
export function copySite(site: Copy, name: string): Copy {
  const contentDir = `.e2e/content-${name}`;
  for (const folder of [contentDir, `.e2e/${name}`]) rmSync(folder, { recursive: true, force: true });
  cpSync(contentOf(site), contentDir, { recursive: true });
  return { ...site, folder: `.e2e/${name}`, source: { ...site.source, contentDir } };
}

/** Folders of what builds of a content have kept: they are called after it, and after where it lies. */
export function cachesOf(content: string): string[] {
  const caches = join('node_modules', '.cache', 'jianbao');
  const names = existsSync(caches) ? readdirSync(caches) : [];
  return names.filter((name) => name.replace(/-[0-9a-f]{8}$/, '') === content).map((name) => join(caches, name));
}

/** Let a copy begin with what builds of its site have kept, and nothing else, so that it makes only what differs. */
export function begin(copy: Copy, site: ServedSite): void {
  const [from] = cachesOf(basename(contentOf(site)));
  const dir = resolve(contentOf(copy));
  const name = `${basename(dir)}-${createHash('sha256').update(dir).digest('hex').slice(0, 8)}`;
  forget(basename(dir));
  if (from) cpSync(from, join(from, '..', name), { recursive: true });
}

/** Throw away what builds of a content have kept. */
export function forget(content: string): void {
  for (const cache of cachesOf(content)) rmSync(cache, { recursive: true, force: true });
}

/** Replace a text that stands once in a file of a site's content. */
export function edit(site: Copy, file: string, from: string, to: string): void {
  const path = join(site.source.contentDir, file);
  const text = readFileSync(path, 'utf8');
  expect(text.split(from), `"${from}" stands once in ${file}`).toHaveLength(2);
  writeFileSync(path, text.replace(from, to));
}

/** What stands for the site that an earlier build has left. */
export const LAST_SITE = 'the last good site';

/** Put something where a build would go. */
export function placeLastSite({ folder }: Copy): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), LAST_SITE);
}

/** What was there before a build is there still, and nothing else. */
export function expectLastSite({ folder }: Copy): void {
  expect([...readFiles(folder)].map(([file, bytes]) => [file, bytes.toString()])).toEqual([['index.html', LAST_SITE]]);
}

/** Every file of a folder, by name. */
export function readFiles(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(files.map((file) => [file.slice(folder.length + 1), readFileSync(file)]));
}

/** Fingerprint of every file of a folder, by name. */
export function fingerprint(folder: string): Record<string, string> {
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  return Object.fromEntries([...readFiles(folder)].map(([file, bytes]) => [file, hash(bytes)]));
}

/** No file of a site is a PDF, and no page links to one. */
export function expectNoPdf(folder: string): void {
  const files = [...readFiles(folder)];
  expect(files.map(([file]) => file).filter((file) => file.endsWith('.pdf'))).toEqual([]);
  const pages = files.filter(([file]) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.filter(([, bytes]) => bytes.includes('application/pdf')).map(([file]) => file)).toEqual([]);
}
