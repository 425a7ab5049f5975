import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { ownBlocks } from './blocks/definitions.ts';
import { drawList } from './problems/guide.ts';

const GUIDE = resolve(import.meta.dirname, '../e2e/sample/README.md');

/** The blocks as a table of Markdown. A bar in a cell would end it. */
function drawBlocks(): string {
  const rows = ownBlocks.map(({ example, draws }) => `| \`${example.replaceAll('|', '\\|')}\` | ${draws} |`);
  return ['| Block | Draws |', '| --- | --- |', ...rows].join('\n');
}

/** Put a list between the marks of its name. */
function fill(text: string, name: string, list: string): string {
  const marked = new RegExp(`(?<=<!-- list of ${name}.* -->)[^]*?(?=<!-- end of the ${name})`);
  expect(text).toMatch(marked);
  return text.replace(marked, () => `\n\n${list}\n\n`);
}

test('the authors’ guide lists every block and every problem as the code has it', { timeout: 60_000 }, async () => {
  const text = fill(fill(readFileSync(GUIDE, 'utf8'), 'blocks', drawBlocks()), 'problems', drawList());
  const written = await format(text, { ...(await resolveConfig(GUIDE)), parser: 'markdown' });
  await expect(written, 'The guide differs from the code. Run: npm run guide').toMatchFileSnapshot(GUIDE);
});
