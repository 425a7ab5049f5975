/* The package as an author meets it: packed, installed in an empty folder elsewhere, and used. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../bench/serve.ts';
import { browserSwitches, findBrowser } from '../browser.ts';
import { contentOf, environmentOf, sites } from '../sites.ts';
import { readFiles } from './copies.ts';

const home = mkdtempSync(join(tmpdir(), 'jianbao-author-'));
/** The folder that the package is installed in, and a site of an author's that `new` has begun within it. */
const shelf = join(home, 'shelf');
const site = join(shelf, 'my-briefing');

/** Run a command to its end. Nothing of this repository is on its path but Node. */
function run(cwd: string, command: string, args: string[], env: Record<string, string> = {}) {
  const path = [resolve('node_modules/node/bin'), process.env['PATH']].join(delimiter);
  const result = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: path, LANG: 'C', ...env },
  });
  return { status: result.status, output: result.stdout + result.stderr };
}

const jianbao = (cwd: string, args: string[], env?: Record<string, string>) =>
  run(cwd, join(shelf, 'node_modules/.bin/jianbao'), args, env);

beforeAll(() => {
  mkdirSync(shelf);
  const packed = run('.', 'npm', ['pack', '--pack-destination', home]);
  expect(packed.status, packed.output).toBe(0);
  const [tarball] = readdirSync(home).filter((file) => file.endsWith('.tgz'));
  writeFileSync(join(shelf, 'package.json'), '{ "private": true }\n');
  const installed = run(shelf, 'npm', ['install', '--omit=dev', '--prefer-offline', join(home, tarball!)]);
  expect(installed.status, installed.output).toBe(0);
  const begun = jianbao(shelf, ['new', 'my-briefing', '--languages', 'en,zh']);
  expect(begun.status, begun.output).toBe(0);
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

test('an install weighs at most 400 MB, and brings no test runner', () => {
  const files = readdirSync(join(shelf, 'node_modules'), { recursive: true, withFileTypes: true });
  const packages = files.filter((file) => file.name === 'package.json').map(({ parentPath }) => parentPath);
  const { output } = run(shelf, 'du', ['-sm', 'node_modules']);
  expect(Number.parseInt(output)).toBeLessThanOrEqual(400);
  expect(packages.filter((path) => /(vitest|@playwright\/test|lighthouse|puppeteer-core)$/.test(path))).toEqual([]);
});

describe('a site that `new` has begun', () => {
  test('passes the check', () => {
    const { status, output } = jianbao(site, ['check']);
    expect(output).toMatch(/^content\/: 0 problems in \d+ files, 2 languages/);
    expect(status).toBe(0);
  });

  test('is built, and opens in a browser', async () => {
    const { status, output } = jianbao(site, ['build', '--no-pdf'], { SITE_ADDRESS: 'http://localhost/' });
    expect(status, output).toBe(0);
    const server = await serve(join(site, 'dist'), '/');
    const executablePath = findBrowser();
    const browser = await chromium.launch({ args: [...browserSwitches], ...(executablePath && { executablePath }) });
    try {
      const page = await browser.newPage();
      await page.goto(`${server.origin}/zh/`);
      await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toMatch(/[\u4e00-\u9fff]/);
      await page.goto(`${server.origin}/search/?q=wind`);
      await page.locator('[data-part=hits] a').first().waitFor();
    } finally {
      await browser.close();
      server.close();
    }
  });

  test('is not lost when a text breaks: the message says where, and the last good site stays', () => {
    const file = join(site, 'content/overview/en.mdx');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^lead: .*$/m, 'lead: nonsense'));
    const before = readFiles(join(site, 'dist'));
    const { status, output } = jianbao(site, ['build', '--no-pdf']);
    writeFileSync(file, text);
    expect(status).toBe(1);
    expect(output).toMatch(/^content\/overview\/en\.mdx:\d+:7 {2}no kind is named "nonsense"\n {4}/m);
    expect(output).not.toMatch(/^\s+at /m);
    expect([...readFiles(join(site, 'dist')).keys()]).toEqual([...before.keys()]);
  });
});

describe('an author who makes the site their own', () => {
  const own = join(shelf, 'own');
  const page = (path: string) => readFileSync(join(own, 'dist', path), 'utf8');
  const TEXT = 'content/pages/method/en.mdx';

  beforeAll(() => {
    cpSync('e2e/own', own, { recursive: true });
    cpSync(contentOf(sites.sample), join(own, 'content'), { recursive: true });
    const theme = "theme:\n  accent: { light: '#0b5d51' }\n  logo: /logo.svg\n  faces: { titles: sans }\n";
    appendFileSync(join(own, 'content/site.yaml'), theme);
    const quote = '\n<Quote of="ref-1" speaker="The mayor">More wind.</Quote>\n\nCome to the [talk](/events/).\n';
    appendFileSync(join(own, TEXT), quote);
    const { status, output } = jianbao(own, ['build', '--no-pdf'], { SITE_ADDRESS: 'http://localhost/brief/' });
    expect(status, output).toBe(0);
  });

  test('has a page that is framed, found, listed and copied like ours, in every language', () => {
    expect(page('events/index.html')).toContain('A talk in the town hall.');
    expect(page('zh/events/index.html')).toContain('市政厅讲座一场。');
    expect(page('events/index.html')).toMatch(/<link rel="stylesheet" href="\/brief\/_astro\/fonts-/);
    expect(page('events/index.html.md')).toContain('# Where to hear more');
    expect(page('sitemap.xml')).toContain('<loc>http://localhost/brief/zh/events/</loc>');
    expect(readFiles(join(own, 'dist')).has('cards/events.en.png')).toBe(true);
  });

  test('has a block, with a class that no page of ours uses', () => {
    expect(page('method/index.html')).toMatch(/<figure class="border-accent border-s-8 ps-4">\s*<blockquote>/);
    expect(page('method/index.html')).toMatch(/The mayor\s*<a href="\/brief\/sources\/#ref-1">/);
    const [, css] = /href="\/brief\/(_astro\/Page\.[^"]+\.css)"/.exec(page('method/index.html'))!;
    expect(page(css!)).toContain('.border-s-8{');
  });

  test('has colours, a logo and faces of their own', () => {
    expect(page('index.html')).toMatch(/<img[^>]* src="\/brief\/logo\.svg/);
    const files = [...readFiles(join(own, 'dist'))];
    expect(files.some(([file, bytes]) => file.endsWith('.css') && bytes.includes('#0b5d51'))).toBe(true);
    expect(files.filter(([file]) => /source-serif-4-700/.test(file))).toEqual([]);
  });

  test('is told where a block is used wrongly, as with ours', () => {
    const file = join(own, TEXT);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('<Quote of="ref-1" speaker=', '<Quote of="ref-9" speakr='));
    const { output } = jianbao(own, ['check']);
    writeFileSync(file, text);
    expect(output).toMatch(/method\/en\.mdx:\d+:12 {2}no source is named "ref-9"\n {4}Nearest: "ref-/);
    expect(output).toMatch(/method\/en\.mdx:\d+:19 {2}<Quote> has no attribute "speakr"\n {4}Nearest: "speaker"/);
  });
});

test('the sample has the same files, byte for byte, as built by this repository', () => {
  const same = join(shelf, 'same');
  cpSync(contentOf(sites.sample), join(same, 'content'), { recursive: true });
  const { status, output } = jianbao(same, ['build'], { SITE_ADDRESS: environmentOf(sites.sample)['SITE_ADDRESS']! });
  expect(status, output).toBe(0);
  const ours = readFiles(sites.sample.folder);
  const theirs = readFiles(join(same, 'dist'));
  expect([...theirs.keys()]).toEqual([...ours.keys()]);
  expect([...ours].filter(([file, bytes]) => !theirs.get(file)!.equals(bytes)).map(([file]) => file)).toEqual([]);
});
