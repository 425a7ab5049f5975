import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Variables of the environment, as the command line found them. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** The shell without a window comes first: it prints three times as fast. */
const LINUX_NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PROGRAMS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** Where a Chromium, Chrome or Edge of the system may be, best first. */
export function listSystemBrowsers(env: Variables, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') {
    return MAC_APPLICATIONS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    return WINDOWS_PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  const folders = (env['PATH'] ?? '').split(':').filter(Boolean);
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * What Playwright calls its browsers on each system, within the folder of a revision. The shell without a window comes
 * first: it is what prints.
 */
const PLAYWRIGHT_PROGRAMS: [revision: RegExp, program: RegExp, path: string][] = [
  [/^chromium_headless_shell-/, /^chrome-(headless-shell-)?(linux|mac|win)/, 'chrome-headless-shell'],
  [/^chromium_headless_shell-/, /^chrome-(headless-shell-)?win/, 'chrome-headless-shell.exe'],
  [/^chromium-/, /^chrome-linux/, 'chrome'],
  [/^chromium-/, /^chrome-mac/, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'],
  [/^chromium-/, /^chrome-win/, 'chrome.exe'],
];

/** The Chromiums in a folder that Playwright keeps, newest revision first; none where there is no such folder. */
export function listPlaywrightBrowsers(folder: string): string[] {
  return PLAYWRIGHT_PROGRAMS.flatMap(([revision, program, path]) =>
    foldersIn(folder, revision)
      .sort((a, b) => Number(b.split('-').at(-1)) - Number(a.split('-').at(-1)))
      .flatMap((name) => foldersIn(join(folder, name), program).map((system) => join(folder, name, system, path))),
  );
}

/** Where Playwright keeps the browsers that it has downloaded. */
export function playwrightFolder(env: Variables, platform: NodeJS.Platform): string {
  const named = env['PLAYWRIGHT_BROWSERS_PATH'];
  // "0" says: inside the package, which nobody who installs ours has asked for.
  return named && named !== '0' ? named : join(userCache(env, platform), 'ms-playwright');
}

/** Where the browser that we fetch is kept: one for all sites of an author. */
export function browserCache(env: Variables, platform: NodeJS.Platform): string {
  return join(userCache(env, platform), 'jianbao', 'browser');
}

/** Where a system keeps what its user's programs can fetch again. */
export function userCache(env: Variables, platform: NodeJS.Platform): string {
  const home = env['HOME'] ?? env['USERPROFILE'] ?? '.';
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  if (platform === 'win32') return env['LOCALAPPDATA'] || join(home, 'AppData', 'Local');
  return env['XDG_CACHE_HOME'] || join(home, '.cache');
}

function foldersIn(folder: string, name: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((entry) => name.test(entry));
}
