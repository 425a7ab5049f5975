import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../checks/check.ts';
import { openFolder } from '../read/source.ts';
import { swap, writeContent, type Changes } from '../testing/content.ts';
import { recordState } from './record.ts';

const original = 'briefs/advice/pay-by-hour/zh.mdx';
const translation = 'briefs/advice/pay-by-hour/en.mdx';
const changed: Changes = { [original]: swap('short: 付费', 'short: 计费') };

/** Run `npm run translated` on the valid content with some changes. */
function runTranslated(changes: Changes, args: (dir: string) => string[]) {
  const dir = writeContent(changes);
  const env = { ...process.env, CONTENT_DIR: dir };
  const command = ['src/translation/cli.ts', ...args(dir)];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env });
  return { status, stdout, stderr, dir };
}

// Another process may have to wait for a busy machine.
const options = { timeout: 60_000 };

test.each<[string, (dir: string) => string[]]>([
  ['named by its path', (dir) => [join(dir, translation)]],
  ['named as the check names it', () => [translation]],
  ['among all', () => ['--all']],
])('a translation that is looked over again, %s, is warned of no more', options, (_how, args) => {
  const { dir, status, stdout } = runTranslated(changed, args);
  expect(status).toBe(0);
  expect(stdout).toContain(`${translation}: translated from ${original} as it stands now`);
  expect(checkContent(openFolder(dir))).toMatchObject({ problems: [], warnings: [] });
});

test('an original is no translation: nothing is written, and the command fails', options, () => {
  const { dir, status, stderr } = runTranslated({}, () => [original]);
  expect(status).toBe(1);
  expect(stderr).toContain(`${original} is no translation that can be read`);
  expect(readFileSync(join(dir, original), 'utf8')).not.toContain('translatedFrom');
});

test('the command asks which translations are meant', options, () => {
  const { status, stderr } = runTranslated({}, () => []);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'Name translations: npm run translated -- FILE…, or --all for every one.\n',
  });
});

test.each([
  [
    'at the end of the frontmatter',
    '---\ntitle: A\n---\n\nText\n',
    "---\ntitle: A\ntranslatedFrom: 'abc'\n---\n\nText\n",
  ],
  [
    'in place of an earlier one',
    "---\ntranslatedFrom: 'x'\ntitle: A\n---\n",
    "---\ntranslatedFrom: 'abc'\ntitle: A\n---\n",
  ],
  [
    'with the line ends of the file',
    '---\r\ntitle: A\r\n---\r\n',
    "---\r\ntitle: A\r\ntranslatedFrom: 'abc'\r\n---\r\n",
  ],
  [
    'and a line of the text that looks alike stays',
    '---\ntitle: A\n---\ntranslatedFrom: b\n',
    "---\ntitle: A\ntranslatedFrom: 'abc'\n---\ntranslatedFrom: b\n",
  ],
])('the state is written %s', (_where, before, after) => {
  expect(recordState(before, 'abc')).toBe(after);
});
