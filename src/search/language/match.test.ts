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
