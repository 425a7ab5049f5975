import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('.', import.meta.url));

/** Scripts of pages, which a browser runs: what they do is done when they are loaded. */
const SCRIPTS =
  /^(layouts\/page|components\/(keyList|links|lostAddress)|print\/printControl|search\/client\/(open|tableControls))\.ts$/;

/** Modules that Vite alone can load, since they import what the integration writes; and the command, which acts. */
const OTHERS =
  /^(routes\/.*|blocks\/briefing|cli\/main|manuscript\/runPandoc|discovery\/drawInThread|integration\/checkInThread|cache\/thread)\.ts$/;

const modules = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !/\.(test|d)\.ts$/.test(file) && !file.startsWith('testing/'))
  .filter((file) => !SCRIPTS.test(file) && !OTHERS.test(file))
  .sort();

/** Imports modules one after the other, and names what those of ours do meanwhile; packages may do what they like. */
const watcher = String.raw`
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const [src, modules] = JSON.parse(process.argv[1]);
const effects = {};
let current;
const note = (what) => {
  const frame = new Error().stack.split('\n').find((line) => line.includes('file:///') && !line.includes('[eval'));
  if (frame?.includes(src)) (effects[current] ??= []).push(what);
};
for (const name of ['readFileSync', 'readdirSync', 'openSync', 'writeFileSync', 'mkdirSync', 'existsSync', 'statSync']) {
  const own = fs[name];
  fs[name] = (...args) => (note('fs.' + name), own.apply(fs, args));
}
const { cwd, env } = process;
process.cwd = () => (note('process.cwd'), cwd());
process.env = new Proxy(env, { get: (target, name) => (note('process.env.' + String(name)), target[name]) });
process.argv = new Proxy(process.argv, { get: (target, name) => (note('process.argv'), target[name]) });
syncBuiltinESMExports();
for (const { name, url } of modules) {
  current = name;
  await import(url).catch((error) => (effects[name] ??= []).push(String(error)));
}
console.log(JSON.stringify(effects));
`;

test('no module looks at the process or opens a file when it is imported', { timeout: 120_000 }, () => {
  const list = modules.map((name) => ({ name, url: pathToFileURL(join(src, name)).href }));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', watcher, JSON.stringify([pathToFileURL(src).href, list])],
    { cwd: tmpdir(), env: {}, encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  expect(JSON.parse(stdout)).toEqual({});
});

test('what is begun as a thread is compiled with the package', () => {
  const { files } = JSON.parse(readFileSync(join(src, 'tsconfig.lib.json'), 'utf8')) as { files: string[] };
  const threads = modules.flatMap((file) =>
    [...readFileSync(join(src, file), 'utf8').matchAll(/new URL\(`\.\/(\w+)\$\{extname\(/g)].map(([, name]) =>
      join(dirname(file), `${name}.ts`).replaceAll('\\', '/'),
    ),
  );
  expect(threads).toContain('cache/thread.ts');
  expect(files).toEqual(expect.arrayContaining(threads));
});
