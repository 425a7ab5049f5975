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
import { chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../bench/serve.ts';
import { browserSwitches, findBrowser } from '../browser.ts';
import { contentOf, environmentOf, sites } from '../sites.ts';
import { readFiles } from './copies.ts';

const home = mkdtempSync(join(tmpdir(), 'jianbao-author-'));
/** The folder that the package is installed in, and a site of an author's that `new` has begun within it. */
const shelf = join(home, 'shelf');
const site = join(shelf, 'my-briefing');

/** Serve a built site, and look at it in a browser. */
async function look(folder: string, base: string, use: (page: Page, origin: string) => Promise<void>): Promise<void> {
  const server = await serve(folder, base);
  const executablePath = findBrowser();
  const browser = await chromium.launch({ args: [...browserSwitches], ...(executablePath && { executablePath }) });
  try {
    await use(await browser.newPage(), server.origin);
  } finally {
    await browser.close();
    server.close();
  }
}

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
    await look(join(site, 'dist'), '/', async (page, origin) => {
      await page.goto(`${origin}/zh/`);
      await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toMatch(/[\u4e00-\u9fff]/);
      await page.goto(`${origin}/search/?q=wind`);
      await page.locator('[data-part=hits] a').first().waitFor();
    });
  });

  test('is drawn again on few pages where a word of a brief has changed', () => {
    appendFileSync(join(site, 'content/briefs/finding/wasted-wind/en.mdx'), '\nOne more sentence.\n');
    const { status, output } = jianbao(site, ['build', '--no-pdf'], { SITE_ADDRESS: 'http://localhost/' });
    expect(status, output).toBe(0);
    // The page of the brief, that of its translation, which says so, and two with pictures.
    expect(output).toContain('Pages: 4 files ');
    expect(readFileSync(join(site, 'dist/finding/wasted-wind/index.html'), 'utf8')).toContain('One more sentence.');
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
    expect(files.filter(([file]) => /brief-serif-700/.test(file))).toEqual([]);
  });

  test('sees them on light and dark pages, on a phone and on paper, and finds the page by a search', async () => {
    await look(join(own, 'dist'), '/brief/', async (page, origin) => {
      const css = (selector: string, property: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
      const accent = () => css('main .text-accent', 'color');
      /** Boxes of the logo that is shown, and of the title's line beside it. */
      const logo = async () => {
        const image = page.locator('.logo:visible');
        const box = (await image.boundingBox())!;
        const line = await image.evaluate((element) =>
          Number.parseFloat(getComputedStyle(element.parentElement!).lineHeight),
        );
        return { shape: box.width / box.height, lines: box.height / line };
      };
      await page.setViewportSize({ width: 360, height: 740 });
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(`${origin}/brief/zh/measure/pay-by-the-hour/`);
      expect(await accent()).toBe('rgb(11, 93, 81)');
      expect(await css('h1', 'font-family')).toMatch(/^"?Noto Sans SC/);
      // As drawn, 48 by 32, and no higher than the line.
      expect(await logo()).toEqual({ shape: expect.closeTo(1.5, 1), lines: expect.closeTo(1, 1) });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      const loaded = await page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts]
          .filter(({ status }) => status === 'loaded')
          .map(({ family, weight }) => `${family} ${weight}`);
      });
      expect(loaded).toContain('Noto Sans SC 700');
      expect(loaded.filter((face) => face.includes('Serif'))).toEqual([]);

      await page.emulateMedia({ colorScheme: 'dark' });
      // Nobody chose it: the shade of the other that can be read.
      expect(await accent()).toBe('rgb(137, 177, 171)');

      await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
      expect(await accent()).toBe('rgb(11, 93, 81)');
      expect(await logo()).toEqual({ shape: expect.closeTo(1.5, 1), lines: expect.closeTo(1, 1) });

      await page.emulateMedia({ media: 'screen' });
      await page.goto(`${origin}/brief/search/?q=town+hall`);
      await page.locator('[data-part=hits] a[href^="/brief/events/"]').first().waitFor();
    });
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

/** What bundles scripts, with its version: an author's install has the newest, and the next one may write them otherwise. */
const bundlersIn = (folder: string) =>
  ['vite', 'rolldown'].map((name) => readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'));

/** The files of a site, without the scripts, which pages name by what is in them. */
function withoutScripts(files: Map<string, Buffer>): Map<string, Buffer> {
  const named = (html: Buffer) => Buffer.from(html.toString().replaceAll(/(_astro\/[^"]*)\.[\w-]{8}\.js/g, '$1.js'));
  return new Map(
    [...files].flatMap(([file, bytes]) =>
      /^_astro\/.*\.js$/.test(file) ? [] : [[file, file.endsWith('.html') ? named(bytes) : bytes] as const],
    ),
  );
}

test('the sample has the same files, byte for byte, as built by this repository', () => {
  const same = join(shelf, 'same');
  cpSync(contentOf(sites.sample), join(same, 'content'), { recursive: true });
  const { status, output } = jianbao(same, ['build'], { SITE_ADDRESS: environmentOf(sites.sample)['SITE_ADDRESS']! });
  expect(status, output).toBe(0);
  const isBundledAlike = String(bundlersIn(shelf)) === String(bundlersIn('.'));
  const read = (folder: string) => (isBundledAlike ? readFiles(folder) : withoutScripts(readFiles(folder)));
  const ours = read(sites.sample.folder);
  const theirs = read(join(same, 'dist'));
  expect([...theirs.keys()]).toEqual([...ours.keys()]);
  expect([...ours].filter(([file, bytes]) => !theirs.get(file)!.equals(bytes)).map(([file]) => file)).toEqual([]);
});
