import { expect, test } from 'vitest';
import { checkContent } from './check.ts';
import { reportOn, writeContent } from './testing.ts';

test('valid content has no problems', () => {
  expect(checkContent(writeContent())).toEqual({ problems: [], files: 14, languages: 2 });
  expect(reportOn({})).toEqual([]);
});
