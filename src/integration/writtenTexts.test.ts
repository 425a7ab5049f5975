import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Text } from './openTexts.ts';
import { openWritten } from './writtenTexts.ts';

test('a text is drawn as it is written now, and Vite makes what needs a module', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'jianbao-written-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true });
  });
  const file = 'pages/about/en.mdx';
  const write = (text: string) => {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  };
  const loaded: string[] = [];
  const open = openWritten(dir, (path) => {
    loaded.push(path);
    return Promise.resolve({} as Text);
  });
  const draw = async () => JSON.stringify(((await open(file)).Content as unknown as () => object)());

  write('---\ntitle: About\n---\n\nOne.\n');
  expect(await draw()).toContain('One.');
  write('---\ntitle: About\n---\n\nTwo.\n');
  expect(await draw()).toContain('Two.');
  write('![A plan](plan.png)\n');
  await open(file);
  expect(loaded).toEqual([join(dir, file)]);
  write('<Wrong');
  // Where it is wrong the check says.
  await expect(open(file)).rejects.toMatchObject({ stack: '' });
});
