import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { reportMissing } from './missing.ts';

const page = 'cost/index.html';
const advice = '    Write it in another way, or add a face that holds it to src/fonts/faces.ts.';

test('a character that no font holds is reported wherever the author wrote it', () => {
  const dir = mkdtempSync(join(tmpdir(), 'jianbao-missing-'));
  mkdirSync(join(dir, 'data'));
  writeFileSync(join(dir, 'data/prices.csv'), 'id,note\na,dear\nb,🜁 and 🜁\n');
  writeFileSync(join(dir, 'site.yaml'), 'title: Air\n');
  const file = relative(process.cwd(), join(dir, 'data/prices.csv'));
  expect(reportMissing([{ character: '🜁', text: '🜁 and 🜁', page }], dir)).toBe(
    [
      `${file}:3:3  no font holds "🜁" (U+1F701), in "b,🜁 and 🜁"`,
      `${file}:3:10  no font holds "🜁" (U+1F701), in "b,🜁 and 🜁"`,
      advice,
    ].join('\n'),
  );
});

test('a character that stands in no file of the author’s is reported by the page that shows it', () => {
  const dir = mkdtempSync(join(tmpdir(), 'jianbao-missing-'));
  expect(reportMissing([{ character: '🜁', text: 'Air: 🜁', page }], dir)).toBe(
    `${page}  no font holds "🜁" (U+1F701), in "Air: 🜁"\n${advice}`,
  );
});
