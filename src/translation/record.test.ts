import { expect, test } from 'vitest';
import { recordState } from './record.ts';

test.each([
  [
    'at the end of the frontmatter',
    '---\ntitle: A\n---\n\nText\n',
    "---\ntitle: A\ntranslatedFrom: 'abc'\n---\n\nText\n",
  ],
  [
    'in place of an earlier one',
    "---\ntranslatedFrom: 'x'\ntitle: A\n---\n",
    "---\ntranslatedFrom: 'abc'\ntitle: A\n---\n",
  ],
  [
    'with the line ends of the file',
    '---\r\ntitle: A\r\n---\r\n',
    "---\r\ntitle: A\r\ntranslatedFrom: 'abc'\r\n---\r\n",
  ],
  [
    'and a line of the text that looks alike stays',
    '---\ntitle: A\n---\ntranslatedFrom: b\n',
    "---\ntitle: A\ntranslatedFrom: 'abc'\n---\ntranslatedFrom: b\n",
  ],
])('the state is written %s', (_where, before, after) => {
  expect(recordState(before, 'abc')).toBe(after);
});
