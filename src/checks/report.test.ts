import { expect, test } from 'vitest';
import { problem } from '../problems/problem.ts';
import { append, sourceOf, swap } from '../testing/content.ts';
import { checkContent } from './check.ts';
import { formatClean, formatJson, formatReport } from './report.ts';
import { ownBlocks } from '../blocks/definitions.ts';

const place = { file: 'briefs/x/zh.mdx', line: 6, column: 14 };
const unknown = problem('topic-unknown', place, { name: 'pric', nearest: 'price' });
const open = problem('matrix-open', { ...place, line: 7 }, { kind: 'advice' });

test('a problem takes two lines, what is wrong and what to do, each file with its folder', () => {
  expect(formatReport([unknown], 'content').split('\n')).toEqual([
    'content/briefs/x/zh.mdx:6:14  no topic is named "pric"',
    '    Nearest: "price". Correct it, or add it to topics in site.yaml.',
    '1 problem in 1 file.',
  ]);
});

test('a report speaks Chinese as well', () => {
  expect(formatReport([unknown, open], 'content', 'zh').split('\n')).toEqual([
    'content/briefs/x/zh.mdx:6:14  没有名为“pric”的主题',
    '    最接近的是“price”。请改正，或者在site.yaml的topics中补上。',
    'content/briefs/x/zh.mdx:7:14  警告：没有“advice”类的简报回应本篇：对照表中标为“尚无回应”',
    '    请在双方的“related”下写明相关；确实没有的，可以保留原样。',
    '1个文件中有1个问题、1个警告。',
  ]);
});

test('the last line counts problems and files', () => {
  const problems = [unknown, { ...unknown, line: 7 }, { ...unknown, file: 'site.yaml' }];
  expect(formatReport(problems, 'content').split('\n').at(-1)).toBe('3 problems in 2 files.');
  expect(formatReport(problems, 'content', 'zh').split('\n').at(-1)).toBe('2个文件中有3个问题。');
});

test('a warning is marked as one, and counted by itself', () => {
  const report = formatReport([unknown, open], 'content').split('\n');
  expect(report[2]).toMatch(/^content\/briefs\/x\/zh\.mdx:7:14 {2}warning: no brief of the kind "advice"/);
  expect(report.at(-1)).toBe('1 problem and 1 warning in 1 file.');
  expect(formatReport([open], 'content').split('\n').at(-1)).toBe('1 warning in 1 file.');
});

test('content without problems is said to be so in a line', () => {
  const result = checkContent(sourceOf(), { blocks: ownBlocks });
  expect(formatClean(result, 'content')).toBe('content/: 0 problems in 14 files, 2 languages');
  expect(formatClean(result, 'content', 'zh')).toBe('content/：14个文件、2种语言，没有问题');
});

test('a report for programs has problems and warnings in order, with ids, places, words and values', () => {
  const result = checkContent(
    sourceOf({
      'pages/about/zh.mdx': swap('short: 关于', 'short: 本站'),
      'pages/about/en.mdx': append('\n<Cite of="ref-3" />\n'),
    }),
    { blocks: ownBlocks },
  );
  expect(JSON.parse(formatJson(result, 'content', 'zh'))).toEqual({
    version: 1,
    problems: [
      {
        id: 'translation-outdated',
        severity: 'warning',
        file: 'content/pages/about/en.mdx',
        line: 5,
        column: 17,
        message: '译出之后，pages/about/zh.mdx又有改动',
        advice: '请对照两者，再运行：npm run translated -- pages/about/en.mdx',
        values: { original: 'pages/about/zh.mdx', file: 'pages/about/en.mdx' },
      },
      {
        id: 'source-unknown',
        severity: 'problem',
        file: 'content/pages/about/en.mdx',
        line: 12,
        column: 11,
        message: '没有名为“ref-3”的来源',
        advice: '最接近的是“ref-1”。请改正，或者在sources.yaml中补上。',
        values: { name: 'ref-3', nearest: 'ref-1', file: 'sources.yaml' },
      },
    ],
    files: 14,
    languages: 2,
  });
});
