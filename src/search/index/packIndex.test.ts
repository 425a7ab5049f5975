import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packIndex } from './packIndex.ts';

/** An index of words, each with its places. */
const pack = (words: [string, number[]][]) => {
  let end = 0;
  return packIndex(
    {
      words: words.map(([word]) => word),
      places: Uint32Array.from(words.flatMap(([, places]) => places)),
      ends: Uint32Array.from(words, ([, places]) => (end += places.length)),
    },
    '1.6.0',
  );
};
const places = (count: number) => Array.from({ length: count }, (_, at) => 3 * at);
/** What each chunk holds, as far as it can be read. */
const textsOf = (words: [string, number[]][]) =>
  pack(words)
    .files.filter(({ path }) => path.endsWith('.pf_index'))
    .map(({ content }) =>
      gunzipSync(content)
        .toString('utf8')
        .match(/[a-z]{2}(?=ǀ)/g)
        ?.join(' '),
    );

test('a word that stands in very many places has a chunk of its own', () => {
  expect(
    textsOf([
      ['aaǀ', [1]],
      ['ccǀ', [2]],
      ['bbǀ', places(5000)],
      ['ddǀ', [5]],
    ]),
  ).toEqual(['aa', 'bb', 'cc dd']);
});

test('an index of other places has other names, so that no browser mixes the two', () => {
  const namesOf = (place: number) => pack([['aaǀ', [place]]]).files.map(({ path }) => path);
  expect(namesOf(1)).toEqual(namesOf(1));
  for (const name of namesOf(1)) expect(namesOf(2)).not.toContain(name);
});

test('words stand in the order of their bytes, in which Pagefind looks for them', () => {
  // In JavaScript's order the halves of the last one would come before \uFF21.
  const words = ['\u{2000B}', '\uFF21', '一', 'ab', 'a'];
  const entries = gunzipSync(pack(words.map((word) => [word, [0]])).files.at(-1)!.content);
  const found = words.map((word) =>
    entries.indexOf(Buffer.from([0x60 | Buffer.byteLength(word), ...Buffer.from(word)])),
  );
  expect(found).not.toContain(-1);
  expect([...found].sort((a, b) => b - a)).toEqual(found);
});

test('numbers of every size are written as CBOR has them', () => {
  const content = gunzipSync(pack([['a', [23, 47, 302, 558, 66_093, 131_629]]]).files.at(-1)!.content);
  const steps = '17 1818 18ff 190100 19ffff 1a00010000';
  expect(content.toString('hex')).toContain(steps.replaceAll(' ', ''));
});
