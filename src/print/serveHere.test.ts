import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { serveHere, type ServedHere } from './serveHere.ts';

let served: ServedHere | undefined;
afterEach(async () => {
  await served?.close();
  served = undefined;
});

/** Serve files, and others in their place; what asks for one is given its status, its type and its text. */
async function serve(files: Record<string, string>, shown: Record<string, string> = {}) {
  const root = join(mkdtempSync(join(tmpdir(), 'jianbao-served-')), 'site');
  for (const [file, text] of Object.entries({ ...files, '../secret.txt': 'secret' })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  served = await serveHere(root, '/briefing/', (file) => shown[file]);
  const { address } = served;
  return async (path: string) => {
    const response = await fetch(new URL(path, address));
    return [response.status, response.headers.get('content-type'), await response.text()];
  };
}

test('a site is served under the path where it will stand', async () => {
  const ask = await serve({ 'css/site.css': 'p {}', 'zh/简报/index.html': '<p>' });
  expect(new URL(served!.address).pathname).toBe('/briefing/');
  expect(await ask('css/site.css')).toEqual([200, 'text/css', 'p {}']);
  expect(await ask('zh/简报/index.html')).toEqual([200, 'text/html', '<p>']);
});

test('a page that is no file yet is served, also in the place of one', async () => {
  const ask = await serve({ 'index.html': 'old' }, { 'index.html': 'new', 'print/whole.html': 'whole' });
  expect(await ask('index.html')).toEqual([200, 'text/html', 'new']);
  expect(await ask('print/whole.html')).toEqual([200, 'text/html', 'whole']);
});

test.each(['none.css', '', 'css', '/css/site.css', '../../secret.txt', '..%2fsecret.txt', '%e0%a4%a'])(
  'nothing is served at %o, and the server goes on',
  async (path) => {
    const ask = await serve({ 'css/site.css': 'p {}' });
    expect((await ask(path))[0]).toBe(404);
    expect((await ask('css/site.css'))[0]).toBe(200);
  },
);
