import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchExact, matchWords, type Matcher } from './match.ts';

const found = (matcher: Matcher, text: string) => matcher(text).map(([from, to]) => text.slice(from, to));

describe('an exact match is found', () => {
  test('across what a dictionary calls words', () => {
    expect(found(matchExact(['识产']), '知识产权与知识产业')).toEqual(['识产', '识产']);
  });

  test('in any case, width and spacing', () => {
    expect(found(matchExact(['gpt4模型']), '用GPT 4 模型和ＧＰＴ4模型')).toEqual(['GPT 4 模型', 'ＧＰＴ4模型']);
  });

  test('with accents or without', () => {
    expect(found(matchExact(['cafe']), 'Café, cafe\u0301s')).toEqual(['Café', 'cafe\u0301']);
    expect(found(matchExact(['é']), 'e')).toEqual(['e']);
  });

  test('with marks of another form', () => {
    expect(found(matchExact(['"大模型",']), '称“大模型”，又')).toEqual(['“大模型”，']);
  });

  test('once where two spellings overlap: the longer one', () => {
    expect(found(matchExact(['产权', '知识产权', '知识']), '知识产权')).toEqual(['知识产权']);
  });

  test('nowhere for nothing', () => {
    expect(found(matchExact(['']), '知识')).toEqual([]);
  });
});

describe('a word is found', () => {
  test('in plural and singular', () => {
    expect(found(matchWords(['policy']), 'Policy, policies, policeman')).toEqual(['Policy', 'policies']);
    expect(found(matchWords(['models']), 'a model and its models’ limits')).toEqual(['model', 'models']);
  });

  test('but not within another', () => {
    expect(found(matchWords(['art']), 'parts of art')).toEqual(['art']);
  });

  test('with its hyphen or without', () => {
    expect(found(matchWords(['pre-trained']), 'pretrained, pre-trained')).toEqual(['pretrained', 'pre-trained']);
  });

  test('as a number with separators or without', () => {
    expect(found(matchWords(['52395']), '52,395 and 52395 and 523950')).toEqual(['52,395', '52395']);
    expect(found(matchWords(['52,395']), '52,395 and 52395')).toEqual(['52,395', '52395']);
  });

  test('by its beginning, when it is half typed', () => {
    expect(found(matchWords(['poli*']), 'political policies')).toEqual(['political', 'policies']);
  });
});

describe('ranges', () => {
  // Few characters, so that texts hold what is looked for; then any.
  const text = fc.oneof(fc.string({ unit: fc.constantFrom(...'知识a1, -*s') }), fc.string({ unit: 'binary' }));

  test.each([
    ['exactly', matchExact],
    ['by words', matchWords],
  ])('found %s are in order, within the text, never empty and never overlap', (_, match) => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), text, (wanted, text) => {
        let last = 0;
        for (const [start, end] of match(wanted)(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  test('are none for a word without letters', () => {
    expect(matchWords(['', '*', '—'])('a yes')).toEqual([]);
  });
});
