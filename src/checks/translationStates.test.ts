import { expect, test } from 'vitest';
import { checkContent } from './check.ts';
import { sourceOf, swap, type Changes } from '../testing/content.ts';
import { linesOf, testReports } from '../testing/reports.ts';
import { ownBlocks } from '../blocks/definitions.ts';

const translation = 'briefs/advice/pay-by-hour/en.mdx';
const original = 'briefs/advice/pay-by-hour/zh.mdx';

/** Warnings on the valid content with some changes. */
function warningsOn(changes: Changes): string[] {
  const { problems, warnings } = checkContent(sourceOf(changes), { blocks: ownBlocks });
  expect(problems).toEqual([]);
  return linesOf(warnings);
}

const outdated = [
  `${translation}:20:17  ${original} has changed since this translation was made`,
  `Compare the two, then run: npm run translated -- ${translation}`,
];

test.each<[string, Changes]>([
  ['a word of the frontmatter', { [original]: swap('short: 付费', 'short: 计费') }],
  ['a word of the text', { [original]: (text) => `${text}\n又一段。\n` }],
])('a translation whose original has changed by %s is warned of', (_what, changes) => {
  expect(warningsOn(changes)).toEqual(outdated);
});

test.each<[string, Changes]>([
  ['laid out in another way', { [original]: swap('short: 付费', "short: '付费'") }],
  ['saved with the line ends of Windows', { [original]: (text) => text.replaceAll('\n', '\r\n') }],
  [
    'put at another position together with its translation',
    { [original]: swap('order: 1', 'order: 2'), [translation]: swap('order: 1', 'order: 2') },
  ],
])('an original that is only %s has not changed', (_how, changes) => {
  expect(warningsOn(changes)).toEqual([]);
});

test('a correction of the translation alone is no change of the original', () => {
  expect(warningsOn({ [translation]: swap('short: Pay', 'short: Paying') })).toEqual([]);
});

test('a translation that does not say what it was made from is warned of', () => {
  expect(warningsOn({ [translation]: (text) => text.replace(/translatedFrom: .*\n/, '') })).toEqual([
    `${translation}:2:1  the translation does not say which state of zh.mdx it was made from`,
    `Compare the two, then run: npm run translated -- ${translation}`,
  ]);
});

testReports([
  [
    'a note of an original in the original itself is reported',
    { [original]: swap('topics: [price, grid]', "topics: [price, grid]\ntranslatedFrom: '0123456789ab'") },
    [
      `${original}:20:1  "translatedFrom" stands in the default language, "zh"`,
      'Remove it: this text is the one that others are translated from.',
    ],
  ],
  [
    'a state that no command wrote is reported',
    { [translation]: (text) => text.replace(/translatedFrom: .*/, 'translatedFrom: yesterday') },
    [
      `${translation}:20:17  "translatedFrom" is "yesterday"; a state has twelve digits and letters from a to f`,
      'Remove it and compare the two texts, then run: npm run translated -- and the name of this file.',
    ],
  ],
]);
