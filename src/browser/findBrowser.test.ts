import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findBrowser, type Ask } from './findBrowser.ts';

const ask: Ask = (program) => (program.includes('broken') ? undefined : 'Chromium 1.0');

/** A folder with empty files that is gone after the test. */
function makeFolder(...files: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-browsers-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  return folder;
}

/** A program that answers whatever it is asked. */
function makeProgram(answer: string): string {
  const program = join(makeFolder(), 'program');
  writeFileSync(program, `#!/bin/sh\n${answer}\n`);
  chmodSync(program, 0o755);
  return program;
}

const SHELL = 'chromium_headless_shell-9/chrome-headless-shell-linux64/chrome-headless-shell';

test('the browser of the system comes before one of Playwright, and that before one that was fetched', () => {
  const system = makeFolder('chromium');
  const playwright = makeFolder(SHELL);
  const cacheDir = makeFolder('packed-153.0.0/chromium');
  const env = { PATH: ['/nowhere', system].join(delimiter), PLAYWRIGHT_BROWSERS_PATH: playwright };
  const find = (from: typeof env) => findBrowser({ env: from, platform: 'linux', cacheDir, ask })?.executablePath;
  expect(find(env)).toBe(join(system, 'chromium'));
  expect(find({ ...env, PATH: '' })).toBe(join(playwright, SHELL));
  expect(find({ PATH: '', PLAYWRIGHT_BROWSERS_PATH: '/nowhere' })).toBe(join(cacheDir, 'packed-153.0.0/chromium'));
});

test('of the revisions that Playwright keeps, the newest is used, and the shell before the window', () => {
  const folder = makeFolder(
    'chromium-1300/chrome-linux64/chrome',
    SHELL,
    SHELL.replace('-9/', '-1200/'),
    SHELL.replace('-9/', '-900/'),
  );
  const env = { PLAYWRIGHT_BROWSERS_PATH: folder };
  const found = findBrowser({ env, platform: 'linux', ask });
  expect(found?.executablePath).toBe(join(folder, SHELL.replace('-9/', '-1200/')));
});

test('a browser that does not run is passed over', () => {
  const broken = makeFolder('broken/chromium');
  const env = { PATH: [join(broken, 'broken'), broken].join(delimiter), HOME: broken };
  expect(findBrowser({ env, platform: 'linux', ask })).toBeUndefined();
});

test('the packed browser is started with its own libraries before those of the system', () => {
  const cacheDir = makeFolder('packed-153.0.0/chromium');
  const env = { LD_LIBRARY_PATH: '/opt/lib', HOME: cacheDir };
  expect(findBrowser({ env, platform: 'linux', cacheDir, ask })?.env).toMatchObject({
    HOME: cacheDir,
    LD_LIBRARY_PATH: `${join(cacheDir, 'packed-153.0.0', 'lib')}:/opt/lib`,
  });
});

test('CHROMIUM_PATH goes before every other', () => {
  const program = makeProgram('echo Google Chrome for Testing 159.0.8154.6');
  const env = { PATH: makeFolder('chromium'), CHROMIUM_PATH: program };
  expect(findBrowser({ env, platform: 'linux' })).toMatchObject({
    executablePath: program,
    version: 'Google Chrome for Testing 159.0.8154.6',
  });
});

test.each([
  ['names a program that is none', () => '/bin/ls', 'is no Chromium, Chrome or Edge that runs here'],
  ['names a script that says something else', () => makeProgram('echo hello'), 'is no Chromium, Chrome or Edge'],
  ['names a script that fails', () => makeProgram('echo Chromium 1; exit 1'), 'is no Chromium, Chrome or Edge'],
  ['names a folder', () => makeFolder(), 'is no Chromium, Chrome or Edge that runs here'],
  ['names nothing', () => '/no/such/file', 'names no file'],
])('CHROMIUM_PATH that %s is refused in one line', (_what, make, fault) => {
  const env = { CHROMIUM_PATH: make() };
  const find = () => findBrowser({ env, platform: 'linux' });
  expect(find).toThrow(`CHROMIUM_PATH="${env.CHROMIUM_PATH}" ${fault}`);
  expect(find).toThrow(/^[^\n]*unset CHROMIUM_PATH to have one looked for\.$/);
});
