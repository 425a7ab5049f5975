import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { drawList } from './guide.ts';

const GUIDE = resolve(import.meta.dirname, '../../e2e/sample/README.md');

test('the authors’ guide lists every problem as the catalogue has it', async () => {
  const [before = '', after = ''] = readFileSync(GUIDE, 'utf8').split(
    /(?<=<!-- list of problems.* -->)[^]*(?=<!-- end)/,
  );
  const written = await format([before, drawList(), after].join('\n\n'), {
    ...(await resolveConfig(GUIDE)),
    parser: 'markdown',
  });
  await expect(written, 'The guide differs from the catalogue. Run: npm run guide').toMatchFileSnapshot(GUIDE);
});
