/* Builds that have bad luck go on, or end in one line and leave the last good site where it was. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { findBrowser } from '../browser.ts';
import { build, environmentOf, jianbao, sites, type Built } from '../sites.ts';
import { begin, copySite, expectLastSite, fingerprint, LAST_SITE, placeLastSite, type Copy } from './copies.ts';

/** The site that all of these build; what one build keeps is there for the next. */
const luck = copySite(sites['sample-one'], 'luck');
let good: Record<string, string>;

beforeAll(async () => {
  begin(luck, sites['sample-one']);
  const { status, output } = await build(luck);
  expect(status, output).toBe(0);
  good = fingerprint(luck.folder);
});

/** The folder in which builds of the site keep what they have made. */
function cacheOf(): string {
  const caches = 'node_modules/.cache/jianbao';
  return join(
    caches,
    readdirSync(caches).find((name) => name.startsWith('content-luck-'))!,
  );
}

const forgetSheets = () => rmSync(join(cacheOf(), 'sheets'), { recursive: true, force: true });

/** The same site, to be built into another folder. */
const into = (folder: string): Copy => ({ ...luck, folder });

/** A folder of its own for a test. */
function makeHome(within = '.e2e'): string {
  const home = mkdtempSync(join(within, 'luck-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

/** A build that has failed says why in one line, and what to do perhaps in a second; never where in the code. */
function expectOneLine({ status, output }: Built, message: RegExp): void {
  expect(status, output).toBe(1);
  // What a step says as it begins comes by another way, and may come later.
  const lines = output.split('\n').filter((line) => line.trim() && !line.endsWith(' …'));
  const said = lines.findIndex((line) => message.test(line));
  expect(said, output).toBeGreaterThanOrEqual(0);
  expect(
    lines.slice(said + 1).every((line) => line.startsWith('    ')),
    output,
  ).toBe(true);
  expect(output).not.toMatch(/^\s+at |node:internal/m);
}

/** Build in a file system of its own, which a script of the shell prepares and looks at; `$BUILD` builds. */
function buildAmongMounts(site: Copy, script: string): Promise<Built> {
  const words = [process.execPath, jianbao, 'build'].map((word) => `'${word}'`).join(' ');
  const child = spawn('unshare', ['--mount', 'sh', '-ec', `build() { ${words}; }\n${script}`], {
    env: { ...process.env, ...environmentOf(site), OUT: resolve(site.folder) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((done, fail) => {
    child.on('error', fail).on('close', (status) => done({ status, output }));
  });
}

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
/** Tests that mount file systems. */
const amongMounts = (name: string, act: () => Promise<void>) =>
  test(name, async (context) => {
    if (!mayMount) context.skip('only root may mount file systems');
    await act();
  });

test('whatever has happened to the files of the cache, the site is the same', async () => {
  const files = readdirSync(cacheOf(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(new Set(files.map(({ parentPath }) => parentPath)).size).toBeGreaterThanOrEqual(3);
  for (const [index, { parentPath, name }] of files.entries()) {
    const file = join(parentPath, name);
    const harm = index % 4;
    if (harm === 0) writeFileSync(file, 'rubbish');
    else if (harm === 1) truncateSync(file, Math.floor(statSync(file).size / 2));
    else if (harm === 2) writeFileSync(file, readFileSync(file).with(-1, 0x2a));
    else {
      rmSync(file);
      mkdirSync(join(file, 'within'), { recursive: true });
    }
  }
  const { status, output } = await build(luck);
  expect(status, output).toBe(0);
  expect(fingerprint(luck.folder)).toEqual(good);
});

test('a site that is as it was made is left so', async () => {
  const before = statSync(join(luck.folder, 'index.html'));
  const { status, output } = await build(luck);
  expect(status, output).toBe(0);
  expect(output).toMatch(/^Nothing has changed since the last build/m);
  expect(statSync(join(luck.folder, 'index.html'))).toMatchObject({ ino: before.ino, ctimeMs: before.ctimeMs });
});

test('whatever has happened to the files of a site, it is the same again', async () => {
  writeFileSync(join(luck.folder, 'index.html'), 'rubbish');
  rmSync(join(luck.folder, '404.html'));
  const { status, output } = await build(luck);
  expect(status, output).toBe(0);
  expect(fingerprint(luck.folder)).toEqual(good);
});

test('of two builds at once the second waits, and says so', async () => {
  rmSync(luck.folder, { recursive: true });
  const built = await Promise.all([build(luck), build(luck)]);
  for (const { status, output } of built) expect(status, output).toBe(0);
  expect(built.filter(({ output }) => /^Another build of this site is under way/m.test(output))).toHaveLength(1);
  expect(fingerprint(luck.folder)).toEqual(good);
});

test('a site is built into another file system', async (context) => {
  if (process.platform !== 'linux') context.skip('only Linux has /dev/shm');
  const folder = join(makeHome('/dev/shm'), 'site');
  const { status, output } = await build(into(folder));
  expect(status, output).toBe(0);
  expect(fingerprint(folder)).toEqual(good);
});

amongMounts('a folder that is a mount keeps its place and gets the site', async () => {
  const home = makeHome();
  const site = into(join(home, 'site'));
  const { status, output } = await buildAmongMounts(
    site,
    `mkdir "$OUT"; mount -t tmpfs tmpfs "$OUT"; echo old > "$OUT/old.html"; build; cp -a "$OUT" "$OUT-seen"`,
  );
  expect(status, output).toBe(0);
  expect(fingerprint(`${site.folder}-seen`)).toEqual(good);
});

amongMounts('a mount without room for the site ends in one line, and its last site is left', async () => {
  const site = into(join(makeHome(), 'site'));
  const built = await buildAmongMounts(
    site,
    `mkdir "$OUT"; mount -t tmpfs -o size=300k tmpfs "$OUT"; echo -n '${LAST_SITE}' > "$OUT/index.html"
    code=0; build || code=$?; cp -a "$OUT" "$OUT-seen"; exit $code`,
  );
  expectOneLine(built, /there is no room left for it \(ENOSPC\)/);
  expectLastSite(into(`${site.folder}-seen`));
});

amongMounts('a disk without room for the build ends in one line, and the last site is left', async () => {
  const home = makeHome();
  const site = into(join(home, 'disk', 'site'));
  const built = await buildAmongMounts(
    site,
    `mkdir -p "$OUT/.."; mount -t tmpfs -o size=600k tmpfs "$OUT/.."; mkdir "$OUT"; echo -n '${LAST_SITE}' > "$OUT/index.html"
    code=0; build || code=$?; cp -a "$OUT" '${home}/seen'; exit $code`,
  );
  expectOneLine(built, /there is no room left for it \(ENOSPC\)/);
  expectLastSite(into(join(home, 'seen')));
});

amongMounts('a disk that may only be read ends in one line, and the last site is left', async () => {
  const site = into(join(makeHome(), 'disk', 'site'));
  placeLastSite(site);
  const built = await buildAmongMounts(
    site,
    `mount --bind "$OUT/.." "$OUT/.."; mount -o remount,ro,bind "$OUT/.."; build`,
  );
  expectOneLine(built, /nothing may be written there \(EROFS\)/);
  expectLastSite(site);
});

test('who may not write there is told so in one line', async (context) => {
  if (process.getuid?.() !== 0) context.skip('only root may become somebody else');
  const site = into(join(makeHome(), 'site'));
  placeLastSite(site);
  const NOBODY = 65_534;
  const built = await build(site, [], {}, { uid: NOBODY, gid: NOBODY });
  expectOneLine(built, /it may not be read or written \(EACCES\)/);
  expectLastSite(site);
});

/** A browser that is killed, with all that belongs to it, as soon as it has a page: at its first start, or at each. */
function makeDying(often: 'once' | 'always'): string {
  const home = makeHome();
  const file = join(home, 'browser');
  const died = join(resolve(home), 'died');
  const kill = `while ! pgrep -g $$ -f -- --type=renderer > /dev/null; do sleep 0.01; done; touch '${died}'; kill -s KILL -- -$$`;
  const isDue = often === 'once' ? `[ ! -e '${died}' ]` : 'true';
  const isAsked = `[ "$1" != --version ]`;
  writeFileSync(file, `#!/bin/sh\nif ${isAsked} && ${isDue}; then (${kill}) & fi\nexec '${findBrowser()}' "$@"\n`, {
    mode: 0o755,
  });
  return file;
}

test('when the browser dies while it prints, another prints the same', async (context) => {
  if (process.platform !== 'linux') context.skip('the browser is killed as on Linux');
  forgetSheets();
  const browser = makeDying('once');
  const { status, output } = await build(luck, [], { CHROMIUM_PATH: browser });
  expect(status, output).toBe(0);
  expect(existsSync(join(browser, '..', 'died'))).toBe(true);
  expect(fingerprint(luck.folder)).toEqual(good);
});

test('when each browser dies, a line says so and the last site is left', async (context) => {
  if (process.platform !== 'linux') context.skip('the browser is killed as on Linux');
  forgetSheets();
  const site = into(join(makeHome(), 'site'));
  placeLastSite(site);
  const built = await build(site, [], { CHROMIUM_PATH: makeDying('always') });
  expectOneLine(built, /The browser (?:stopped while it printed|does not start)/);
  expectLastSite(site);
});

test('what a killed build has left behind does not hinder the next', async () => {
  const child = spawn(process.execPath, [jianbao, 'build'], { env: { ...process.env, ...environmentOf(luck) } });
  const lock = '.e2e/.luck-building.lock';
  while (!existsSync(lock)) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill('SIGKILL');
  const { status, output } = await build(luck);
  expect(status, output).toBe(0);
  expect(output).not.toContain('Another build');
  expect(fingerprint(luck.folder)).toEqual(good);
});
