import { swap } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';

const zh = 'briefs/advice/pay-by-hour/zh.mdx';
const en = 'briefs/advice/pay-by-hour/en.mdx';
const none = (text: string) => text.replace(/actions:[^]*evidence:/, 'evidence:');
const action = swap('evidence:\n', 'actions:\n  - { what: X, who: X, sign: X }\nevidence:\n');

testReports([
  [
    'a brief with fewer actions than its kind has is reported',
    { [zh]: none, [en]: none },
    [
      'briefs/advice/pay-by-hour/en.mdx:2:1  the brief has 0 actions; the kind "advice" has 1–2',
      'Add what is missing, or change the actions of the kind in site.yaml.',
      'briefs/advice/pay-by-hour/zh.mdx:2:1  the brief has 0 actions; the kind "advice" has 1–2',
      'Add what is missing, or change the actions of the kind in site.yaml.',
    ],
  ],
  [
    'a brief with more actions than its kind has is reported',
    { 'site.yaml': swap('{ min: 1, max: 2 }', '{ min: 2, max: 2 }') },
    [
      'briefs/advice/pay-by-hour/en.mdx:7:1  the brief has 1 action; the kind "advice" has 2',
      'Add what is missing, or change the actions of the kind in site.yaml.',
      'briefs/advice/pay-by-hour/zh.mdx:7:1  the brief has 1 action; the kind "advice" has 2',
      'Add what is missing, or change the actions of the kind in site.yaml.',
    ],
  ],
  [
    'actions of a kind that has none are reported',
    { 'briefs/hurdle/idle-plants/zh.mdx': action, 'briefs/hurdle/idle-plants/en.mdx': action },
    [
      'briefs/hurdle/idle-plants/en.mdx:7:1  the brief has 1 action; the kind "hurdle" has none',
      'Remove "actions", or change the actions of the kind in site.yaml.',
      'briefs/hurdle/idle-plants/zh.mdx:7:1  the brief has 1 action; the kind "hurdle" has none',
      'Remove "actions", or change the actions of the kind in site.yaml.',
    ],
  ],
]);
