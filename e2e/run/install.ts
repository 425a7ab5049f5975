/*
 * Make sure that there is a browser for the tests, and say which other programs they find. In CI, where it may, it
 * installs those too, so that no test is skipped. Run by `npm run programs`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '../browser.ts';
import { findFirefox } from '../firefox.ts';
import { findProgram } from '../programs.ts';
import { findJava } from '../veraPdf.ts';
import { hasWebKit } from '../webkit.ts';

/** Run a command to its end, within ten minutes; what it prints is shown. */
function run(command: string, args: string[]): boolean {
  console.log(`> ${[command, ...args].join(' ')}`);
  // Servers are to be there, not to be started.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  return spawnSync(command, args, { env, stdio: 'inherit', timeout: 600_000 }).status === 0;
}

/** Install packages of the system, where that is Debian's and ours to change. */
function installWithApt(packages: string[]): void {
  if (packages.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  if (run('apt-get', ['update'])) run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
}

function download(): void {
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
}

const named = process.env['CHROMIUM_PATH'];
if (!named && !findBrowser()) {
  download();
  if (!findBrowser()) installWithApt(['chromium']);
}

/** What else is tried, where it is there: its Debian packages, and who finds it. */
const others = [
  {
    name: 'Chromium’s shell',
    packs: ['chromium-headless-shell'],
    find: () => findProgram('chromium-headless-shell'),
    without: 'none, so the tests take longer',
  },
  { name: 'Firefox', packs: ['firefox-esr'], find: findFirefox },
  {
    name: 'WebKitGTK',
    packs: ['gir1.2-webkit2-4.1', 'python3-gi', 'xvfb', 'xauth'],
    find: () => hasWebKit() && 'version 4.1 of its interface',
  },
  {
    name: 'Java, for veraPDF',
    packs: ['default-jdk-headless', 'maven'],
    find: () => findJava()?.java,
  },
  { name: 'nginx', packs: ['nginx-light'], find: () => findProgram('nginx') },
  { name: 'Caddy', packs: ['caddy'], find: () => findProgram('caddy') },
  { name: 'OpenSSL', packs: ['openssl'], find: () => findProgram('openssl') },
  { name: 'Pandoc', packs: ['pandoc'], find: () => findProgram('pandoc') },
  { name: 'biber', packs: ['biber'], find: () => findProgram('biber') },
];
if (process.env['CI']) installWithApt(others.filter(({ find }) => !find()).flatMap(({ packs }) => packs));

const browser = findBrowser();
if (browser) {
  console.log(`Chromium: ${browser}`);
  for (const { name, find, without = 'none, so its tests are skipped' } of others)
    console.log(`${name}: ${find() || without}`);
} else {
  console.error(
    named
      ? `No browser runs at CHROMIUM_PATH="${named}": correct it, or unset it to let the tests look for one.`
      : 'No browser for the tests: install Chromium or Chrome, or set CHROMIUM_PATH to the executable of one.',
  );
  process.exitCode = 1;
}
