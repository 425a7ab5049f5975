import { describe, expect, test } from 'vitest';
import { foldMark, halfWidth, parseTerms, phrase, rank, spell } from './query.ts';

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

test('marks that look alike are compared as one', () => {
  expect(foldMark('，')).toBe(foldMark(','));
  expect(foldMark('「')).toBe(foldMark('”'));
  expect(foldMark('—')).toBe(foldMark('-'));
  expect(foldMark('。')).not.toBe(foldMark('.'));
  // What would become three characters stays one.
  expect(foldMark('…')).toBe('…');
});

test('Pagefind is asked for characters that stand together', () => {
  expect(phrase('数创3')).toBe('"数 创 3"');
});

describe('a page ranks', () => {
  test('by how often the query stands in it', () => {
    expect(rank([50, 51, 70, 71, 90], 2, 20)).toBe(2);
  });

  test('with repeats that touch counted apart', () => {
    expect(rank([50, 51, 52, 53], 2, 20)).toBe(2);
  });

  test('ten places higher with the query in its title', () => {
    expect(rank([3, 4, 60, 61], 2, 20)).toBe(12);
  });

  test('at nothing without it', () => {
    expect(rank([3, 5, 9], 2, 20)).toBe(0);
    expect(rank([], 1, 20)).toBe(0);
  });
});
