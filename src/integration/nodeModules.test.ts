import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { openSameToNode, takeFromNode } from './nodeModules.ts';

const dir = mkdtempSync(join(tmpdir(), 'jianbao-modules-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

test.each<[boolean, string, Record<string, string>]>([
  [
    true,
    'imports nothing of Vite',
    { a: `import { b } from './b.js';`, b: `import fs from 'node:fs'; export const b = 1;` },
  ],
  [true, 'names it in prose', { a: 'export const say = `\\`import.meta.glob(x)\\``;' }],
  [true, 'imports a type', { a: `import type { site } from 'virtual:jianbao/site';\nexport const b = 1;` }],
  [false, 'imports what a plugin makes', { a: `import {\n  site,\n} from 'virtual:jianbao/site';` }],
  [false, 'imports it on demand', { a: `export const a = () => import('astro:assets');` }],
  [false, 'gives it on', { a: `export * from './b.js';`, b: `export { site } from 'virtual:jianbao/site';` }],
  [false, 'goes round in a circle that does', { a: `import './b.js';`, b: `import './a.js';\nimport './c.css';` }],
  [false, 'asks Vite for its surroundings', { a: `export const isDev = import.meta.env.DEV;` }],
  [false, 'asks for a file as text', { a: `import text from './b.js?raw';`, b: '' }],
  [false, 'imports a component', { a: `import A from './A.astro';` }],
])('it is %s that a module which %s is the same to Node', (isSame, _what, files) => {
  for (const [name, code] of Object.entries(files)) writeFileSync(join(dir, `${name}.js`), code);
  expect(openSameToNode()(join(dir, 'a.js'))).toBe(isSame);
});

test('what Vite need not make comes from Node, ours until it changes', async () => {
  const ourDir = fileURLToPath(new URL('..', import.meta.url));
  const made = { code: 'by Vite' };
  const environment = {
    name: 'ssr',
    fetchModule: (url: string): Promise<unknown> => Promise.resolve({ ...made, url }),
    moduleGraph: { ensureEntryFromUrl: (url: string) => Promise.resolve({ file: url }), invalidateAll: vi.fn() },
    hot: { send: vi.fn() },
  };
  const watcher = new EventEmitter();
  const plugin = takeFromNode(ourDir) as { configureServer(server: unknown): void };
  plugin.configureServer({ environments: { ssr: environment }, watcher, ws: { send: vi.fn() } });

  const ours = join(ourDir, 'views', 'views.ts');
  const astros = fileURLToPath(import.meta.resolve('astro/runtime/server/index.js'));
  for (const file of [ours, astros]) expect(await environment.fetchModule(file)).toMatchObject({ type: 'module' });
  for (const url of [join(ourDir, 'layouts/Page.astro'), `${ours}?raw`, '/@id/virtual:jianbao/site', join(dir, 'a.js')])
    expect(await environment.fetchModule(url)).toMatchObject(made);

  watcher.emit('change', join(ourDir, 'views', 'frame.ts'));
  expect(environment.moduleGraph.invalidateAll).toHaveBeenCalledOnce();
  expect(environment.hot.send).toHaveBeenCalledWith({ type: 'full-reload' });
  expect(await environment.fetchModule(ours)).toMatchObject(made);
  expect(await environment.fetchModule(astros)).toMatchObject({ type: 'module' });
});
