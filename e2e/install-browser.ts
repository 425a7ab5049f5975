/*
 * Make sure that there is a browser for the tests, and say whether there is a Firefox too. Run by `npm run e2e`; prints a
 * line for each.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './browser.ts';
import { findFirefox } from './firefox.ts';

/** Run a command to its end, within five minutes; what it prints is shown. */
function run(command: string, args: string[]): boolean {
  console.log(`> ${[command, ...args].join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { env, stdio: 'inherit', timeout: 300_000 }).status === 0;
}

function download(): string | undefined {
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  return findBrowser();
}

function installWithApt(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const isDone = run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  return isDone ? findBrowser() : undefined;
}

const browser = findBrowser() ?? download() ?? installWithApt();

if (browser) {
  console.log(`Browser for the tests: ${browser}`);
  console.log(
    `Firefox for the journeys: ${findFirefox() ?? 'none on this machine, so they are skipped there; FIREFOX_PATH names one'}`,
  );
} else {
  console.error('No browser for the tests: install Chromium or Chrome, or set CHROMIUM_PATH to the executable of one.');
  process.exitCode = 1;
}
