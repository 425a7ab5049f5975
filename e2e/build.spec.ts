import { createHash } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { extractText } from 'unpdf';
import { build, sites } from './sites.ts';

const { sample } = sites;

// Builds take both cores: one after the other.
test.describe.configure({ mode: 'default' });

/** Every file of a folder, by name. */
function readFiles(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(files.map((file) => [file.slice(folder.length + 1), readFileSync(file)]));
}

/** Fingerprint of every file of a folder, by name. */
function fingerprint(folder: string): Record<string, string> {
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  return Object.fromEntries([...readFiles(folder)].map(([file, bytes]) => [file, hash(bytes)]));
}

/** Copy the sample paper, with one text of one file replaced, for a build of its own. */
function editSample(name: string, file: string, from: string, to: string) {
  const contentDir = `.e2e/content-${name}`;
  rmSync(contentDir, { recursive: true, force: true });
  cpSync(sample.source.contentDir, contentDir, { recursive: true });
  edit(join(contentDir, file), from, to);
  return { ...sample, folder: `.e2e/${name}`, source: { ...sample.source, contentDir } };
}

/** Replace a text that stands once in a file. */
function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text.split(from), `"${from}" stands once in ${file}`).toHaveLength(2);
  writeFileSync(file, text.replace(from, to));
}

test('two builds of one content are the same, byte for byte', () => {
  const again = { ...sample, folder: '.e2e/again' };
  // What the first build kept would be the same by itself.
  const kept = encodeURIComponent(resolve(again.source.contentDir));
  rmSync(join('node_modules/.cache/jianbao', kept), { recursive: true });
  const { status, stderr } = build(again);
  expect(status, stderr).toBe(0);
  expect(fingerprint(again.folder)).toEqual(fingerprint(sample.folder));
});

/** Files as texts: archives and workbooks as the files they hold. Fonts, PDFs and the search index are left out. */
function readTexts(folder: string): Map<string, string> {
  return new Map(
    [...readFiles(folder)].flatMap(([file, bytes]): [string, string][] => {
      if (/^(pagefind|_astro)\//.test(file)) return [];
      if (/\.(zip|xlsx)$/.test(file)) {
        return Object.entries(unzipSync(bytes)).map(([name, part]) => [`${file}/${name}`, strFromU8(part)]);
      }
      return /\.(html|csv|json|bib|ris)$/.test(file) ? [[file, words(bytes.toString())]] : [];
    }),
  );
}

/**
 * A page without what is made from its words: the links to its fonts, its mark, sums over a file, lengths of bars and
 * the axis beside them.
 */
function words(text: string): string {
  return text
    .replaceAll(/<link rel="(preload|stylesheet)" href="[^"]*(\.woff2|fonts-[^"]*)"[^>]*>/g, '')
    .replaceAll(/(Content mark|内容标记) [0-9a-f]{8}/g, '')
    .replaceAll(/<rect [^>]*>|<div class="chart-ticks.*?<\/div>/gs, '');
}

const withoutSums = (text: string) => text.replaceAll(/"(bytes|hash)": .*/g, '');

/** The words of a PDF. */
async function readPrint(bytes: Buffer): Promise<string> {
  return words((await extractText(new Uint8Array(bytes), { mergePages: true })).text);
}

/** The bars of the page on the method, which shows a chart and a table with bars. */
const barsOf = (folder: string) =>
  readFileSync(join(folder, 'method/index.html'), 'utf8').match(/<rect (class="(fill-bar|series-\d)")[^>]*>/g)!;

test('a cell changed in a table changes wherever it is shown, and nothing else does', async () => {
  const changed = editSample('changed', 'data/key-figures.csv', ',317,', ',289,');
  const stations = join(changed.source.contentDir, 'data/stations.csv');
  // The second stands in a chart, the third among bars; the smallest is still a fifth of it.
  edit(stations, ',180,', ',164,');
  edit(stations, '2023-05-06,50,', '2023-05-06,51,');
  const { status, stderr } = build(changed);
  expect(status, stderr).toBe(0);
  const before = readTexts(sample.folder);
  const after = readTexts(changed.folder);
  expect([...after.keys()]).toEqual([...before.keys()]);
  const renew = (text: string) =>
    text
      .replaceAll(/(?<![\d.])317(?![\d.])/g, '289')
      .replaceAll(/(?<![\d.])180(?![\d.])/g, '164')
      // In a workbook a cell with t="s" holds no number but that of a text.
      .replaceAll(/(?<!t="s"><v>)(?<=>|,|: |÷ |data-sort=")50(?=<|"| ×| MW|兆瓦|,1\.8|,\n\s*"hours": 1\.8)/g, '51');
  for (const [file, text] of before) expect(withoutSums(after.get(file)!), file).toBe(withoutSums(renew(text)));

  const places = [...before].filter(([file, text]) => after.get(file) !== text).map(([file]) => file);
  const wanted = ['', 'zh/'].flatMap((lang) => [
    ...['', 'finding/wasted-wind/', 'method/', 'numbers/', 'data/key-figures/', 'data/stations/'].map(
      (path) => `${lang}${path}index.html`,
    ),
    ...['key-figures', 'stations'].flatMap((table) =>
      ['csv', 'excel.csv', 'json', 'xlsx/xl/worksheets/sheet1.xml'].map((ending) => `${lang}data/${table}.${ending}`),
    ),
    ...['datapackage.json', 'data/key-figures.csv', 'data/stations.csv'].map(
      (file) => `${lang}data/datapackage.zip/${file}`,
    ),
  ]);
  expect(places).toEqual(expect.arrayContaining(wanted));
  // What machines are told of a brief holds its answer.
  expect(after.get('finding/wasted-wind/index.html')).toMatch(/"abstract":"[^"]*289 GWh/);

  const bars = barsOf(changed.folder);
  expect(barsOf(sample.folder).filter((bar, index) => bar !== bars[index])).toHaveLength(2);

  // On paper too: where a page has changed and nowhere else.
  const sheets = await Promise.all(
    [...readFiles(sample.folder)].map(async ([file, bytes]) => {
      const [, path, lang] = /^print\/(.+)\.(en|zh)\.a4\.pdf$/.exec(file) ?? [];
      const isSame = !path || (await readPrint(bytes)) === (await readPrint(readFileSync(join(changed.folder, file))));
      return isSame ? [] : [`${lang === 'zh' ? 'zh/' : ''}${path}/index.html`];
    }),
  );
  const page = (file: string) => file.replace('overview/', '');
  const whole = ['whole-briefing/index.html', 'zh/whole-briefing/index.html'];
  const printed = sheets.flat().map(page);
  expect(printed).toEqual(
    expect.arrayContaining(['finding/wasted-wind/index.html', 'zh/data/stations/index.html', ...whole]),
  );
  expect(printed.filter((file) => !places.includes(file) && !whole.includes(file))).toEqual([]);
});

test('a build with a mistake names it, fails and leaves the last good site', () => {
  const file = 'briefs/finding/wasted-wind/zh.mdx';
  const broken = editSample(
    'broken',
    file,
    '弃风<Figure of="key-figures.wind-discarded.value" />',
    '弃风<Figure of="key-figures.wind-wasted.value" />',
  );
  rmSync(broken.folder, { recursive: true, force: true });
  cpSync(sample.folder, broken.folder, { recursive: true });
  const { status, stdout, stderr } = build(broken);
  expect(status).toBe(1);
  expect(stdout + stderr).toMatch(
    /briefs\/finding\/wasted-wind\/zh\.mdx:5:\d+ {2}no figure is named "key-figures\.wind-wasted\.value"/,
  );
  expect(stdout + stderr).toContain('1 problem in 1 file.');
  expect(fingerprint(broken.folder)).toEqual(fingerprint(sample.folder));
});

test('a brief that is too long for its page fails the build, by how much and where', () => {
  const long = editSample(
    'long',
    'briefs/finding/wasted-wind/en.mdx',
    'problem: ',
    `problem: ${'The same wind is counted once more, and once more it is thrown away. '.repeat(120)}`,
  );
  rmSync(long.folder, { recursive: true, force: true });
  cpSync(sample.folder, long.folder, { recursive: true });
  const { status, stdout, stderr } = build(long);
  expect(status).toBe(1);
  const report = (stdout + stderr).split('\n').filter((line) => line.includes('does not fit'));
  expect(report).toEqual([
    expect.stringMatching(/^.*en finding\/wasted-wind {2}does not fit A4: \d+\.\d mm over, from "problem" on$/),
    expect.stringMatching(/^en finding\/wasted-wind {2}does not fit Letter: \d+\.\d mm over, from "problem" on$/),
  ]);
  expect(fingerprint(long.folder)).toEqual(fingerprint(sample.folder));
});

test('a character that no font holds fails the build, wherever the author wrote it', () => {
  const odd = editSample('odd', 'briefs/finding/wasted-wind/zh.mdx', 'short: 弃风', 'short: 弃🜁风');
  rmSync(odd.folder, { recursive: true, force: true });
  cpSync(sample.folder, odd.folder, { recursive: true });
  const { status, stdout, stderr } = build(odd, '--no-pdf');
  expect(status).toBe(1);
  expect(stdout + stderr).toMatch(
    /briefs\/finding\/wasted-wind\/zh\.mdx:3:9 {2}no font holds "🜁" \(U\+1F701\), in "short: 弃🜁风"\n {4}Write it in another way/,
  );
  expect(fingerprint(odd.folder)).toEqual(fingerprint(sample.folder));
});

/** No file of a site is a PDF, and no page links to one. */
function expectNoPdf(folder: string) {
  for (const [file, bytes] of readFiles(folder)) {
    expect(file).not.toMatch(/\.pdf$/);
    if (file.endsWith('.html')) expect(bytes.includes('application/pdf'), file).toBe(false);
  }
}

test('a build without PDFs links to none', () => {
  const plain = { ...sample, folder: '.e2e/plain' };
  const { status, stderr } = build(plain, '--no-pdf');
  expect(status, stderr).toBe(0);
  expectNoPdf(plain.folder);
});

test('where there is no browser a build says in one line what to install, and links to no PDF', () => {
  const plain = { ...sample, folder: '.e2e/no-browser' };
  process.env['CHROMIUM_PATH'] = '/nowhere';
  const { status, stdout, stderr } = build(plain);
  delete process.env['CHROMIUM_PATH'];
  expect(status, stderr).toBe(0);
  const lines = (stdout + stderr).split('\n').filter((line) => /chrom/i.test(line));
  expect(lines).toEqual([
    expect.stringContaining(
      'No PDFs: install Chromium or Chrome, or name one in CHROMIUM_PATH. The site links to none.',
    ),
  ]);
  expectNoPdf(plain.folder);
});

test('a translation whose original has changed is built, with a warning to its author and a note to its reader', () => {
  const file = 'briefs/finding/wasted-wind/en.mdx';
  const moved = editSample('outdated', file, 'short: Wasted wind', 'short: Lost wind');
  const { status, stderr } = build(moved, '--no-pdf');
  expect(status, stderr).toBe(0);
  expect(stderr).toContain(`warning: ${file} has changed since this translation was made`);
  const noted = [...readFiles(moved.folder)].filter(([, bytes]) => bytes.includes('role="note"'));
  expect(noted.map(([name]) => name)).toEqual(['zh/finding/wasted-wind/index.html']);
  const html = noted[0]![1].toString();
  expect(html).toContain('译文依据较早的原文译出，原文此后有改动。');
  expect(html).toMatch(/<a href="\/brief\/finding\/wasted-wind\/" lang="en-GB"/);
});

test('a finding that no measure answers is built, and the matrix says that it is open', () => {
  const contentDir = '.e2e/content-open';
  rmSync(contentDir, { recursive: true, force: true });
  cpSync(sample.source.contentDir, contentDir, { recursive: true });
  // The relation is taken out on both sides, in both languages.
  for (const [brief, other] of [
    ['finding/wasted-wind', 'measure/pay-by-the-hour'],
    ['measure/pay-by-the-hour', 'finding/wasted-wind'],
  ]) {
    for (const lang of ['en', 'zh']) {
      const file = join(contentDir, 'briefs', brief!, `${lang}.mdx`);
      const text = readFileSync(file, 'utf8').replace(new RegExp(`  - \\{ brief: ${other},.*\\n`), '');
      writeFileSync(file, text.replace(/^related:\n(?! )/m, ''));
    }
  }
  const open = { ...sample, folder: '.e2e/open', source: { ...sample.source, contentDir } };
  const { status, stderr } = build(open, '--no-pdf');
  expect(status, stderr).toBe(0);
  expect(stderr).toContain('warning: no brief of the kind "measure" answers this one');
  for (const file of ['index.html', 'matrix/index.html']) {
    const html = readFileSync(join(open.folder, file), 'utf8');
    expect(html, file).toMatch(/<a href="\/brief\/finding\/wasted-wind\/"[^>]*>\s*Open: nothing answers it\s*<\/a>/);
  }
});
