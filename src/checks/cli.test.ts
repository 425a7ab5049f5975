import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { swap, writeContent, type Changes } from '../testing/content.ts';

/** Run `npm run check` on the valid content with some changes. */
function runCheck(changes: Changes) {
  const dir = writeContent(changes);
  const env = { ...process.env, CONTENT_DIR: dir };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/checks/cli.ts'], { encoding: 'utf8', env });
  return { status, stdout, stderr, dir: relative('.', dir) };
}

// Another process may have to wait for a busy machine.
const options = { timeout: 60_000 };

test('content without problems is said to be so in one line', options, () => {
  const { status, stdout, stderr, dir } = runCheck({});
  expect(stdout.replace(/\d+\.\d s/, '… s')).toBe(`${dir}/: 0 problems in 14 files, 2 languages (… s)\n`);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('problems are reported, and the command fails', options, () => {
  const { status, stdout, stderr, dir } = runCheck({ 'site.yaml': swap('menu: [advice', 'menu: [advise') });
  expect(stderr.split('\n')).toEqual([
    `${dir}/site.yaml:32:8  the menu names no page with "advise"`,
    '    Nearest: "advice". Name a kind, a page, "data/" and a table, or one of: matrix, data, numbers, sources, glossary, notes, search, print.',
    '1 problem in 1 file.',
    '',
  ]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
});

test('a warning is reported, and the command succeeds', options, () => {
  const { status, stdout, stderr } = runCheck({ 'pages/about/zh.mdx': swap('short: 关于', 'short: 本站') });
  expect(stderr).toContain('pages/about/en.mdx:5:17  warning: pages/about/zh.mdx has changed since');
  expect(stdout).toContain('0 problems');
  expect(status).toBe(0);
});
