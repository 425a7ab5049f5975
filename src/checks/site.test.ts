import { paperFiles, swap } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';

const about = { 'pages/about/zh.mdx': null, 'pages/about/en.mdx': null };
const page = (name: string) => ({
  ...about,
  'site.yaml': swap('menu: [advice, about,', 'menu: [advice,'),
  [`pages/${name}/zh.mdx`]: paperFiles()['pages/about/zh.mdx']!,
  [`pages/${name}/en.mdx`]: paperFiles()['pages/about/en.mdx']!,
  'overview/zh.mdx': swap('见[关于](/about/)。', '见此。'),
  'overview/en.mdx': swap('See [about](/about/).', 'See.'),
});

testReports([
  [
    'a menu entry that leads nowhere is reported',
    { 'site.yaml': swap('menu: [advice, about', 'menu: [advices, about') },
    [
      'site.yaml:32:8  the menu names no page with "advices"',
      'Nearest: "advice". Name a kind, a page, "data/" and a table, or one of: matrix, data, numbers, sources, glossary, notes, search, print.',
    ],
  ],
  [
    'a table in the menu that there is none of is reported',
    { 'site.yaml': swap('data/storage', 'data/storages') },
    [
      'site.yaml:32:23  the menu names no page with "data/storages"',
      'Nearest: "data/storage". Name a kind, a page, "data/" and a table, or one of: matrix, data, numbers, sources, glossary, notes, search, print.',
    ],
  ],
  [
    'a table in the menu is not looked up when the data package is broken',
    { 'datapackage.json': '{' },
    [
      'datapackage.json:1:2  broken JSON: } should stand here',
      'Look for a missing or extra comma, quotation mark or bracket, here or just before.',
    ],
  ],
  [
    'a range of actions that is upside down is reported',
    { 'site.yaml': swap('{ min: 1, max: 2 }', '{ min: 3, max: 2 }') },
    ['site.yaml:24:21  "min" is 3, more than "max", 2', 'Exchange the two.'],
  ],
  [
    'a page at an address of the site itself is reported',
    page('search'),
    [
      'pages/search/zh.mdx:1:1  the page "search" has the address of a page that the site makes by itself',
      'Rename its folder.',
    ],
  ],
  [
    'a page at the address of a kind is reported',
    page('hurdle'),
    ['pages/hurdle/zh.mdx:1:1  the page "hurdle" has the address of a kind of brief', 'Rename its folder.'],
  ],
  [
    'a page at the address of a language is reported',
    page('en'),
    ['pages/en/zh.mdx:1:1  the page "en" has the address of a language', 'Rename its folder.'],
  ],
  [
    'a kind at an address of the site itself is reported',
    {
      'site.yaml': swap(
        'topics:\n',
        '  - id: data\n    name: { zh: 难, en: Hard }\n    plural: { zh: 难, en: Hard }\n    summary: { zh: 难。, en: Hard. }\ntopics:\n',
      ),
    },
    ['site.yaml:29:9  the kind "data" has the address of a page that the site makes by itself', 'Choose another id.'],
  ],
]);
