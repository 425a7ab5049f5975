import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { paperText, swap, writeContent, type Changes } from '../testing/content.ts';

/** Run `npm run verify` on the valid content with some changes, against a text. */
function runVerify(text: string | undefined, changes: Changes = {}) {
  const dir = writeContent(changes);
  const file = join(dir, 'paper.txt');
  if (text !== undefined) writeFileSync(file, text);
  const env = { ...process.env, CONTENT_DIR: dir };
  const run = spawnSync(process.execPath, ['src/verify/cli.ts', '--paper', file], { encoding: 'utf8', env });
  return {
    status: run.status,
    output: (run.stdout + run.stderr).replaceAll(relative('.', dir), '…').replaceAll(dir, '…'),
  };
}

// Another process may have to wait for a busy machine.
const options = { timeout: 60_000 };

test('content that agrees with its paper is said to agree', options, () => {
  const { status, output } = runVerify(paperText());
  expect(output).toMatch(/^3 figures and \d+ places stand in the paper as the content says\.\n$/);
  expect(status).toBe(0);
});

test('an altered figure is named with its cell, and the command fails', options, () => {
  expect(runVerify(paperText(), { 'data/storage.csv': swap('86.3', '87.3') })).toEqual({
    status: 1,
    output: [
      '…/data/storage.csv:2:26  "storage.pumped.share", 87.3, does not stand in section 2',
      '    With this unit the section gives: 86.3%. Correct the figure, its unit or its place; or its basis.',
      '1 problem in 1 file.\n',
    ].join('\n'),
  });
});

test('a paper that is not there, or not as site.yaml has it, is said', options, () => {
  expect(runVerify(undefined)).toEqual({ status: 1, output: 'There is no file "…/paper.txt". Correct its name.\n' });
  expect(runVerify('1 引言\n储能很贵[1]。\n')).toEqual({
    status: 1,
    output: [
      '…/site.yaml:18:13  section 2 has no heading in the paper',
      '    Correct paper.sections in site.yaml.',
      '1 problem in 1 file.\n',
    ].join('\n'),
  });
});
