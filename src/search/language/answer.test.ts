import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charactersOf, explode } from '../index/explode.ts';
import { answerExact, answerWords, type Ask, type Found } from './answer.ts';
import { isWord, type Spellings } from './query.ts';

/** A page: its texts, block by block. */
type Blocks = string[];

const plain = (word: string) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** An index in memory. It answers as Pagefind does: words by what they are without case and accents. */
function holdPages(pages: readonly Blocks[], split: (text: string) => string[]): Ask<Found> {
  const all = pages.map((blocks) => blocks.flatMap((block) => [...split(block).map(plain), '¶']));
  const known = new Set(all.flat());
  return async (query) => {
    const isPhrase = /^".+"$/.test(query);
    const wanted = query.replaceAll('"', '').split(' ').filter(Boolean).map(plain);
    const asked = isPhrase ? wanted : wanted.filter((word) => known.has(word));
    const placesIn = (words: string[]) =>
      isPhrase
        ? words.flatMap((_, at) => (asked.every((word, index) => words[at + index] === word) ? [at] : []))
        : words.flatMap((word, at) => (asked.includes(word) ? [at] : []));
    return all.flatMap((words, page) => {
      const holds = asked.length > 0 && asked.every((word) => words.includes(word));
      const places = placesIn(words);
      return holds && places.length > 0 ? [{ id: String(page), score: 0, words: places }] : [];
    });
  };
}

const inCharacters = (text: string) =>
  explode(text)
    .split(/[\s\u200B]+/)
    .filter(Boolean);
const inWords = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** What the exact index of some pages tells of them. */
function spellingsOf(pages: readonly Blocks[]): Spellings {
  const characters = charactersOf(
    pages
      .flat()
      .map((text) => `<p>${text}</p>`)
      .join(''),
  );
  const variants = ['產产', '著着']
    .filter(([, simplified]) => characters.has(simplified!))
    .map((pair) => pair + (characters.has(pair[0]!) ? pair[0]!.repeat(2) : ''));
  const marks = [...characters].filter((character) => !isWord(character));
  return { marks: marks.sort().join(''), variants: variants.join('') };
}

const askExact = (pages: readonly Blocks[], query: string) =>
  answerExact(holdPages(pages, inCharacters), query, spellingsOf(pages));
const idsOf = (found: readonly Found[]) => found.map(({ id }) => id);

describe('in the exact index', () => {
  const texts = [['知识产权', '保护'], ['权保'], ['知识', '产权保护'], ['产权'.repeat(3)]];

  test('pages that hold the query are found, those that hold it most often first', async () => {
    expect(idsOf((await askExact(texts, '产权')).hits)).toEqual(['3', '0', '2']);
  });

  test('nothing is found across two blocks', async () => {
    expect(idsOf((await askExact(texts, '权保')).hits)).toEqual(['1', '2']);
  });

  test('of several terms, pages that hold them in one stand first', async () => {
    expect(idsOf((await askExact(texts, '知识 产权')).hits)).toEqual(['0', '2']);
    expect(idsOf((await askExact(texts, '知识 护')).hits)).toEqual(['0', '2']);
  });

  test('pages that hold half of the query are similar, when none holds it', async () => {
    const { hits, similar, matcher } = await askExact(texts, '知识产业');
    expect(idsOf(hits)).toEqual([]);
    expect(idsOf(similar)).toEqual(['0']);
    expect(matcher('知识产权')).toEqual([[0, 2]]);
  });

  test('a number is found with spaces for separators, but not what stands in it in one order only', async () => {
    expect(idsOf((await askExact([['52,395']], '52 395')).hits)).toEqual(['0']);
    expect(idsOf((await askExact([['1234, 5']], '1, 234')).hits)).toEqual([]);
  });

  // Few characters, with all that is written in more than one way.
  const unit = fc.constantFrom(...'知识产產著着1234,，.“-—…½aAéＡ ');
  const block = fc.string({ unit, minLength: 1, maxLength: 12 });
  const pages = fc.array(fc.array(block, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
  const query = fc.string({ unit: fc.oneof(unit, fc.constant('"')), minLength: 1, maxLength: 5 });

  test('what is listed can be marked', async () => {
    await fc.assert(
      fc.asyncProperty(pages, query, async (pages, query) => {
        const { hits, matcher } = await askExact(pages, query);
        for (const { id } of hits) {
          const marked = pages[Number(id)]!.flatMap((text) => matcher(text));
          expect(marked.length, id).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('what stands in a page finds it', async () => {
    await fc.assert(
      fc.asyncProperty(pages, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 4 }), async (pages, block, at, length) => {
        const places = pages.flatMap((blocks, page) => blocks.map((text) => ({ page, text: [...text] })));
        const { page, text } = places[block % places.length]!;
        const start = at % text.length;
        const query = text
          .slice(start, start + length)
          .join('')
          .trim();
        fc.pre(query !== '');
        expect(idsOf((await askExact(pages, query)).hits)).toContain(String(page));
      }),
      { numRuns: 500 },
    );
  });

  test('the order of terms does not change what is found', async () => {
    const terms = fc.array(fc.string({ unit, minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(pages, terms, async (pages, terms) => {
        const ask = async (terms: string[]) => new Set(idsOf((await askExact(pages, terms.join(' '))).hits));
        expect(await ask(terms.toReversed())).toEqual(await ask(terms));
      }),
      { numRuns: 500 },
    );
  });
});

describe('in the index by words', () => {
  const texts = [['open data policy'], ['data that is open'], ['closed data'], ['policies']];
  const ask = (query: string) => answerWords(holdPages(texts, inWords), query);

  test('pages that hold all words are found, those that hold them in one first', async () => {
    expect(idsOf((await ask('open data')).hits)).toEqual(['0', '1']);
    expect(idsOf((await ask('is open')).hits)).toEqual(['1']);
  });

  test('the order of known words does not change what is found', async () => {
    const words = fc.shuffledSubarray(['open', 'data', 'policy', 'that', 'closed'], { minLength: 2 });
    await fc.assert(
      fc.asyncProperty(words, async (words) => {
        const found = async (words: string[]) => new Set(idsOf((await ask(words.join(' '))).hits));
        expect(await found(words.toReversed())).toEqual(await found(words));
      }),
    );
  });

  test('pages with some of the words are similar, when none has all', async () => {
    const { hits, similar } = await ask('closed xylophone');
    expect([idsOf(hits), idsOf(similar)]).toEqual([[], ['2']]);
  });

  test('marks alone find nothing', async () => {
    expect(await ask('" — "')).toMatchObject({ hits: [], similar: [] });
  });
});
