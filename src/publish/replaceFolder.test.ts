import fs, { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { replaceFolder } from './replaceFolder.ts';

let home = '';
const path = (name: string) => join(home, name);
const write = (file: string, text: string) => {
  mkdirSync(join(path(file), '..'), { recursive: true });
  writeFileSync(path(file), text);
};
const filesIn = (folder: string) =>
  readdirSync(path(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(
      (entry) =>
        `${join(entry.parentPath, entry.name).slice(path(folder).length + 1)}: ${readFileSync(join(entry.parentPath, entry.name), 'utf8')}`,
    )
    .sort();

/** Let a call of the file system fail as the system would, for the paths that it is told. */
function refuse(call: 'renameSync' | 'cpSync', code: string, isRefused: (from: string, to: string) => boolean): void {
  const own = fs[call] as (...args: unknown[]) => void;
  const fail = (...args: unknown[]) => {
    if (isRefused(String(args[0]), String(args[1]))) throw Object.assign(new Error(code), { code });
    own(...args);
  };
  Object.assign(fs, { [call]: fail });
  syncBuiltinESMExports();
  onTestFinished(() => {
    Object.assign(fs, { [call]: own });
    syncBuiltinESMExports();
  });
}

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'jianbao-replace-'));
  write('building/index.html', 'new');
  write('building/a/b.html', 'new');
  write('dist/index.html', 'old');
  write('dist/gone.html', 'old');
  onTestFinished(() => {
    rmSync(home, { recursive: true });
  });
});

const renewed = ['a/b.html: new', 'index.html: new'];
const asBefore = ['gone.html: old', 'index.html: old'];

test('a folder takes the place of another', () => {
  replaceFolder(path('building'), path('dist'));
  expect(filesIn('dist')).toEqual(renewed);
  expect(readdirSync(home)).toEqual(['dist']);
});

test.each(['dist', 'not/yet/there'])('a folder goes where there was none: %s', (to) => {
  rmSync(path('dist'), { recursive: true });
  replaceFolder(path('building'), path(to));
  expect(filesIn(to)).toEqual(renewed);
});

test.each([
  ['a mount', 'EBUSY', (from: string) => from.endsWith('/dist')],
  ['on another file system', 'EXDEV', (from: string) => from.endsWith('/building')],
])('a folder that is %s keeps its place, and has its contents exchanged', (_what, code, isRefused) => {
  refuse('renameSync', code, isRefused);
  replaceFolder(path('building'), path('dist'));
  expect(filesIn('dist')).toEqual(renewed);
  expect(readdirSync(home)).toEqual(['dist']);
});

test('where there is no room for a copy, the last site is as it was', () => {
  refuse('renameSync', 'EXDEV', (from) => from.endsWith('/building'));
  refuse('cpSync', 'ENOSPC', () => true);
  expect(() => replaceFolder(path('building'), path('dist'))).toThrow('ENOSPC');
  expect(filesIn('dist')).toEqual(asBefore);
});

test('where the system refuses for another reason, the last site is as it was', () => {
  refuse('renameSync', 'EIO', (from) => from.endsWith('/building'));
  expect(() => replaceFolder(path('building'), path('dist'))).toThrow('EIO');
  expect(filesIn('dist')).toEqual(asBefore);
});
