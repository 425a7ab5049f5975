import { append, swap } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';

const zh = 'briefs/advice/pay-by-hour/zh.mdx';
const en = 'briefs/advice/pay-by-hour/en.mdx';

testReports([
  [
    'heading ids that differ between languages are reported at the first',
    { [en]: swap('{#method}', '{#how}') },
    [
      'briefs/advice/pay-by-hour/en.mdx:23:1  heading 1 has the id "how", but "method" in briefs/advice/pay-by-hour/zh.mdx',
      'Give the same headings the same ids, in the same order.',
    ],
  ],
  [
    'a heading on one side only is reported',
    { [en]: append('\n## More {#more}\n') },
    [
      'briefs/advice/pay-by-hour/en.mdx:37:1  heading "more" is missing in briefs/advice/pay-by-hour/zh.mdx',
      'Give the same headings the same ids, in the same order.',
    ],
  ],
  [
    'a heading that one side lacks is reported',
    { [zh]: append('\n## 更多 {#more}\n') },
    [
      'briefs/advice/pay-by-hour/en.mdx:1:1  heading "more" of briefs/advice/pay-by-hour/zh.mdx is missing here',
      'Give the same headings the same ids, in the same order.',
    ],
  ],
  [
    'a heading without an id is reported',
    { [en]: swap('## Method {#method}', '## Method') },
    [
      'briefs/advice/pay-by-hour/en.mdx:23:1  heading "Method" has no id',
      'Write one after it: ## Method {#name}, the same in each language.',
    ],
  ],
  [
    'a heading id that stands twice is reported',
    { [zh]: swap('{#numbers}', '{#method}'), [en]: swap('{#numbers}', '{#method}') },
    [
      'briefs/advice/pay-by-hour/en.mdx:33:1  heading id "method" stands twice, first in line 23',
      'Give each heading its own id.',
      'briefs/advice/pay-by-hour/zh.mdx:32:1  heading id "method" stands twice, first in line 22',
      'Give each heading its own id.',
    ],
  ],
  [
    'levels from the second to the fourth, none left out, are no problem',
    {
      [zh]: append('\n### 甲 {#a}\n\n#### 乙 {#b}\n\n## 丙 {#c}\n'),
      [en]: append('\n### A {#a}\n\n#### B {#b}\n\n## C {#c}\n'),
    },
    [],
  ],
  [
    'a heading below the fourth level is reported',
    {
      [zh]: append('\n### 甲 {#a}\n\n#### 乙 {#b}\n\n##### 丙 {#c}\n'),
      [en]: append('\n### A {#a}\n\n#### B {#b}\n\n##### C {#c}\n'),
    },
    [
      `${en}:41:1  heading "C" is of level 5; a text has levels 2 to 4`,
      'Write ## to ####, or make it a paragraph.',
      `${zh}:40:1  heading "丙" is of level 5; a text has levels 2 to 4`,
      'Write ## to ####, or make it a paragraph.',
    ],
  ],
  [
    'a figure and a footnote in a heading are reported; a number that stands in no table is not',
    {
      'pages/about/en.mdx': swap(
        '## Origin {#origin}',
        '## Origin <Bare why="one of three">3%</Bare> <Figure of="storage.pumped.share" />[^a] {#origin}\n\n[^a]: Once.',
      ),
    },
    [
      'pages/about/en.mdx:8:46  <Figure> stands in a heading',
      'Write words: a heading also stands in lists of contents. Say it in the text below.',
      'pages/about/en.mdx:8:82  [^a] stands in a heading',
      'Write words: a heading also stands in lists of contents. Say it in the text below.',
    ],
  ],
  [
    'a heading id that is a part of every brief is reported',
    { [zh]: swap('{#method}', '{#problem}'), [en]: swap('{#method}', '{#problem}') },
    [
      'briefs/advice/pay-by-hour/en.mdx:23:1  heading id "problem" is taken by the page itself',
      'Choose another id.',
      'briefs/advice/pay-by-hour/zh.mdx:22:1  heading id "problem" is taken by the page itself',
      'Choose another id.',
    ],
  ],
  [
    'a page may use an id that is a part of briefs',
    { 'pages/about/zh.mdx': swap('{#origin}', '{#problem}'), 'pages/about/en.mdx': swap('{#origin}', '{#problem}') },
    [],
  ],
  [
    'no text may use an id of footnotes',
    {
      'pages/about/zh.mdx': swap('{#origin}', '{#text-fn-1}'),
      'pages/about/en.mdx': swap('{#origin}', '{#text-fn-1}'),
    },
    ['en.mdx:8:1', 'zh.mdx:7:1'].flatMap((place) => [
      `pages/about/${place}  heading id "text-fn-1" is taken by the page itself`,
      'Choose another id.',
    ]),
  ],
  [
    "no text may use an id of the page's frame",
    { 'pages/about/zh.mdx': swap('{#origin}', '{#main}'), 'pages/about/en.mdx': swap('{#origin}', '{#main}') },
    [
      'pages/about/en.mdx:8:1  heading id "main" is taken by the page itself',
      'Choose another id.',
      'pages/about/zh.mdx:7:1  heading id "main" is taken by the page itself',
      'Choose another id.',
    ],
  ],
]);
