import { createHash } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
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
  const text = readFileSync(join(contentDir, file), 'utf8');
  expect(text.split(from), `"${from}" stands once in ${file}`).toHaveLength(2);
  writeFileSync(join(contentDir, file), text.replace(from, to));
  return { ...sample, folder: `.e2e/${name}`, source: { ...sample.source, contentDir } };
}

test('two builds of one content are the same, byte for byte', () => {
  const again = { ...sample, folder: '.e2e/again' };
  const { status, stderr } = build(again);
  expect(status, stderr).toBe(0);
  expect(fingerprint(again.folder)).toEqual(fingerprint(sample.folder));
});

/** A page without what is made from its words: the links to its fonts, and its mark. */
function words(html: Buffer): string {
  return html
    .toString()
    .replaceAll(/<link rel="(preload|stylesheet)" href="[^"]*(\.woff2|fonts-[^"]*)"[^>]*>/g, '')
    .replaceAll(/(Content mark|内容标记) [0-9a-f]{8}/g, '');
}

test('a number changed in a table changes wherever it is shown, and nothing else does', () => {
  const changed = editSample('changed', 'data/key-figures.csv', ',317,', ',289,');
  const { status, stderr } = build(changed);
  expect(status, stderr).toBe(0);
  const before = [...readFiles(sample.folder)].filter(([file]) =>
    /^(?!pagefind\/).*\.(html|csv|json|bib|ris)$/.test(file),
  );
  const after = readFiles(changed.folder);
  for (const [file, bytes] of before) {
    expect(words(after.get(file)!), file).toBe(words(bytes).replaceAll(/\b317(?=\D)/g, '289'));
  }
  const places = before.filter(([, bytes]) => /\b317\b/.test(bytes.toString())).map(([file]) => file);
  expect(places).toEqual(
    expect.arrayContaining([
      'index.html',
      'finding/wasted-wind/index.html',
      'data/key-figures/index.html',
      'data/key-figures.csv',
      'data/key-figures.json',
      'numbers/index.html',
      'zh/index.html',
      'zh/finding/wasted-wind/index.html',
      'zh/data/key-figures/index.html',
    ]),
  );
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
    `problem: ${'The same wind is counted once more, and once more it is thrown away. '.repeat(60)}`,
  );
  const { status, stdout, stderr } = build(long);
  expect(status).toBe(1);
  const report = (stdout + stderr).split('\n').filter((line) => line.includes('does not fit'));
  expect(report).toEqual([
    expect.stringMatching(/^.*en finding\/wasted-wind {2}does not fit A4: \d+\.\d mm over, from "[a-z-]+" on$/),
    expect.stringMatching(/^en finding\/wasted-wind {2}does not fit Letter: \d+\.\d mm over, from "[a-z-]+" on$/),
  ]);
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
