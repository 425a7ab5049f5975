import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AuthorError } from '../read/authorError.ts';
import { packedBrowser } from './packed.ts';
import { listPlaywrightBrowsers, listSystemBrowsers, playwrightFolder, type Variables } from './places.ts';

/** A browser, with what it wants to be started with. */
export interface Browser {
  executablePath: string;
  /** What it says that it is: `Chromium 153.0.8010.0`. */
  version: string;
  args: readonly string[];
  /** Its whole environment, where that is not the one of whoever starts it. */
  env?: Record<string, string>;
}

/** Where to look for a browser. */
export interface Search {
  env: Variables;
  platform: NodeJS.Platform;
  /** Where `fetchBrowser` keeps what it has fetched. Left out: only what others have installed is used. */
  cacheDir?: string;
  ask?: Ask;
}

/** Ask a program that may be a browser what it is; `undefined` when it is none, or does not run here. */
export type Ask = (program: string, env: Variables) => string | undefined;

/**
 * Find a browser: the one that `CHROMIUM_PATH` names, the system's, one that Playwright has downloaded, one that we have
 * fetched before. `undefined` when there is none.
 * @throws {AuthorError} When `CHROMIUM_PATH` names something else.
 */
export function findBrowser({ env, platform, cacheDir, ask = makeAsk(platform) }: Search): Browser | undefined {
  const make = (executablePath: string, changed?: Record<string, string>): Browser | undefined => {
    const version = existsSync(executablePath) ? ask(executablePath, { ...env, ...changed }) : undefined;
    if (version === undefined) return undefined;
    const args = browserSwitches(process.getuid?.() === 0);
    return { executablePath, version, args, ...(changed && { env: { ...defined(env), ...changed } }) };
  };

  const named = env['CHROMIUM_PATH'];
  if (named) {
    const browser = make(named);
    if (browser) return browser;
    const fault = existsSync(named) ? 'is no Chromium, Chrome or Edge that runs here' : 'names no file';
    throw new AuthorError(
      `CHROMIUM_PATH="${named}" ${fault}. Name the executable of one, or unset CHROMIUM_PATH to have one looked for.`,
    );
  }

  const candidates = [
    ...listSystemBrowsers(env, platform),
    ...listPlaywrightBrowsers(playwrightFolder(env, platform)),
    ...(cacheDir ? listPlaywrightBrowsers(join(cacheDir, 'playwright')) : []),
  ];
  for (const candidate of candidates) {
    const browser = make(candidate);
    if (browser) return browser;
  }
  const packed = cacheDir ? packedBrowser(cacheDir, env) : undefined;
  return packed && make(packed.executablePath, packed.env);
}

/**
 * Switches that keep a browser from talking to anyone but the site.
 * @param isRoot Chromium refuses to run as root inside its sandbox
 */
export function browserSwitches(isRoot: boolean): string[] {
  return [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // As in a window: the shell would hint letters in full, and so give them other widths.
    '--font-render-hinting=slight',
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
}

/**
 * On Ubuntu a "chromium" may be a script that only says where to get it, and a system may lack a library that a browser
 * wants: so each is asked for its version.
 */
function makeAsk(platform: NodeJS.Platform): Ask {
  return (program, env) => {
    if (platform === 'win32') {
      // There a browser opens a window instead of an answer.
      const isBrowser = /^(chrome|chromium|msedge|chrome-headless-shell)\.exe$/i.test(basename(program));
      return isBrowser ? `${basename(program)} of ${statSync(program).mtime.toISOString()}` : undefined;
    }
    const { status, stdout } = spawnSync(program, ['--version'], {
      env: defined(env),
      encoding: 'utf8',
      timeout: 20_000,
    });
    if (status !== 0) return undefined;
    return /(Chromium|Google Chrome|Microsoft Edge|HeadlessChrome)\b[\w ]*? \d[\d.]*/.exec(stdout)?.[0];
  };
}

function defined(env: Variables): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
