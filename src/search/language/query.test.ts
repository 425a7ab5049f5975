import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { halfWidth, parseTerms, phrase, plainQuery, spell } from './query.ts';

const spellings = { marks: ',，.%（(《》“”-', variants: '產产産产業业著着著著權权' };

describe('a query is read', () => {
  test('in terms between spaces, the ideographic one too', () => {
    expect(parseTerms(' 隐私　用户 ')).toEqual(['隐私', '用户']);
  });

  test('in half width and lower case', () => {
    expect(parseTerms('ＧＰＴ３')).toEqual(['gpt3']);
    expect(halfWidth('（５）')).toBe('（5）');
  });

  test('without the quotation marks around the whole, but with those inside', () => {
    expect(parseTerms('“知识产权”')).toEqual(['知识产权']);
    expect(parseTerms('"a b"')).toEqual(['a', 'b']);
    expect(parseTerms('称“大模型”的')).toEqual(['称“大模型”的']);
  });

  test('in a form that does not change when it is read again', () => {
    expect(plainQuery('J\u030C Ａ\u030A')).toBe('ǰ å');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        expect(plainQuery(plainQuery(query))).toBe(plainQuery(query));
      }),
      { numRuns: 500 },
    );
  });

  test('as nothing, when there is nothing', () => {
    expect(parseTerms('  ')).toEqual([]);
    expect(spell('', spellings)).toEqual(['']);
  });
});

describe('a term is looked for', () => {
  test('as it stands', () => {
    expect(spell('知识产权', spellings)).toEqual(['知识产权']);
  });

  test('in simplified characters, Japanese forms too', () => {
    expect(spell('產業', spellings)).toEqual(['产业']);
    expect(spell('産業', spellings)).toEqual(['产业']);
  });

  test('in both forms where the text has both', () => {
    expect(spell('著作權', spellings)).toEqual(['着作权', '著作权']);
  });

  test('with and without the separators of its numbers', () => {
    expect(spell('52395', spellings)).toEqual(['52395', '52,395', '52，395']);
    expect(spell('52,395', spellings)).toContain('52395');
    expect(spell('1.2345', spellings)).toEqual(['1.2345']);
  });

  test('in every form of its marks that the text has', () => {
    expect(spell('（a', spellings)).toEqual(['（a', '(a']);
    expect(spell('"a', spellings)).toEqual(['“a', '”a']);
  });

  test('nowhere, when the text never has one of its marks', () => {
    expect(spell('a+b', spellings)).toEqual([]);
  });

  test('in no more than sixteen spellings', () => {
    expect(spell(',,,,,,', spellings)).toHaveLength(16);
  });
});

test('Pagefind is asked for characters that stand together', () => {
  expect(phrase('数创3')).toBe('"数 创 3"');
});
