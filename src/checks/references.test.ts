import { append, swap } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';

const zh = 'briefs/advice/pay-by-hour/zh.mdx';
const en = 'briefs/advice/pay-by-hour/en.mdx';
const both = (edit: (text: string) => string) => ({ [zh]: edit, [en]: edit });

testReports([
  [
    'an unknown topic is reported',
    both(swap('[price, grid]', '[prices, grid]')),
    [
      'briefs/advice/pay-by-hour/en.mdx:19:10  no topic is named "prices"',
      'Nearest: "price". Correct it, or add it to topics in site.yaml.',
      'briefs/advice/pay-by-hour/zh.mdx:19:10  no topic is named "prices"',
      'Nearest: "price". Correct it, or add it to topics in site.yaml.',
    ],
  ],
  [
    'an unknown related brief is reported',
    {
      ...both(swap('- { brief: hurdle/idle-plants, basis', '- { brief: hurdle/idle-plant, basis')),
      'briefs/hurdle/idle-plants/zh.mdx': swap(
        'related:\n  - { brief: advice/pay-by-hour, basis: editorial, how: 按小时付费 }\n',
        '',
      ),
      'briefs/hurdle/idle-plants/en.mdx': swap(
        'related:\n  - { brief: advice/pay-by-hour, basis: editorial, how: Pay by the hour }\n',
        '',
      ),
    },
    [
      'briefs/advice/pay-by-hour/en.mdx:16:14  no brief is named "hurdle/idle-plant"',
      'Nearest: "hurdle/idle-plants". Correct it, or add it to briefs/, as kind/slug.',
      'briefs/advice/pay-by-hour/zh.mdx:16:14  no brief is named "hurdle/idle-plant"',
      'Nearest: "hurdle/idle-plants". Correct it, or add it to briefs/, as kind/slug.',
    ],
  ],
  [
    'an unknown source of evidence is reported',
    both(swap('sources: [ref-1]', 'sources: [ref-9]')),
    [
      'briefs/advice/pay-by-hour/en.mdx:14:15  no source is named "ref-9"',
      'Nearest: "ref-1". Correct it, or add it to sources.yaml.',
      'briefs/advice/pay-by-hour/zh.mdx:14:15  no source is named "ref-9"',
      'Nearest: "ref-1". Correct it, or add it to sources.yaml.',
    ],
  ],
  [
    'an unknown source of a table is reported',
    { 'datapackage.json': swap('"id": "ref-1"', '"id": "ref1"') },
    ['datapackage.json:17:27  no source is named "ref1"', 'Nearest: "ref-1". Correct it, or add it to sources.yaml.'],
  ],
  [
    'an unknown kind in the overview is reported',
    {
      'overview/zh.mdx': swap('lead: advice', 'lead: advise'),
      'overview/en.mdx': swap('lead: advice', 'lead: advise'),
    },
    [
      'overview/en.mdx:6:7  no kind is named "advise"',
      'Nearest: "advice". Correct it, or add it to kinds in site.yaml.',
      'overview/zh.mdx:6:7  no kind is named "advise"',
      'Nearest: "advice". Correct it, or add it to kinds in site.yaml.',
    ],
  ],
  [
    'an unknown kind in the matrix is reported',
    {
      'overview/zh.mdx': swap('rows: hurdle', 'rows: hurdles'),
      'overview/en.mdx': swap('rows: hurdle', 'rows: hurdles'),
    },
    [
      'overview/en.mdx:7:17  no kind is named "hurdles"',
      'Nearest: "hurdle". Correct it, or add it to kinds in site.yaml.',
      'overview/zh.mdx:7:17  no kind is named "hurdles"',
      'Nearest: "hurdle". Correct it, or add it to kinds in site.yaml.',
    ],
  ],
  [
    'an unknown term in a text is reported',
    { 'pages/about/en.mdx': append('\nA <Term of="pumped">pump</Term>.\n') },
    ['pages/about/en.mdx:12:13  no term is named "pumped"', 'Correct it, or add it to glossary.yaml.'],
  ],
  [
    'an unknown brief in a text is reported',
    { 'pages/about/en.mdx': append('\nA <Brief of="hurdle/idle">plant</Brief>.\n') },
    ['pages/about/en.mdx:12:14  no brief is named "hurdle/idle"', 'Correct it, or add it to briefs/, as kind/slug.'],
  ],
  [
    'an unknown source in a text is reported',
    { 'pages/about/en.mdx': append('\nIt does <Cite of="ref-3" />.\n') },
    [
      'pages/about/en.mdx:12:19  no source is named "ref-3"',
      'Nearest: "ref-1". Correct it, or add it to sources.yaml.',
    ],
  ],
  [
    'the id of an entry that has problems is known',
    { 'glossary.yaml': swap('name:', 'nam:') },
    [
      'glossary.yaml:2:3  unknown key "nam"',
      'Nearest: "name". Correct or remove it; the keys here are id, name, aliases, meaning, basis, place.',
    ],
  ],
  [
    'ids are not looked up in a register that is broken',
    { 'glossary.yaml': append('- id: "x\n') },
    [
      'glossary.yaml:5:7  broken YAML: a quotation mark that is never closed',
      'Close it, or put the whole value between the other kind of quotation marks.',
    ],
  ],
  [
    'ids are not looked up in a register that is missing',
    { 'glossary.yaml': null },
    ['glossary.yaml:1:1  the file is missing', 'Add it; an empty register is a file with [].'],
  ],
  [
    'a brief that has problems is known',
    { 'briefs/hurdle/idle-plants/zh.mdx': swap('order: 1', 'order: one') },
    [
      'briefs/hurdle/idle-plants/zh.mdx:4:8  "order" is "one", not a number',
      'Write a number in digits, without quotes.',
    ],
  ],
]);
