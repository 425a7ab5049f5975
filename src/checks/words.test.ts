import { expect, test } from 'vitest';
import { ownBlocks } from '../blocks/definitions.ts';
import { englishWord, wordKeys } from '../i18n/ui.ts';
import { describe } from '../problems/problem.ts';
import { paperFiles, sourceOf, swap, type Changes } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';
import { siteOf } from '../testing/site.ts';
import { checkContent } from './check.ts';

/** The tiny paper in Esperanto, whose words the package does not bring, in place of English. */
const esperanto: Changes = Object.fromEntries(
  Object.entries(paperFiles()).flatMap(([file, text]): [string, string | null][] => {
    const translated = text.replaceAll(/\ben(?=: )|(?<=")en(?=")|(?<=_)en\b/g, 'eo');
    return [
      ...(file.includes('en.mdx') ? [[file, null] as [string, null]] : []),
      [file.replace('en.mdx', 'eo.mdx'), translated.replace('code: en, tag: en-GB', 'code: eo, tag: eo')],
    ];
  }),
);

const check = (changes: Changes) => checkContent(sourceOf(changes), { blocks: ownBlocks });

test('a site in a language without words of the package can be published, with one warning', () => {
  const { problems, warnings } = check(esperanto);
  expect(problems).toEqual([]);
  expect(warnings.map((warning) => describe(warning, 'en').message)).toEqual([
    `language "eo" lacks ${wordKeys.length} of ${wordKeys.length} interface texts; those in en stand in for them`,
  ]);
});

test('its words come from the content folder, then from the languages that it falls back on', () => {
  const changes = {
    ...esperanto,
    'site.yaml': (esperanto['site.yaml'] as string).replace('tag: eo,', 'tag: eo, fallback: [zh],'),
    'i18n/eo.json': JSON.stringify({ home: 'Ĉefpaĝo', 'data.rows': { one: '{count} vico', other: '{count} vicoj' } }),
  };
  const { t } = siteOf(changes).in('eo');
  expect([t('home'), t('data.rows', { count: 1 }), t('data.rows', { count: 2 }), t('menu')]).toEqual([
    'Ĉefpaĝo',
    '1 vico',
    '2 vicoj',
    '目录',
  ]);
});

test('a language that has every word has no warning', () => {
  const words = Object.fromEntries(wordKeys.map((key) => [key, englishWord(key)]));
  const { problems, warnings } = check({ ...esperanto, 'i18n/eo.json': JSON.stringify(words) });
  expect([problems, warnings]).toEqual([[], []]);
});

testReports([
  [
    'a language to fall back on that nobody knows is reported',
    { 'site.yaml': swap('name: English }', 'name: English, fallback: [sw] }') },
    [
      'site.yaml:7:55  there are no interface texts in "sw"',
      'Name a language of the site, or the tag of one that comes with the package.',
    ],
  ],
  [
    'interface texts of a language that the site does not have are reported',
    { 'i18n/fr.json': '{}' },
    [
      'i18n/fr.json:1:1  "fr" is no language of the site',
      'Rename or remove the file; the languages of site.yaml are zh, en.',
    ],
  ],
  [
    'a misspelt interface text is reported, with what may be meant',
    { 'i18n/en.json': '{ "search.labell": "Find" }' },
    [
      'i18n/en.json:1:20  no interface text is named "search.labell"',
      'Nearest: "search.label". Correct the name, or remove it.',
    ],
  ],
]);
