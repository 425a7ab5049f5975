import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from './answer.ts';
import type { Mode } from './languages.ts';
import type { TermNames } from './terms.ts';
import { indexOf, type Blocks } from './testing.ts';
import { tokensOf } from './tokens.ts';

const ask = (pages: readonly Blocks[], query: string, mode: Mode, terms: TermNames[] = []) =>
  answer(query, indexOf(pages, mode), terms);

describe('in an exact language', () => {
  const texts = [
    ['一', '知识产权', '保护'],
    ['二', '权保'],
    ['三', '知识', '产权保护'],
    ['产权', '产权'.repeat(3)],
  ];

  test('pages that hold the query are found, the one that holds it in its title first', async () => {
    expect((await ask(texts, '产权', 'exact')).hits).toEqual([3, 0, 2]);
  });

  test('nothing is found across two blocks', async () => {
    expect((await ask(texts, '权保', 'exact')).hits).toEqual([1, 2]);
  });

  test('of several terms, pages that hold them in one stand first', async () => {
    expect((await ask(texts, '知识 产权', 'exact')).hits).toEqual([0, 2]);
  });

  test('traditional characters find simplified ones', async () => {
    expect((await ask(texts, '產权', 'exact')).hits).toEqual([3, 0, 2]);
  });

  test('pages that hold most of the query come after, and are none of the hits', async () => {
    const { hits, most, matcher } = await ask(texts, '知识产业', 'exact');
    expect(hits).toEqual([]);
    expect(most).toEqual([0]);
    expect(matcher('知识产权').length).toBeGreaterThan(0);
  });

  test('a number is found with spaces for separators', async () => {
    expect((await ask([['一', '52,395']], '52 395', 'exact')).hits).toEqual([0]);
  });
});

describe('by words', () => {
  const texts = [
    ['a', 'data that is open'],
    ['b', 'an open data policy'],
    ['c', 'closed data'],
    ['d', 'policies on what is open, and far away from it, at the very end of a long text, data'],
  ];

  test('pages with the phrase come first, then those with the words near each other, then the others', async () => {
    expect((await ask(texts, 'open data', 'english')).hits).toEqual([1, 0, 3]);
  });

  test('words that carry nothing exclude no page', async () => {
    expect((await ask(texts, 'what is an open policy?', 'english')).hits).toEqual([1, 3]);
  });

  test('the last word may be half typed, and the answer says so; a whole word is not', async () => {
    expect(await ask(texts, 'open polic', 'english')).toMatchObject({ hits: [1, 3], beginning: 'polic' });
    expect(await ask(texts, 'open polic ', 'english')).toMatchObject({ hits: [] });
    expect((await ask(texts, 'close', 'english')).beginning).toBeUndefined();
  });

  test('pages with at least half of the words are most of it', async () => {
    expect(await ask(texts, 'closed xylophone', 'english')).toMatchObject({ hits: [], most: [2] });
  });

  test('pages that use another name come under it', async () => {
    const terms = [{ en: ['rules', 'policy'], zh: ['政策'] }];
    expect(await ask(texts, 'rules', 'english', terms)).toMatchObject({ hits: [], named: [3, 1], names: ['policy'] });
  });

  test('what a page is about stands before what it mentions: title, headings, first third, the rest', async () => {
    const filler = 'and so on and on '.repeat(9);
    const pages = [
      ['a', 'b', `${filler} rules`],
      ['a', 'b', `rules ${filler}`],
      ['a', 'rules', filler],
      ['rules', 'b', filler],
    ];
    expect((await answer('rules', indexOf(pages, 'english', 2))).hits).toEqual([3, 2, 1, 0]);
  });

  test('a page whose title holds all words comes before a text with the phrase', async () => {
    const pages = [
      ['a', 'growth of digital publishing'],
      ['digital publishing and its growth', 'b'],
    ];
    expect((await ask(pages, 'growth of digital publishing', 'english')).hits).toEqual([1, 0]);
  });

  test('a register comes after pages that hold the same, unless what heads its parts holds it', async () => {
    const pages = [
      ['sources', 'corrections', 'open data and open data'],
      ['a', 'b', 'open data'],
      ['c', 'd', 'data that is open'],
    ];
    const index = indexOf(pages, 'english', 2, [0]);
    expect((await answer('open data', index)).hits).toEqual([1, 2, 0]);
    expect((await answer('corrections', index)).hits).toEqual([0]);
    const both = indexOf([...pages, ['e', 'f', 'of these and many other corrections']], 'english', 2, [0]);
    expect((await answer('corrections', both)).hits).toEqual([0, 3]);
  });

  test('marks alone find nothing', async () => {
    expect(await ask(texts, '" — "', 'english')).toMatchObject({ hits: [], named: [], most: [] });
  });
});

// Few characters, with all that is written in more than one way.
const unit = fc.constantFrom(...'知产產1234,，.“-—…½aAéＡs+ ');
const block = fc.string({ unit, minLength: 1, maxLength: 12 });
const anyPages = fc.array(fc.array(block, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
const anyQuery = fc.string({ unit: fc.oneof(unit, fc.constant('"')), minLength: 1, maxLength: 6 });

/** What one seed never makes, another does: each of the properties is tried from several. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

describe.each(['exact', 'words', 'german', 'english'] as const)('whatever is asked (%s)', (mode) => {
  test.each(SEEDS)('what is listed can be marked, and what can be marked is listed, from seed %i', async (seed) => {
    await fc.assert(
      fc.asyncProperty(anyPages, anyQuery, async (pages, query) => {
        const { hits, named, most, matcher, beginning } = await ask(pages, query, mode);
        for (const page of [...hits, ...named, ...most]) {
          expect(pages[page]!.flatMap((text) => matcher(text)).length, `${page}`).toBeGreaterThan(0);
        }
        if (most.length > 0 || beginning !== undefined) return;
        const groups = (page: Blocks) => new Set(page.flatMap((text) => matcher(text)).map(({ group }) => group)).size;
        // Marks that overlap hide one another: what has one term alone is told apart.
        if (query.trim().split(/\s+/).length > 1 || query.includes('"')) return;
        const markable = pages.flatMap((page, index) => (groups(page) > 0 ? [index] : []));
        expect(hits.toSorted()).toEqual(markable);
      }),
      { seed, numRuns: 200 },
    );
  });

  test.each(SEEDS)('the order of words does not change what is found, from seed %i', async (seed) => {
    const words = fc.array(fc.string({ unit, minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(anyPages, words, async (pages, words) => {
        const found = async (words: string[]) => new Set((await ask(pages, `${words.join(' ')} `, mode)).hits);
        fc.pre(!words.join('').includes('“'));
        expect(await found(words.toReversed())).toEqual(await found(words));
      }),
      { seed, numRuns: 100 },
    );
  });
});

test('every piece of a text in an exact language finds it', async () => {
  await fc.assert(
    fc.asyncProperty(anyPages, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 4 }), async (pages, block, at, length) => {
      const places = pages.flatMap((blocks, page) => blocks.map((text) => ({ page, text: [...text] })));
      const { page, text } = places[block % places.length]!;
      const start = at % text.length;
      const query = text
        .slice(start, start + length)
        .join('')
        .trim();
      fc.pre(query !== '');
      expect((await ask(pages, query, 'exact')).hits).toContain(page);
    }),
    { numRuns: 500 },
  );
});

test('every word of a text by words finds it', async () => {
  await fc.assert(
    fc.asyncProperty(anyPages, fc.nat(), async (pages, at) => {
      const words = pages.flatMap((blocks, page) =>
        blocks.flatMap((text) => text.split(/[\s“"]+/).map((word) => ({ page, word }))),
      );
      const { page, word } = words[at % words.length]!;
      fc.pre(tokensOf(word, 'english').tokens.length > 0);
      expect((await ask(pages, word, 'english')).hits).toContain(page);
    }),
    { numRuns: 500 },
  );
});
