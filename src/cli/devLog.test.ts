import { expect, test } from 'vitest';
import { withoutStack } from './devLog.ts';

test.each([
  ['it is one line', 'it is one line'],
  [
    'no page\n    at draw (/site/src/pages/own.astro:3:5)\n    at run (/site/node_modules/astro/a.js:1:2)',
    'no page  /site/src/pages/own.astro:3:5',
  ],
  [
    'a tag is open\n  Stack trace:\n    at /site/content/a.mdx:22:1\n    [...] See full stack trace',
    'a tag is open  /site/content/a.mdx:22:1',
  ],
  ['deep within\n    at run (/site/node_modules/astro/a.js:1:2)', 'deep within'],
  ['two lines\n  of advice', 'two lines\n  of advice'],
])('an error is told without its stack: %s', (message, told) => {
  expect(withoutStack(message)).toBe(told);
});
