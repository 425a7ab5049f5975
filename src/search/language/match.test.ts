import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mode } from './languages.ts';
import { matchBeginning, matchGroups } from './match.ts';
import { literalGroup, parseQuery } from './query.ts';

/** Any UTF-16 unit. */
const anyUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code));

const found = (query: string, text: string, mode: Mode) =>
  matchGroups(parseQuery(query, mode), mode)(text).map(({ range: [from, to] }) => text.slice(from, to));

describe('a substring is found', () => {
  test('as it stands, in any width and case', () => {
    expect(found('gpt3', '用ＧＰＴ3的', 'exact')).toEqual(['ＧＰＴ3']);
  });

  test('with accents and without, however they are written', () => {
    expect(found('cafe', 'Café, cafe\u0301s', 'exact')).toEqual(['Café', 'cafe\u0301']);
  });

  test('with marks of another form', () => {
    expect(found('称"大模型",', '称“大模型”，又', 'exact')).toEqual(['称“大模型”，']);
  });

  test('once where two terms overlap: the longer one', () => {
    expect(found('产权 知识产权 知识', '知识产权', 'exact')).toEqual(['知识产权']);
  });
});

describe('a word is found', () => {
  test('in its forms, but not within another', () => {
    expect(found('policy', 'Policy, policies, policeman', 'english')).toEqual(['Policy', 'policies']);
    expect(found('art', 'parts of art', 'english')).toEqual(['art']);
    expect(found('organisation', 'Organizations organise', 'english')).toEqual(['Organizations']);
  });

  test('with its hyphen or without', () => {
    expect(found('pre-trained', 'pretrained, pre-trained', 'english')).toEqual(['pretrained', 'pre-trained']);
    expect(found('pretrained', 'pre-trained', 'english')).toEqual(['pre-trained']);
  });

  test('as a number with separators or without, and no other number', () => {
    expect(found('52,395', '52,395 and 52395 and 523950', 'words')).toEqual(['52,395', '52395']);
    expect(found('GPT-3', 'GPT-4, GPT-3.5, GPT-3', 'words')).toEqual(['GPT-3']);
    expect(found('15.3%', '15.3 million, 15.3%', 'words')).toEqual(['15.3%']);
  });

  test('by its beginning, when it is half typed', () => {
    const text = 'Political policies';
    expect(matchBeginning([], 'poli', 'english')(text).map(({ range }) => range)).toEqual([
      [0, 9],
      [10, 18],
    ]);
  });

  test('by its beginning across a hyphen, beside what was typed whole', () => {
    expect(matchBeginning([], 'a4', 'words')('Ａ-4A, A 4').map(({ range }) => range)).toEqual([[0, 4]]);
    const open = parseQuery('open', 'english');
    expect(matchBeginning(open, 'da', 'english')('open-data, open data')).toEqual([
      { range: [0, 4], group: 0 },
      { range: [5, 9], group: 1 },
      { range: [11, 15], group: 0 },
      { range: [16, 20], group: 1 },
    ]);
  });
});

test('what was found finds itself again', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'知a1, -.s’+'), minLength: 1 }),
      fc.constantFrom<Mode>('exact', 'words', 'english'),
      (text, mode) => {
        const ranges = (matcher: ReturnType<typeof matchGroups>) => matcher(text).map(({ range }) => range);
        for (const [from, to] of ranges(matchGroups(parseQuery(text, mode), mode))) {
          const again = matchGroups([literalGroup(text.slice(from, to), mode)], mode)(text.slice(from, to));
          expect(again.length).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test.each(['exact', 'words', 'english'] as const)(
  'matches are in order, within the text, never empty, never overlap (%s)',
  (mode) => {
    const text = fc.oneof(fc.string({ unit: fc.constantFrom(...'知识a1, -*s') }), fc.string({ unit: anyUnit }));
    fc.assert(
      fc.property(text, text, (query, text) => {
        let last = 0;
        for (const {
          range: [start, end],
        } of matchGroups(parseQuery(query, mode), mode)(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 200 },
    );
  },
);
