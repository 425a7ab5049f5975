import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery, partsOf, plainQuery, spell } from './query.ts';

/** Any UTF-16 unit. */
const anyUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code));

const variants = '產产産产業业著着著著權权';
const exact = (query: string) => parseQuery(query, 'exact').map(({ text }) => text);
const english = (query: string) => parseQuery(query, 'english').map(({ text }) => text);

describe('a query in an exact language is read', () => {
  test('in terms between spaces, the ideographic one too, in half width and lower case', () => {
    expect(exact(' 隐私　ＧＰＴ３ ')).toEqual(['隐私', 'gpt3']);
  });

  test('without the quotation marks around the whole, but with those inside', () => {
    expect(exact('“知识产权”')).toEqual(['知识产权']);
    expect(exact('称“大模型”的')).toEqual(['称“大模型”的']);
  });
});

describe('a query by words is read', () => {
  test('without the words that carry nothing, unless there are no others', () => {
    expect(english('How is privacy protected?')).toEqual(['privacy', 'protected']);
    expect(english('how is')).toEqual(['how', 'is']);
    expect(english('"how is" privacy')).toEqual(['how is', 'privacy']);
  });

  test('with the places of those words, so that a phrase is one', () => {
    expect(parseQuery('state of the art', 'english').map(({ gap }) => gap)).toEqual([0, 2]);
  });

  test('with what is written without a space side by side, or as one word', () => {
    const [group] = parseQuery('pre-trained', 'words');
    expect(group!.sequences).toEqual([[['pre'], ['trained']], [['pretrained']]]);
  });

  test('as it stands between quotation marks, in its forms elsewhere', () => {
    expect(parseQuery('"policies"', 'english')[0]!.sequences).toEqual([[['policies']]]);
    expect(parseQuery('policies', 'english')[0]!.sequences[0]![0]).toContain('policy');
  });

  test('as nothing, when there are only marks', () => {
    expect(english('" — "')).toEqual([]);
  });
});

test('a query does not change when it is read again', () => {
  expect(plainQuery('J\u030C Ａ\u030A')).toBe('ǰ å');
  fc.assert(
    fc.property(fc.string({ unit: anyUnit }), (query) => {
      expect(plainQuery(plainQuery(query))).toBe(plainQuery(query));
    }),
    { numRuns: 200 },
  );
});

describe('a term is looked for', () => {
  test('as it stands', () => {
    expect(spell('知识产权', variants)).toEqual(['知识产权']);
    expect(spell('', variants)).toEqual(['']);
  });

  test('in simplified characters, Japanese forms too', () => {
    expect(spell('產業', variants)).toEqual(['产业']);
    expect(spell('産業', variants)).toEqual(['产业']);
  });

  test('in both forms where the text has both', () => {
    expect(spell('著作權', variants)).toEqual(['着作权', '著作权']);
  });

  test('with and without the separators of its numbers', () => {
    expect(spell('52395', '')).toEqual(['52395', '52,395']);
    expect(spell('52,395', '')).toContain('52395');
    expect(spell('1.2345', '')).toEqual(['1.2345']);
  });

  test('in no more than sixteen spellings', () => {
    expect(spell('著著著著著著', variants)).toHaveLength(16);
  });
});

test('a text without spaces is made of pairs, without the words that carry nothing, other scripts whole', () => {
  const parts = (query: string) => partsOf(parseQuery(query, 'exact'), 'exact').map(({ text }) => text);
  expect(parts('人工智能如何监管')).toEqual(['人工', '工智', '智能', '监管']);
  expect(parts('ai监管')).toEqual(['ai', '监管']);
});
