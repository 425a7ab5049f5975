import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const LINUX_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PROGRAMS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/**
 * Find a browser: the one that `CHROMIUM_PATH` names, the system's, or one that Playwright has downloaded before.
 * `undefined` when there is none.
 */
export function findBrowser(): string | undefined {
  const candidates = process.env['CHROMIUM_PATH']
    ? [process.env['CHROMIUM_PATH']]
    : [...listSystemBrowsers(), chromium.executablePath()];
  return candidates.find(canRun);
}

/** Switches that keep the browser from talking to anyone but the site. */
export const browserSwitches: readonly string[] = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium refuses to run as root inside its sandbox.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Where a Chromium, Chrome or Edge of the system may be, best first. */
function listSystemBrowsers(): string[] {
  if (process.platform === 'darwin') {
    return MAC_APPLICATIONS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    return WINDOWS_PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** On Ubuntu a "chromium" may be a script that only says where to get it: ask a Linux browser for its version. */
function canRun(path: string): boolean {
  if (!existsSync(path)) return false;
  return process.platform !== 'linux' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}
