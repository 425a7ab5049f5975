import { expect, test } from 'vitest';
import { checkContent } from './check.ts';
import { sourceOf, type Changes } from '../testing/content.ts';
import { ownBlocks } from '../blocks/definitions.ts';

const withoutRelations = (text: string) => text.replace(/related:\n( {2}- .*\n)+/, '');

const unrelated: Changes = Object.fromEntries(
  ['advice/pay-by-hour', 'hurdle/idle-plants'].flatMap((id) =>
    ['zh', 'en'].map((lang) => [`briefs/${id}/${lang}.mdx`, withoutRelations]),
  ),
);

test('a brief in the rows of the matrix that nothing answers is warned of, once for all languages', () => {
  const { problems, warnings } = checkContent(sourceOf(unrelated), { blocks: ownBlocks });
  expect(problems).toEqual([]);
  expect(warnings.filter(({ id }) => id === 'matrix-open')).toMatchObject([
    {
      file: 'briefs/hurdle/idle-plants/zh.mdx',
      severity: 'warning',
      values: { kind: 'advice' },
    },
  ]);
});

test('a site without a matrix has nothing open', () => {
  const overview = (text: string) => text.replace(/matrix: .*\n/, '');
  const { warnings } = checkContent(
    sourceOf({ ...unrelated, 'overview/zh.mdx': overview, 'overview/en.mdx': overview }),
    { blocks: ownBlocks },
  );
  expect(warnings.filter(({ id }) => id === 'matrix-open')).toEqual([]);
});
