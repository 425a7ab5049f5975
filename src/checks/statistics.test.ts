import { append, swap } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';

const en = 'pages/about/en.mdx';
const zh = 'pages/about/zh.mdx';
const advice = 'Write <Figure of="table.row.column" />; what is no statistic goes into <Bare why="…">…</Bare>.';
const inName =
  'A title, a name, a cell holds words alone: say the number in a sentence, with <Figure of="table.row.column" />, or give it a column of its own.';
const share = 'Nearest: "storage.pumped.share" (86.3%). ';

testReports([
  [
    'a percentage typed into a text is reported with the nearest figure',
    { [en]: append('\nPumped hydro has 86% of it.\n') },
    ['pages/about/en.mdx:12:18  a bare statistic: "86%"', share + advice],
  ],
  [
    'percentage points, amounts of money and large round numbers are reported in English',
    { [en]: append('\nIt rose 7.1 percentage points, to ¥5.24 trillion, for 2 million people.\n') },
    [
      'pages/about/en.mdx:12:9  a bare statistic: "7.1 percentage points"',
      advice,
      'pages/about/en.mdx:12:35  a bare statistic: "¥5.24 trillion"',
      advice,
      'pages/about/en.mdx:12:55  a bare statistic: "2 million"',
      advice,
    ],
  ],
  [
    'percentage points, hundreds of millions and tens of thousands are reported in Chinese',
    { [zh]: append('\n高7.1％、7.1个百分点，52395亿元，200万字。\n') },
    [
      'pages/about/zh.mdx:11:2  a bare statistic: "7.1％"',
      advice,
      'pages/about/zh.mdx:11:7  a bare statistic: "7.1个百分点"',
      advice,
      'pages/about/zh.mdx:11:15  a bare statistic: "52395亿元"',
      advice,
      'pages/about/zh.mdx:11:23  a bare statistic: "200万"',
      advice,
    ],
  ],
  [
    'a percentage in frontmatter is reported where it stands',
    { [en]: swap('summary: About this site.', 'summary: About 86.3% of this site.') },
    ['pages/about/en.mdx:4:16  a bare statistic: "86.3%"', share + advice],
  ],
  [
    'a percentage in a register is reported where it stands',
    { 'glossary.yaml': swap('en: Power stored as lifted water.', 'en: 86.3% of storage.') },
    ['glossary.yaml:4:32  a bare statistic: "86.3%"', share + advice],
  ],
  [
    'a percentage in the data package is reported where it stands',
    { 'datapackage.json': swap('"en": "Kinds of storage."', '"en": "All but 13.7% of storage."') },
    ['datapackage.json:14:55  a bare statistic: "13.7%"', advice],
  ],
  [
    'a percentage in a cell of words is reported at its cell',
    { 'data/storage.csv': swap('Batteries', 'Batteries (13.7%)') },
    ['data/storage.csv:3:12  a bare statistic where no figure can be drawn: "13.7%"', inName],
  ],
  [
    'years, dates, sections, references, counts and names are no statistics',
    {
      [en]: append('\nIn 2023, on 15 August, section 3.2 [23] counts 16 sub-sectors, GPT-3, T5 and 5G.\n'),
      [zh]: append('\n2023年8月15日，第3.2节[23]的16个小类，GPT-3、Qwen-72B和5G。\n'),
    },
    [],
  ],
  [
    'a number marked as an exception is none, in a text and in a line',
    {
      [en]: append('\nNot <Bare why="a slip">86%</Bare>.\n'),
      'glossary.yaml': swap('en: Power stored as lifted water.', `en: 'Not <Bare why="a slip">86%</Bare>.'`),
    },
    [],
  ],
  [
    'the nearest figure is one of the same unit',
    { [en]: append('\nIt serves 7 hours and fifteen per cent.\n') },
    [
      'pages/about/en.mdx:12:11  a bare statistic: "7 hours"',
      `Nearest: "storage.pumped.value" (8 hours). ${advice}`,
      'pages/about/en.mdx:12:23  a bare statistic: "fifteen per cent"',
      advice,
    ],
  ],
  ...[
    ['an escape', 'It has 86\\% of it.', 8, '86\\%'],
    ['a reference to a character', 'It has 86&#37; of it.', 8, '86&#37;'],
    ['code', 'It has `86%` of it.', 9, '86%'],
    ['emphasis inside', 'It has **86**% of it.', 10, '86%'],
  ].map(([how, text, column, found]): [string, Record<string, (text: string) => string>, string[]] => [
    `a percentage hidden by ${how} is reported where it stands`,
    { [en]: append(`\n${text as string}\n`) },
    [`pages/about/en.mdx:12:${column}  a bare statistic: "${found}"`, share + advice],
  ]),
  [
    'a percentage hidden by a title of a link, also of one by reference, is reported where it stands',
    { [en]: append('\nSee the [glossary](/glossary/ "86% of it") and [it][1].\n\n[1]: /glossary/ "86% of all"\n') },
    [
      'pages/about/en.mdx:12:32  a bare statistic where no figure can be drawn: "86%"',
      share + inName,
      'pages/about/en.mdx:14:18  a bare statistic where no figure can be drawn: "86%"',
      share + inName,
    ],
  ],
  [
    'a percentage in a block of code is reported',
    { [en]: append('\n```\n86%\n```\n') },
    ['pages/about/en.mdx:13:1  a bare statistic: "86%"', share + advice],
  ],
  [
    'an exception whose reason is empty is reported, in a text and in a line',
    {
      [en]: append('\nNot <Bare why="">86%</Bare>.\n'),
      'glossary.yaml': swap('en: Power stored as lifted water.', `en: 'Not <Bare why=" ">86%</Bare>.'`),
    },
    [
      'glossary.yaml:4:43  nobody says why "86%" stands in no table',
      'Write the reason: <Bare why="…">86%</Bare>.',
      'pages/about/en.mdx:12:16  nobody says why "86%" stands in no table',
      'Write the reason: <Bare why="…">86%</Bare>.',
    ],
  ],
  [
    'what a table counts may be said by its measure',
    { 'datapackage.json': swap('All plants of the country', 'All plants of 4 hours and more') },
    [],
  ],
  [
    'an exception without a reason is reported',
    { [en]: append('\nNot <Bare>86%</Bare>.\n') },
    ['pages/about/en.mdx:12:5  <Bare> has no "why"', 'Add why="…".'],
  ],
]);
