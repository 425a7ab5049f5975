import { expect, test } from 'vitest';
import { ownBlocks } from '../blocks/definitions.ts';
import { append, sourceOf, swap } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';
import { checkContent } from './check.ts';

const ADVICE = 'Write it in another way, or build without PDFs: --no-pdf. On screen the reader’s own face may draw it.';

testReports([
  [
    'a character that would be a box in a PDF is reported wherever it stands',
    { 'pages/about/en.mdx': append('\nA unicorn 🦄, and `🦄`.\n') },
    [
      'pages/about/en.mdx:12:11  none of the site’s faces holds "🦄" (U+1F984): a PDF would show a box',
      ADVICE,
      'pages/about/en.mdx:12:20  none of the site’s faces holds "🦄" (U+1F984): a PDF would show a box',
      ADVICE,
    ],
  ],
  ['signs that the faces hold are no problem', { 'pages/about/en.mdx': append('\nCO₂, Ω, ∑, ⇒, Жук, 國, é.\n') }, []],
]);

test('without PDFs the same is a warning', () => {
  const source = sourceOf({ 'pages/about/en.mdx': swap('About this site.', 'About 🦄.') });
  const { problems, warnings } = checkContent(source, { blocks: ownBlocks, prints: false });
  expect(problems).toEqual([]);
  expect(warnings).toEqual([
    expect.objectContaining({
      id: 'character-unheld',
      file: 'pages/about/en.mdx',
      values: { character: '🦄', point: 'U+1F984' },
    }),
  ]);
});
