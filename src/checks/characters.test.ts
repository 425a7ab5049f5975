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

test('a language that no face has the letters of is one problem, however much is written in it', () => {
  const source = sourceOf({
    'site.yaml': swap('tag: en-GB', 'tag: ko-KR'),
    'pages/about/en.mdx': swap('About this site.', '이 사이트에 대하여.'),
  });
  const raised = (prints: boolean) => {
    const { problems, warnings } = checkContent(source, { blocks: ownBlocks, prints });
    return [...problems, ...warnings].filter(({ id }) => /^(faces|character)-/.test(id));
  };
  expect(raised(true)).toEqual([
    expect.objectContaining({
      id: 'faces-uninstalled',
      file: 'site.yaml',
      values: { lang: 'en', packages: ['@expo-google-fonts/noto-sans-kr', '@expo-google-fonts/noto-serif-kr'] },
    }),
  ]);
  // On screen its readers have faces of their own.
  expect(raised(false)).toEqual([]);
});
