import { expect, test } from 'vitest';
import { describeTallies } from './tally.ts';

test('what was skipped is said with its reason, each once, before the sum', () => {
  const tallies = [
    { suite: 'unit', passed: 500, failed: 0, skipped: [] },
    { suite: 'files', passed: 20, failed: 1, skipped: ['Caddy is not installed'] },
    { suite: 'browser', passed: 10, failed: 0, skipped: ['no Firefox', 'no Firefox'] },
  ];
  expect(describeTallies(tallies)).toEqual([
    'Passed: 500 in unit, 20 in files, 10 in browser.',
    'Skipped 1 test: Caddy is not installed.',
    'Skipped 2 tests: no Firefox.',
    '530 passed, 1 failed, 3 skipped',
  ]);
});

test('where nothing was skipped, that is said', () => {
  expect(describeTallies([{ suite: 'unit', passed: 1, failed: 0, skipped: [] }])).toEqual([
    'Passed: 1 in unit.',
    'Nothing was skipped.',
    '1 passed, 0 failed',
  ]);
});
