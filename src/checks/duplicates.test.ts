import { append, swap } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';

const hurdles = (lang: string) => `briefs/hurdle/dear-grid/${lang}.mdx`;
const hurdle = (title: string, text: string) => `---
title: ${title}
short: ${title}
order: 1
answer: ${text}
problem: ${text}
evidence:
  - text: ${text}
place:
  - { section: '2' }
---

## ${title} {#cause}

${text}
`;

testReports([
  [
    'a source id that stands twice is reported',
    { 'sources.yaml': append('- { id: ref-1, type: document }\n') },
    ['sources.yaml:8:9  the id "ref-1" stands twice, first in line 1', 'Change or remove one of the two.'],
  ],
  [
    'a term id that stands twice is reported',
    {
      'glossary.yaml': append(
        '- { id: pumped-hydro, name: { zh: 水, en: water }, meaning: { zh: 水。, en: Water. } }\n',
      ),
    },
    ['glossary.yaml:5:9  the id "pumped-hydro" stands twice, first in line 1', 'Change or remove one of the two.'],
  ],
  [
    'a note id that stands twice is reported',
    {
      'notes.yaml': append(
        '- { id: scope, type: decision, title: { zh: 水, en: water }, text: { zh: 水。, en: Water. } }\n',
      ),
    },
    ['notes.yaml:6:9  the id "scope" stands twice, first in line 1', 'Change or remove one of the two.'],
  ],
  [
    'a reference number that stands twice is reported',
    { 'sources.yaml': append('- { id: ref-3, type: reference, number: 2 }\n') },
    ['sources.yaml:8:41  the reference number "2" stands twice, first in line 7', 'Change or remove one of the two.'],
  ],
  [
    'a topic that stands twice is reported',
    {
      'site.yaml': swap('{ id: grid, name', '{ id: price, name'),
      'briefs/advice/pay-by-hour/zh.mdx': swap('[price, grid]', '[price]'),
      'briefs/advice/pay-by-hour/en.mdx': swap('[price, grid]', '[price]'),
      'briefs/hurdle/idle-plants/zh.mdx': swap('[grid]', '[price]'),
      'briefs/hurdle/idle-plants/en.mdx': swap('[grid]', '[price]'),
    },
    ['site.yaml:31:11  the topic "price" stands twice, first in line 30', 'Change or remove one of the two.'],
  ],
  [
    'a kind that stands twice is reported',
    {
      'site.yaml': swap(
        'topics:\n',
        '  - id: hurdle\n    name: { zh: 难, en: Hard }\n    plural: { zh: 难, en: Hard }\n    summary: { zh: 难。, en: Hard. }\ntopics:\n',
      ),
    },
    ['site.yaml:29:9  the kind "hurdle" stands twice, first in line 25', 'Change or remove one of the two.'],
  ],
  [
    'a section that stands twice is reported',
    { 'site.yaml': swap('kinds:\n', "    - { id: '2', title: { zh: 结语, en: Conclusion } }\nkinds:\n") },
    ['site.yaml:19:13  the section "2" stands twice, first in line 18', 'Change or remove one of the two.'],
  ],
  [
    'a language that stands twice is reported',
    { 'site.yaml': swap('edition:', '  - { code: en, tag: en-US, name: American }\nedition:') },
    ['site.yaml:8:13  the language "en" stands twice, first in line 7', 'Change or remove one of the two.'],
  ],
  [
    'a table name that stands twice is reported',
    { 'datapackage.json': (text) => text.replace(/(\n {4}\{\n {6}"name": "storage"[^]*\n {4}\})/, '$1,$1') },
    ['datapackage.json:32:15  the table "storage" stands twice, first in line 11', 'Change or remove one of the two.'],
  ],
  [
    'a field that stands twice is reported',
    {
      'datapackage.json': swap('"name": "reference"', '"name": "share"'),
      'data/storage.csv': swap('unit,reference', 'unit,share'),
    },
    ['datapackage.json:26:21  the field "share" stands twice, first in line 23', 'Change or remove one of the two.'],
  ],
  [
    'two briefs of a kind at one position are reported in each language',
    { [hurdles('zh')]: hurdle('电网', '电网贵。'), [hurdles('en')]: hurdle('Grid', 'The grid is dear.') },
    [
      'briefs/hurdle/idle-plants/en.mdx:4:8  order 1 is taken by briefs/hurdle/dear-grid/en.mdx',
      'Give each brief of the kind its own position.',
      'briefs/hurdle/idle-plants/zh.mdx:4:8  order 1 is taken by briefs/hurdle/dear-grid/zh.mdx',
      'Give each brief of the kind its own position.',
    ],
  ],
]);
