import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { readContent, type Content } from './readContent.ts';
import { openFolder, type Source } from './source.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Content, and the bytes of a text of it, which nobody else holds. */
function read(): { content: Content; bytes: WeakRef<Uint8Array> } {
  const folder = openFolder('e2e/sample');
  const known = new Map(folder.list().map((file) => [file, folder.bytes(file)]));
  // A register that may be missing is.
  known.delete('editions.yaml');
  const list = () => [...known.keys()];
  const entries = () => folder.entries().filter(({ path, kind }) => kind !== 'file' || known.has(path));
  const source: Source = { ...folder, list, entries, bytes: (file) => known.get(file) };
  const { content } = readContent(source);
  return { content: content!, bytes: new WeakRef(known.get('overview/en.mdx')!) };
}

test('content does not hold what it was read of, or a site would as long as it is built', async () => {
  const { content, bytes } = read();
  expect(content.editions.entries).toEqual([]);
  await setTimeout(0);
  collect();
  expect(bytes.deref()).toBeUndefined();
  expect(content.editions.at([])).toEqual({ line: 1, column: 1 });
});
