import { expect, test } from 'vitest';
import { correctScript } from './correctScript.ts';

test('a script of an unknown form is refused', () => {
  const content = new TextEncoder().encode('load().catch(()=>{})');
  expect(() => correctScript([{ path: 'pagefind.js', content }])).toThrow('search index: unknown script: 0 places');
});
