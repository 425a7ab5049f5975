import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { holdFiles, holdFolder, openFolder, type LastRead, type Source } from './source.ts';

/** A folder on disk that holds files; it is gone after the test. */
function writeFolder(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'jianbao-source-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true });
  });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  return dir;
}

/** A source of each kind that holds the same files. */
const drivers: Record<string, (files: Record<string, string>) => Source> = {
  'in memory': holdFiles,
  'on disk': (files) => openFolder(writeFolder(files)),
  'on disk, as it was': (files) => holdFolder(writeFolder(files)),
};

describe.each(Object.entries(drivers))('a source %s', (_where, hold) => {
  const files = {
    'site.yaml': 'title: 储能\r\n',
    'pages/b/zh.mdx': '',
    'pages/a-b/zh.mdx': 'x',
    'pages/a/zh.mdx': 'y',
  };

  test('lists every file by its path, in order', () => {
    expect(hold(files).list()).toEqual(['pages/a-b/zh.mdx', 'pages/a/zh.mdx', 'pages/b/zh.mdx', 'site.yaml']);
  });

  test('reads a text as it was written, an empty one too', () => {
    const source = hold(files);
    expect(source.list().map((file) => source.read(file))).toEqual(['x', 'y', '', 'title: 储能\r\n']);
  });

  test('holds nothing, when nothing is there', () => {
    expect(hold({}).list()).toEqual([]);
  });

  test.each(['notes.yaml', 'pages', 'pages/a', '', 'toString'])('has no text of "%s", which is no file', (file) => {
    expect(hold(files).read(file)).toBeUndefined();
  });

  test.each(['.DS_Store', 'pages/.draft/zh.mdx', 'pages/a/.zh.mdx.swp'])(
    'passes over "%s", which is hidden',
    (file) => {
      const source = hold({ ...files, [file]: 'hidden' });
      expect(source.list()).not.toContain(file);
      expect(source.read(file)).toBeUndefined();
    },
  );

  test.each(['../site.yaml', 'pages/../site.yaml', './site.yaml'])('does not follow "%s" out of the folder', (file) => {
    expect(hold(files).read(file)).toBeUndefined();
  });
});

test('a folder that is not there holds nothing', () => {
  const source = openFolder('/nowhere');
  expect({ files: source.list(), text: source.read('site.yaml') }).toEqual({ files: [], text: undefined });
});

test('a folder on disk is looked at anew each time', () => {
  const dir = writeFolder({});
  const source = openFolder(dir);
  writeFileSync(join(dir, 'site.yaml'), 'title: A\n');
  expect({ files: source.list(), text: source.read('site.yaml') }).toEqual({
    files: ['site.yaml'],
    text: 'title: A\n',
  });
});

test('a folder that is held says the same whatever is written, and the next one what has been written', () => {
  const dir = writeFolder({ 'a.yaml': 'a: 1\n', 'b.yaml': 'b: 1\n', 'c.yaml': 'c: 1\n' });
  // Written long before it is read.
  for (const name of ['a', 'b', 'c']) utimesSync(join(dir, `${name}.yaml`), 1, 1);
  const last: LastRead = new Map();
  const first = holdFolder(dir, last);
  const bytes = first.bytes('a.yaml');
  writeFileSync(join(dir, 'a.yaml'), 'a: 2\n');
  rmSync(join(dir, 'c.yaml'));
  expect(first.bytes('a.yaml')).toBe(bytes);
  expect(first.list()).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
  const { list, read } = holdFolder(dir, last);
  expect([list(), read('a.yaml'), read('b.yaml'), read('c.yaml')]).toEqual([
    ['a.yaml', 'b.yaml'],
    'a: 2\n',
    'b: 1\n',
    undefined,
  ]);
});

test('of a file that nobody has written since, a folder that is held again has the same bytes', async () => {
  const dir = writeFolder({ 'a.yaml': 'a: 1\n' });
  // A clock of a disk is coarse: what was written just now is read once more.
  await setTimeout(200);
  const last: LastRead = new Map();
  expect(holdFolder(dir, last).bytes('a.yaml')).toBe(holdFolder(dir, last).bytes('a.yaml'));
});
