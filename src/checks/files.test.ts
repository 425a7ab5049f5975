import { paperFiles, swap } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';

const brief = (id: string) => ({
  [`briefs/${id}/zh.mdx`]: withoutRelations('zh'),
  [`briefs/${id}/en.mdx`]: withoutRelations('en'),
});
const withoutRelations = (lang: string) =>
  paperFiles()[`briefs/hurdle/idle-plants/${lang}.mdx`]!.replace(/related:[^]*place:/, 'place:');

testReports([
  ['the authors’ guide, which comes with the sample, is passed over', { 'README.md': '# Guide' }, []],
  [
    'a text in a language that the site does not have is reported',
    { 'pages/about/fr.mdx': '' },
    [
      'pages/about/fr.mdx:1:1  "fr" is no language of the site',
      'Rename or remove the file; the languages of site.yaml are zh, en.',
    ],
  ],
  [
    'a folder of briefs of no declared kind is reported once',
    brief('advices/a'),
    [
      'briefs/advices:1:1  no kind is named "advices"',
      'Rename it, or declare the kind in site.yaml; the kinds are advice, hurdle.',
    ],
  ],
  [
    'a file that nothing reads is reported',
    { 'sourcs.yaml': '' },
    ['sourcs.yaml:1:1  the file has no place on the site', 'Move or remove it.'],
  ],
  [
    'a text at the wrong depth is reported',
    { 'briefs/advice/zh.mdx': '' },
    ['briefs/advice/zh.mdx:1:1  the file has no place on the site', 'Move or remove it.'],
  ],
  [
    'a file beside a text that is neither text nor image is reported',
    { 'pages/about/draft.docx': '' },
    [
      'pages/about/draft.docx:1:1  the file has no place on the site',
      "A text's folder holds zh.mdx, en.mdx and images.",
    ],
  ],
  [
    'a table that the data package does not list is reported',
    { 'data/old.csv': '' },
    ['data/old.csv:1:1  the file has no place on the site', 'Move or remove it.'],
  ],
  [
    "a folder whose name can't stand in an address is reported",
    {
      'pages/Über uns/zh.mdx': paperFiles()['pages/about/zh.mdx']!,
      'pages/Über uns/en.mdx': paperFiles()['pages/about/en.mdx']!,
    },
    [
      `pages/Über uns:1:1  "Über uns" can't stand in an address`,
      'Rename the folder: lower-case letters, digits and single hyphens.',
    ],
  ],
  ['an image beside a text is no problem', { 'pages/about/plant.png': '' }, []],
  ['a hidden file is no problem', { '.DS_Store': '', 'pages/about/.draft.mdx.swp': '' }, []],
  [
    'tables are not called superfluous when the data package is broken',
    { 'datapackage.json': swap('"name": "storage",\n  "version"', '"name": "storage"\n  "version"') },
    [
      'datapackage.json:4:3  broken JSON: a comma should stand here',
      'Look for a missing or extra comma, quotation mark or bracket, here or just before.',
    ],
  ],
]);
