import { expect, test } from 'vitest';
import { formatReport } from './report.ts';

const problem = {
  file: 'briefs/x/zh.mdx',
  line: 6,
  column: 14,
  message: 'no figure is named "a.b.c"',
  advice: 'Nearest: "a.b.d".',
};

test('a problem takes two lines, what is wrong and what to do, each file with its folder', () => {
  expect(formatReport([problem], 'content')).toBe(
    ['content/briefs/x/zh.mdx:6:14  no figure is named "a.b.c"', '    Nearest: "a.b.d".', '1 problem in 1 file.'].join(
      '\n',
    ),
  );
});

test('the last line counts problems and files', () => {
  const problems = [problem, { ...problem, line: 7 }, { ...problem, file: 'site.yaml' }];
  expect(formatReport(problems, 'content').split('\n').at(-1)).toBe('3 problems in 2 files.');
});

test('a warning is marked as one, and counted by itself', () => {
  const report = formatReport([problem, { ...problem, line: 7, isWarning: true }], 'content').split('\n');
  expect(report[2]).toBe('content/briefs/x/zh.mdx:7:14  warning: no figure is named "a.b.c"');
  expect(report.at(-1)).toBe('1 problem and 1 warning in 1 file.');
});
