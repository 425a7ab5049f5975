import { expect, test } from 'vitest';
import { correctScript, readPagefind } from './pagefind.ts';

test('a script of an unknown form is refused', () => {
  expect(() => correctScript('load().catch(()=>{})')).toThrow('search index: unknown script: 0 places');
});

test(
  'readers get Pagefind’s script and what searches, and nothing of its own interface',
  { timeout: 30_000 },
  async () => {
    const { files } = await readPagefind();
    expect(files.map(({ path }) => path).sort()).toEqual(['pagefind.js', 'wasm.unknown.pagefind']);
  },
);
