import { expect, test } from 'vitest';
import { refuseGaps } from './refuseGaps.ts';

test('a script of an unknown form is refused', () => {
  const content = new TextEncoder().encode('load().catch(()=>{})');
  expect(() => refuseGaps([{ path: 'pagefind.js', content }])).toThrow('search index: unknown script: 0 places');
});
