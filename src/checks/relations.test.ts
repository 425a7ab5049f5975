import { swap } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';

const advice = (lang: string) => `briefs/advice/pay-by-hour/${lang}.mdx`;
const hurdle = (lang: string) => `briefs/hurdle/idle-plants/${lang}.mdx`;
const relations = {
  zh: 'related:\n  - { brief: advice/pay-by-hour, basis: editorial, how: 按小时付费 }\n',
  en: 'related:\n  - { brief: advice/pay-by-hour, basis: editorial, how: Pay by the hour }\n',
};
const add = (entry: string) => swap('related:\n', `related:\n  - ${entry}\n`);

testReports([
  [
    'relations that differ between languages are reported as that alone',
    { [hurdle('en')]: swap(relations.en, '') },
    [
      'briefs/hurdle/idle-plants/en.mdx:2:1  "related" has 0 entries here, but 1 in briefs/hurdle/idle-plants/zh.mdx',
      'Make both the same; only words differ between languages.',
    ],
  ],
  [
    'a related brief that does not relate back is reported in each language',
    { [hurdle('zh')]: swap(relations.zh, ''), [hurdle('en')]: swap(relations.en, '') },
    [
      `briefs/advice/pay-by-hour/en.mdx:16:14  "hurdle/idle-plants" doesn't relate back to this brief`,
      'Add "advice/pay-by-hour" with basis editorial under "related" in briefs/hurdle/idle-plants/en.mdx, or remove it here.',
      `briefs/advice/pay-by-hour/zh.mdx:16:14  "hurdle/idle-plants" doesn't relate back to this brief`,
      'Add "advice/pay-by-hour" with basis editorial under "related" in briefs/hurdle/idle-plants/zh.mdx, or remove it here.',
    ],
  ],
  [
    'a relation on another basis than on the other side is reported once a language',
    {
      [hurdle('zh')]: swap('basis: editorial', 'basis: paper'),
      [hurdle('en')]: swap('basis: editorial', 'basis: paper'),
    },
    [
      'briefs/advice/pay-by-hour/en.mdx:16:14  the basis of "hurdle/idle-plants" is editorial here, but paper in briefs/hurdle/idle-plants/en.mdx',
      'Give both sides the same basis.',
      'briefs/advice/pay-by-hour/zh.mdx:16:14  the basis of "hurdle/idle-plants" is editorial here, but paper in briefs/hurdle/idle-plants/zh.mdx',
      'Give both sides the same basis.',
    ],
  ],
  [
    'a brief that is related to itself is reported',
    {
      [advice('zh')]: add('{ brief: advice/pay-by-hour, how: 同 }'),
      [advice('en')]: add('{ brief: advice/pay-by-hour, how: same }'),
    },
    [
      'briefs/advice/pay-by-hour/en.mdx:16:14  the brief is related to itself',
      'Remove it.',
      'briefs/advice/pay-by-hour/zh.mdx:16:14  the brief is related to itself',
      'Remove it.',
    ],
  ],
  [
    'a brief that is related twice to another is reported',
    {
      [advice('zh')]: add('{ brief: hurdle/idle-plants, basis: editorial, how: 同 }'),
      [advice('en')]: add('{ brief: hurdle/idle-plants, basis: editorial, how: same }'),
    },
    [
      'briefs/advice/pay-by-hour/en.mdx:17:14  "hurdle/idle-plants" stands twice under "related"',
      'Remove it.',
      'briefs/advice/pay-by-hour/zh.mdx:17:14  "hurdle/idle-plants" stands twice under "related"',
      'Remove it.',
    ],
  ],
  [
    'a brief with problems is not asked whether it relates back',
    { [hurdle('en')]: (text) => swap('order: 1', 'order: 0')(swap(relations.en, '')(text)) },
    ['briefs/hurdle/idle-plants/en.mdx:4:8  "order" is 0, too small', 'Write more than 0.'],
  ],
]);
