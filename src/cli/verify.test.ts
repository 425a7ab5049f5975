import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { paperText, swap, writeContent, type Changes } from '../testing/content.ts';
import { run } from './testing.ts';

/** Compare the valid content, with some changes, with a text. */
async function verify(text: string | undefined, changes: Changes = {}) {
  const dir = writeContent(changes);
  const file = join(dir, 'paper.txt');
  if (text !== undefined) writeFileSync(file, text);
  const { status, stdout, stderr } = await run(['verify', '--paper', file], { env: { CONTENT_DIR: dir } });
  return { status, output: (stdout + stderr).replaceAll(relative('.', dir), '…').replaceAll(dir, '…') };
}

test('content that agrees with its paper is said to agree', async () => {
  const { status, output } = await verify(paperText());
  expect(output).toMatch(/^3 figures and \d+ places stand in the paper as the content says\.\n$/);
  expect(status).toBe(0);
});

test('an altered figure is named with its cell, and the command fails', async () => {
  expect(await verify(paperText(), { 'data/storage.csv': swap('86.3', '87.3') })).toEqual({
    status: 1,
    output: [
      '…/data/storage.csv:2:26  "storage.pumped.share", 87.3, does not stand in section 2',
      '    With this unit the section gives: 86.3%. Correct the figure, its unit or its place; or its basis.',
      '1 problem in 1 file.\n',
    ].join('\n'),
  });
});

test('a paper that is not there, or not as site.yaml has it, is said', async () => {
  expect(await verify(undefined)).toEqual({ status: 1, output: 'There is no file "…/paper.txt". Correct its name.\n' });
  expect(await verify('1 引言\n储能很贵[1]。\n')).toEqual({
    status: 1,
    output: [
      '…/site.yaml:18:13  section 2 has no heading in the paper',
      '    Correct paper.sections in site.yaml.',
      '1 problem in 1 file.\n',
    ].join('\n'),
  });
});
