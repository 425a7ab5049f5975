import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { holdFiles, openFolder, type Source } from './source.ts';

/** A source of each kind that holds the same files. */
const drivers: Record<string, (files: Record<string, string>) => Source> = {
  'in memory': holdFiles,
  'on disk': (files) => {
    const dir = mkdtempSync(join(tmpdir(), 'jianbao-source-'));
    onTestFinished(() => {
      rmSync(dir, { recursive: true });
    });
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, file)), { recursive: true });
      writeFileSync(join(dir, file), text);
    }
    return openFolder(dir);
  },
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
  const dir = mkdtempSync(join(tmpdir(), 'jianbao-source-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true });
  });
  const source = openFolder(dir);
  writeFileSync(join(dir, 'site.yaml'), 'title: A\n');
  expect({ files: source.list(), text: source.read('site.yaml') }).toEqual({
    files: ['site.yaml'],
    text: 'title: A\n',
  });
});
