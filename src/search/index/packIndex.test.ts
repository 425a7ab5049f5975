import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packIndex } from './packIndex.ts';

const places = (count: number) => Array.from({ length: count }, (_, at) => 3 * at);
/** What each chunk holds, as far as it can be read. */
const textsOf = (words: [string, number[]][]) =>
  packIndex(words, '1.6.0')
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
  const namesOf = (place: number) => packIndex([['aaǀ', [place]]], '1.6.0').files.map(({ path }) => path);
  expect(namesOf(1)).toEqual(namesOf(1));
  for (const name of namesOf(1)) expect(namesOf(2)).not.toContain(name);
});
