import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { nameCommand, namePath } from './names.ts';

test('a command is named as a script where the package has one, else as npx runs it', () => {
  const dir = mkdtempSync(join(tmpdir(), 'jianbao-cli-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  expect(nameCommand(dir, 'preview')).toBe('npx jianbao preview');
  writeFileSync(join(dir, 'package.json'), '{ "scripts": { "preview": "jianbao preview" } }');
  expect(nameCommand(dir, 'preview')).toBe('npm run preview');
  expect(nameCommand(dir, 'browser')).toBe('npx jianbao browser');
});

test('files are named from the working folder', () => {
  const cwd = resolve('/home/author');
  expect(namePath(cwd, join(cwd, 'dist'))).toBe('dist');
  expect(namePath(cwd, cwd)).toBe('.');
  expect(namePath(cwd, resolve('/srv/site'))).toBe('../../srv/site');
});
