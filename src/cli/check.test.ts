import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { swap, writeContent, type Changes } from '../testing/content.ts';
import { run } from './testing.ts';

/** Check the valid content with some changes. */
async function check(edits: Changes, ...options: string[]) {
  return checkAt({}, edits, ...options);
}

/** The same with some variables of the environment. */
async function checkAt(env: Record<string, string>, edits: Changes, ...options: string[]) {
  const dir = writeContent(edits);
  const result = await run(['check', ...options], {
    env: { CONTENT_DIR: dir, SITE_ADDRESS: 'https://storage.dev/', ...env },
  });
  return { ...result, dir: relative('.', dir) };
}

test('content without problems is said to be so in one line', async () => {
  const { status, stdout, stderr, dir } = await check({});
  expect(stdout.replace(/\d+\.\d s/, '… s')).toBe(`${dir}/: 0 problems in 14 files, 2 languages (… s)\n`);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('problems are reported, and the command fails', async () => {
  const { status, stdout, stderr, dir } = await check({ 'site.yaml': swap('menu: [advice', 'menu: [advise') });
  expect(stderr.split('\n')).toEqual([
    `${dir}/site.yaml:32:8  the menu names no page with "advise"`,
    '    Nearest: "advice". Name a kind, a page, "data/" and a table, or one of: matrix, data, numbers, sources, glossary, notes, search, print.',
    '1 problem in 1 file.',
    '',
  ]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
});

test('a warning is reported, and the command succeeds', async () => {
  const { status, stdout, stderr } = await check({ 'pages/about/zh.mdx': swap('short: 关于', 'short: 本站') });
  expect(stderr).toContain('pages/about/en.mdx:5:17  warning: pages/about/zh.mdx has changed since');
  expect(stdout).toContain('0 problems');
  expect(status).toBe(0);
});

test('an address that is a stand-in is warned of, be it that of the content or of the environment', async () => {
  const { status, stderr } = await checkAt({ SITE_ADDRESS: '' }, {});
  expect(stderr).toContain('site.yaml:4:10  warning: nobody can reach the site at https://example.org/storage/');
  expect(status).toBe(0);
  expect((await checkAt({ SITE_ADDRESS: 'http://localhost/' }, {})).stderr).toContain('at http://localhost/');
});

test('programs are given the problems with their places', async () => {
  const edits = {
    'site.yaml': swap('menu: [advice', 'menu: [advise'),
    'pages/about/zh.mdx': swap('short: 关于', 'short: 本站'),
  };
  const { status, stdout, stderr, dir } = await check(edits, '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    files: 14,
    languages: 2,
    problems: [
      { id: 'translation-outdated', severity: 'warning', file: `${dir}/pages/about/en.mdx`, line: 5, column: 17 },
      {
        id: 'menu-entry-unknown',
        severity: 'problem',
        file: `${dir}/site.yaml`,
        line: 32,
        column: 8,
        message: 'the menu names no page with "advise"',
        advice: expect.stringContaining('Nearest: "advice"') as string,
      },
    ],
  });
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
});

test('problems are reported in Chinese, where it is asked for', async () => {
  const edits = { 'site.yaml': swap('menu: [advice', 'menu: [advise') };
  expect((await check(edits, '--lang', 'zh')).stderr).toContain('菜单里的“advise”不是任何页面');
  expect((await check({}, '--lang', 'zh')).stdout).toContain('没有问题');
});

test('a format that is not there is refused', async () => {
  expect(await run(['check', '--format', 'xml'])).toEqual({
    status: 1,
    stdout: '',
    stderr: 'There is no format "xml". Say --format json, or leave it out.\n',
  });
});
