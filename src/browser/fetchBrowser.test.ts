import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Report } from '../finish/report.ts';
import { browserFor, fetchBrowser, type Fetch, type Run } from './fetchBrowser.ts';

/** Fetch into an empty cache, on a machine without a browser, with a runner in place of the network. */
function prepare(run: Run, changes: Partial<Fetch> = {}) {
  const cacheDir = join(mkdtempSync(join(tmpdir(), 'jianbao-fetch-')), 'cache');
  onTestFinished(() => rmSync(dirname(cacheDir), { recursive: true }));
  const said: string[] = [];
  const report: Report = {
    step: (name) => ({
      progress: (done, total) => said.push(`${name} ${done}/${total}`),
      end: (text) => said.push(`${name}: ${text}`),
    }),
    warn: (text) => said.push(`warning: ${text}`),
    say: (text) => said.push(text),
  };
  const fetch: Fetch = {
    env: { HOME: cacheDir },
    platform: 'linux',
    arch: 'x64',
    cacheDir,
    report,
    run,
    ask: () => 'Chromium 1.0',
    // Stands in for the archive: the browser that it would leave.
    unpack: async (archive, dir) => write(join(dir, 'packed-153.0.0/chromium'), archive.toString()),
    ...changes,
  };
  return { fetch, said, cacheDir };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const failing: Run = async () => ({ status: 1, output: 'Error: getaddrinfo ENOTFOUND host.example' });

/** What npm does, when it can: an archive in the folder that it is told. */
const packing: Run = async (command, args) => {
  if (command !== 'npm') return failing(command, args, {}, AbortSignal.abort());
  write(join(args[args.indexOf('--pack-destination') + 1]!, 'archive.tgz'), 'unpacked');
  return { status: 0, output: '' };
};

test('Playwright’s own shell is fetched where npm’s Chromium does not run', async () => {
  const calls: string[] = [];
  const { fetch, said, cacheDir } = prepare(
    async (_command, args, env) => {
      calls.push(args.slice(1).join(' '));
      const place = 'chromium_headless_shell-1/chrome-headless-shell-mac-arm64/chrome-headless-shell';
      write(join(env['PLAYWRIGHT_BROWSERS_PATH']!, place), '');
      return { status: 0, output: '' };
    },
    { platform: 'darwin', arch: 'arm64' },
  );
  // A machine that runs these tests may have a Chrome of its own where macOS keeps it; the cache is what counts.
  expect((await fetchBrowser(fetch)).version).toBe('Chromium 1.0');
  expect(calls).toEqual(['install chromium-headless-shell']);
  expect(said).toContain(`Fetching a Chromium of 115 MB into ${cacheDir}`);
});

test('where Playwright’s cannot be had, the package of npm is, in its exact version, and the size is said before', async () => {
  const asked: string[] = [];
  const { fetch, said, cacheDir } = prepare((command, args, env, signal) => {
    if (command === 'npm') asked.push(args[1]!);
    return packing(command, args, env, signal);
  });
  const browser = await fetchBrowser(fetch);
  expect(readFileSync(browser.executablePath, 'utf8')).toBe('unpacked');
  expect(asked).toEqual(['@sparticuz/chromium@153.0.0']);
  expect(said.slice(-2)).toEqual([`Fetching a Chromium of 70 MB into ${cacheDir}`, 'browser: Chromium 1.0']);
});

test('what was fetched once is found from then on', async () => {
  const { fetch } = prepare(packing);
  const first = await browserFor(fetch);
  const second = await browserFor({ ...fetch, run: () => Promise.reject(new Error('nothing is fetched')) });
  expect(second).toEqual(first);
});

test('a package that does not run here is not fetched a second time', async () => {
  let count = 0;
  const { fetch } = prepare(
    (command, args, env, signal) => {
      if (command === 'npm') count++;
      return packing(command, args, env, signal);
    },
    { ask: () => undefined },
  );
  await expect(fetchBrowser(fetch)).rejects.toThrow('No browser could be fetched');
  await expect(fetchBrowser(fetch)).rejects.toThrow('Install Chromium or Chrome');
  expect(count).toBe(1);
});

test('without a network a build is told so in one line, and goes on', async () => {
  const { fetch, said } = prepare(failing);
  expect(await browserFor(fetch)).toBeUndefined();
  expect(said.at(-1)).toBe(
    'warning: No browser could be fetched (ENOTFOUND). Install Chromium or Chrome, or name the executable of one in CHROMIUM_PATH.',
  );
});

test('what no longer comes is given up', async () => {
  const stuck: Run = (_command, _args, _env, signal) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve({ status: null, output: String(signal.reason) }));
    });
  const { fetch } = prepare(stuck, { patience: 20 });
  await expect(fetchBrowser(fetch)).rejects.toThrow('No browser could be fetched (ETIMEDOUT).');
});

test('an archive that is not the known one is not unpacked', async () => {
  const { fetch } = prepare(packing);
  delete fetch.unpack;
  await expect(fetchBrowser(fetch)).rejects.toThrow('@sparticuz/chromium@153.0.0 is not the archive that it should be');
});
