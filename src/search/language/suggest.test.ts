import { describe, expect, test } from 'vitest';
import type { Mode } from './languages.ts';
import { suggest } from './suggest.ts';

const ask = (query: string, words: string[], mode: Mode = 'english', language = 'en') =>
  suggest(query, {
    words,
    sounds:
      language === 'zh'
        ? [{ zhi: '知之', shi: '识', chan: '产', quan: '权全', bao: '保', hu: '护', jian: '监', guan: '管' }]
        : [],
    mode,
    language,
    variants: '權权',
    isHeld: async (text) => words.some((word) => word.toLowerCase().split(' ').includes(text)),
  });

test('Chinese and Latin letters that stand together are two words', async () => {
  expect((await ask('AI监管', ['监管', '人工智能'], 'exact', 'zh'))[0]).toBe('AI 监管');
  expect((await ask('监管2023', ['监管'], 'exact', 'zh'))[0]).toBe('监管 2023');
});

describe('by words', () => {
  const words = ['Intellectual property', 'copyright', 'data', 'centre', 'café', 'policy', 'police'];

  test.each([
    ['copyrigth', 'copyright'],
    ['Copyrights law', undefined],
    ['intelectual property', 'Intellectual property'],
    ['intellectualproperty', 'Intellectual property'],
    ['copyrigth data', 'copyright data'],
    ['datacentre', 'data centre'],
    ['copy right', 'copyright'],
    ['caffe', 'café'],
    ['polcy', 'policy'],
    ['сщзнкшпре', 'copyright'],
    ['xylophone', undefined],
    ['“"', undefined],
  ])('%s means %s', async (query, meant) => {
    const [first] = await ask(query, words);
    if (meant === undefined) expect(first ?? '').not.toBe(query);
    else expect(first).toBe(meant);
  });

  test('what was asked is not suggested', async () => {
    expect(await ask('copyright', words)).not.toContain('copyright');
  });
});

describe('in Chinese', () => {
  const words = ['知识产权', '知识', '产权', '保护', '监管', '人工智能', 'Transformer'];

  test.each([
    ['zhishichanquan', '知识产权'],
    ['zscq', '知识产权'],
    ['知识产全', '知识产权'],
    ['zhishichanqaun', '知识产权'],
    ['人工只能', '人工智能'],
    ['知识产全保护', '知识产权保护'],
    ['zhishichanquanbaohu', '知识产权保护'],
    ['知识 baohu', '知识 保护'],
    ['tranformer', 'Transformer'],
  ])('%s means %s', async (query, meant) => {
    expect((await ask(query, words, 'exact', 'zh'))[0]).toBe(meant);
  });
});
