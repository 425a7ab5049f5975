import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../checks/check.ts';
import { openFolder } from '../read/source.ts';
import { swap, writeContent, type Changes } from '../testing/content.ts';
import { run } from './testing.ts';
import { ownBlocks } from '../blocks/definitions.ts';

const original = 'briefs/advice/pay-by-hour/zh.mdx';
const translation = 'briefs/advice/pay-by-hour/en.mdx';
const changed: Changes = { [original]: swap('short: 付费', 'short: 计费') };

/** Note the state of translations in the valid content with some changes. */
async function translated(edits: Changes, args: (dir: string) => string[]) {
  const dir = writeContent(edits);
  return { ...(await run(['translated', ...args(dir)], { env: { CONTENT_DIR: dir } })), dir };
}

test.each<[string, (dir: string) => string[]]>([
  ['named by its path', (dir) => [join(dir, translation)]],
  ['named as the check names it', () => [translation]],
  ['among all', () => ['--all']],
])('a translation that is looked over again, %s, is warned of no more', async (_how, args) => {
  const { dir, status, stdout } = await translated(changed, args);
  expect(status).toBe(0);
  expect(stdout).toContain(`${translation}: translated from ${original} as it stands now`);
  expect(checkContent(openFolder(dir), { blocks: ownBlocks })).toMatchObject({ problems: [], warnings: [] });
});

test('an original is no translation: nothing is written, and the command fails', async () => {
  const { dir, status, stderr } = await translated({}, () => [original]);
  expect(status).toBe(1);
  expect(stderr).toContain(`${original} is no translation that can be read`);
  expect(readFileSync(join(dir, original), 'utf8')).not.toContain('translatedFrom');
});

test('the command asks which translations are meant', async () => {
  const { status, stderr } = await translated({}, () => []);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'Name translations: jianbao translated FILE…, or --all for every one.\n',
  });
});
