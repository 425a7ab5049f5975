import { swap } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';

const brief = 'briefs/advice/pay-by-hour/en.mdx';

testReports([
  [
    'a brief without its English side is reported',
    { 'briefs/hurdle/idle-plants/en.mdx': null },
    [
      'briefs/hurdle/idle-plants/zh.mdx:1:1  this text has no "en" side',
      'Add briefs/hurdle/idle-plants/en.mdx, or remove the text in every language.',
    ],
  ],
  [
    'a page without its default language is reported',
    { 'pages/about/zh.mdx': null },
    [
      'pages/about/en.mdx:1:1  this text has no "zh" side',
      'Add pages/about/zh.mdx, or remove the text in every language.',
    ],
  ],
  [
    'an overview in one language is reported',
    { 'overview/en.mdx': null },
    ['overview/zh.mdx:1:1  this text has no "en" side', 'Add overview/en.mdx, or remove the text in every language.'],
  ],
  [
    'a missing overview is reported',
    { 'overview/zh.mdx': null, 'overview/en.mdx': null },
    ['overview/zh.mdx:1:1  the file is missing', 'Add it: the overview is the first page of the site.'],
  ],
  [
    'a page that prints on several pages in one of its languages alone is reported',
    { 'pages/about/en.mdx': swap('summary:', 'sheet: pages\nsummary:') },
    [
      'pages/about/en.mdx:4:8  "sheet" is "pages" here, but "one-page" in pages/about/zh.mdx',
      'Make both the same; only words differ between languages.',
    ],
  ],
  [
    'another order than in the default language is reported',
    { [brief]: swap('order: 1', 'order: 2') },
    [
      'briefs/advice/pay-by-hour/en.mdx:4:8  "order" is 2 here, but 1 in briefs/advice/pay-by-hour/zh.mdx',
      'Make both the same; only words differ between languages.',
    ],
  ],
  [
    'another basis of a relation is reported',
    { 'briefs/advice/pay-by-hour/en.mdx': swap('idle-plants, basis: editorial', 'idle-plants, basis: paper') },
    [
      'briefs/advice/pay-by-hour/en.mdx:16:41  "basis" is "paper" here, but "editorial" in briefs/advice/pay-by-hour/zh.mdx',
      'Make both the same; only words differ between languages.',
    ],
  ],
  [
    'topics in another sequence are reported at the first',
    { [brief]: swap('[price, grid]', '[grid, price]') },
    [
      'briefs/advice/pay-by-hour/en.mdx:19:10  entry 1 of "topics" is "grid" here, but "price" in briefs/advice/pay-by-hour/zh.mdx',
      'Make both the same; only words differ between languages.',
    ],
  ],
  [
    'another number of topics is reported',
    { [brief]: swap('[price, grid]', '[price]') },
    [
      'briefs/advice/pay-by-hour/en.mdx:19:9  "topics" has 1 entry here, but 2 in briefs/advice/pay-by-hour/zh.mdx',
      'Make both the same; only words differ between languages.',
    ],
  ],
  [
    'another place in the paper is reported',
    { [brief]: swap('paragraph: 4', 'paragraph: 5') },
    [
      'briefs/advice/pay-by-hour/en.mdx:13:39  "paragraph" is 5 here, but 4 in briefs/advice/pay-by-hour/zh.mdx',
      'Make both the same; only words differ between languages.',
    ],
  ],
  [
    'a source on one side only is reported',
    { [brief]: swap('    sources: [ref-1]\n', '') },
    [
      'briefs/advice/pay-by-hour/en.mdx:12:5  "sources" has 0 entries here, but 1 in briefs/advice/pay-by-hour/zh.mdx',
      'Make both the same; only words differ between languages.',
    ],
  ],
  [
    'another basis of an action is reported',
    { [brief]: swap('operator, basis: editorial', 'operator, basis: context') },
    [
      'briefs/advice/pay-by-hour/en.mdx:9:44  "basis" is "context" here, but "editorial" in briefs/advice/pay-by-hour/zh.mdx',
      'Make both the same; only words differ between languages.',
    ],
  ],
  [
    'an action on one side only is reported',
    { [brief]: swap('evidence:', '  - { what: Pay., who: All., sign: Paid. }\nevidence:') },
    [
      'briefs/advice/pay-by-hour/en.mdx:8:3  "actions" has 2 entries here, but 1 in briefs/advice/pay-by-hour/zh.mdx',
      'Make both the same; only words differ between languages.',
    ],
  ],
  [
    'a line on one side only is reported',
    { [brief]: swap(', how: Less idling', '') },
    [
      'briefs/advice/pay-by-hour/en.mdx:16:5  "how" is missing here, but stands in briefs/advice/pay-by-hour/zh.mdx',
      'Make both the same; only words differ between languages.',
    ],
  ],
  [
    'other key figures are reported',
    { 'overview/en.mdx': swap('storage.pumped.share', 'storage.battery.value') },
    [
      'overview/en.mdx:5:11  "of" is "storage.battery.value" here, but "storage.pumped.share" in overview/zh.mdx',
      'Make both the same; only words differ between languages.',
    ],
  ],
  [
    'another leading kind is reported',
    { 'overview/en.mdx': swap('lead: advice', 'lead: hurdle') },
    [
      'overview/en.mdx:6:7  "lead" is "hurdle" here, but "advice" in overview/zh.mdx',
      'Make both the same; only words differ between languages.',
    ],
  ],
  [
    'a matrix on one side only is reported',
    {
      'overview/en.mdx': swap(
        'matrix: { rows: hurdle, columns: advice, title: Matrix, note: Added by the editors. }\n',
        '',
      ),
    },
    [
      'overview/en.mdx:2:1  "matrix" is missing here, but stands in overview/zh.mdx',
      'Make both the same; only words differ between languages.',
    ],
  ],
  [
    'a matrix on the other side only is reported',
    { 'overview/zh.mdx': swap('matrix: { rows: hurdle, columns: advice, title: 对照, note: 编者所加。 }\n', '') },
    [
      'overview/en.mdx:7:9  "matrix" stands here, but not in overview/zh.mdx',
      'Make both the same; only words differ between languages.',
    ],
  ],
]);
