import { expect, test } from 'vitest';
import { writeModules } from './virtualModules.ts';

test('the module of the texts that are being written names none of them, however many there are', async () => {
  const { texts } = writeModules({
    sources: new URL('..', import.meta.url),
    contentDir: 'e2e/sample',
    settings: {},
    blocks: [],
    ownPages: [],
    outDir: 'dist',
    texts: 'written',
  });
  expect(await texts!()).not.toContain('.mdx');
});
