import { swap } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';

testReports([
  [
    'a text of the site that lacks a language is reported at its key',
    { 'site.yaml': swap('title: { zh: 储能, en: Storage }', 'title: { zh: 储能 }') },
    ['site.yaml:1:1  "title" has no "en" text', 'Write it in each language of the site: zh, en.'],
  ],
  [
    'a language that the site does not have is reported at its key',
    { 'site.yaml': swap('en: Storage }', 'en: Storage, fr: Stockage }') },
    [
      'site.yaml:1:31  "fr" is no language of the site',
      'Remove it, or declare the language in site.yaml; there are zh, en.',
    ],
  ],
  [
    'a title of a column that lacks a language is reported',
    { 'datapackage.json': swap('{ "zh": "占比", "en": "Share" }', '{ "en": "Share" }') },
    ['datapackage.json:23:48  "titles" has no "zh" text', 'Write it in each language of the site: zh, en.'],
  ],
  [
    'a label of a unit that lacks a language is reported',
    { 'datapackage.json': swap('{ "zh": "小时", "en": "hours" }', '{ "zh": "小时" }') },
    ['datapackage.json:8:76  "labels" has no "en" text', 'Write it in each language of the site: zh, en.'],
  ],
  [
    'a term that lacks a language is reported',
    {
      'glossary.yaml': swap('{ zh: 用水的势能储电。, en: Power stored as lifted water. }', '{ zh: 用水的势能储电。 }'),
    },
    ['glossary.yaml:4:3  "meaning" has no "en" text', 'Write it in each language of the site: zh, en.'],
  ],
  [
    'a note that lacks a language is reported',
    { 'notes.yaml': swap('{ zh: 范围, en: Scope }', '{ en: Scope }') },
    ['notes.yaml:3:3  "title" has no "zh" text', 'Write it in each language of the site: zh, en.'],
  ],
]);
