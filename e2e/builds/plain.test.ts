/* Builds that end well and have something to say: without PDFs, with warnings. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findProgram } from '../programs.ts';
import { build, sites, type Built } from '../sites.ts';
import { begin, copySite, edit, expectNoPdf, readFiles } from './copies.ts';

describe('without PDFs, of a content with an outdated translation and a finding that no measure answers', () => {
  const file = 'briefs/finding/idle-stations/en.mdx';
  const plain = copySite(sites.sample, 'plain');
  let built: Built;

  beforeAll(async () => {
    begin(plain, sites.sample);
    edit(plain, file, 'short: Idle stations', 'short: Stations at rest');
    // The relation is taken out on both sides, in both languages.
    for (const [brief, other] of [
      ['finding/wasted-wind', 'measure/pay-by-the-hour'],
      ['measure/pay-by-the-hour', 'finding/wasted-wind'],
    ]) {
      for (const lang of ['en', 'zh']) {
        const path = join(plain.source.contentDir, 'briefs', brief!, `${lang}.mdx`);
        const text = readFileSync(path, 'utf8').replace(new RegExp(`  - \\{ brief: ${other},.*\\n`), '');
        writeFileSync(path, text.replace(/^related:\n(?! )/m, ''));
      }
    }
    built = await build(plain, ['--no-pdf']);
    expect(built.status, built.output).toBe(0);
  });

  test('no page links to a PDF', () => {
    expectNoPdf(plain.folder);
  });

  test('the author is warned of the translation, and its reader finds a note', () => {
    expect(built.output).toContain(`${file} has changed since this translation was made`);
    const noted = [...readFiles(plain.folder)].filter(([, bytes]) => bytes.includes('role="note"'));
    const html = noted.find(([name]) => name === 'zh/finding/idle-stations/index.html')![1].toString();
    expect(html).toContain('译文依据较早的原文译出，原文此后有改动。');
    expect(html).toMatch(/<a href="\/brief\/finding\/idle-stations\/" lang="en-GB"/);
    // Of the others, only those whose relations were taken out.
    const changed = ['finding/idle-stations', 'finding/wasted-wind', 'measure/pay-by-the-hour'];
    const names = changed.map((path) => `zh/${path}/index.html`);
    expect(noted.map(([name]) => name).filter((name) => !names.includes(name))).toEqual([]);
  });

  test('the author is warned of the finding, and the matrix says that it is open', () => {
    expect(built.output).toContain('no brief of the kind "measure" answers this one');
    for (const page of ['index.html', 'matrix/index.html']) {
      const html = readFileSync(join(plain.folder, page), 'utf8');
      expect(html, page).toMatch(/<a href="\/brief\/finding\/wasted-wind\/"[^>]*>\s*Open: nothing answers it\s*<\/a>/);
    }
  });
});

test('where no browser is found, and none can be fetched, the site is built without PDFs and says so at the end', async () => {
  const plain = copySite(sites['sample-one'], 'no-browser');
  const home = mkdtempSync(join(tmpdir(), 'jianbao-home-'));
  const nowhere = 'http://127.0.0.1:9/';
  const { status, output } = await build(plain, [], {
    HOME: home,
    XDG_CACHE_HOME: home,
    // Node and npm alone.
    PATH: [dirname(process.execPath), dirname(findProgram('npm')!)].filter((dir) => dir !== '/usr/bin').join(delimiter),
    PLAYWRIGHT_BROWSERS_PATH: home,
    PLAYWRIGHT_DOWNLOAD_HOST: nowhere,
    npm_config_registry: nowhere,
    npm_config_cache: home,
  });
  rmSync(home, { recursive: true, force: true });
  expect(status, output).toBe(0);
  expect(output.trimEnd().split('\n').slice(-3)).toEqual([
    expect.stringMatching(/^12 pages .*, 0 PDFs;/),
    expect.stringContaining('No PDFs'),
    expect.stringContaining('The site is in'),
  ]);
  expectNoPdf(plain.folder);
});

test('a CHROMIUM_PATH that is no browser is refused in one line', async () => {
  const plain = copySite(sites['sample-one'], 'no-browser');
  const { status, output } = await build(plain, [], { CHROMIUM_PATH: '/bin/ls' });
  expect(status).toBe(1);
  expect(output.trim().split('\n')).toEqual([expect.stringMatching(/^CHROMIUM_PATH="\/bin\/ls" is no Chromium/)]);
});
