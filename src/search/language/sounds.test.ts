import { describe, expect, test } from 'vitest';
import { compareSounds, readSounds, replaceSame, soundsOf, splitSounds } from './sounds.ts';

const readings = readSounds([
  {
    zhi: '知之',
    shi: '识是',
    chan: '产',
    quan: '权全',
    bao: '保',
    hu: '护',
    xing: '行',
    yin: '银',
    lv: '率',
    an: '安',
    xi: '西',
  },
  { hang: '行' },
]);
const compare = (typed: string, name: string) => compareSounds(typed, soundsOf(typed, readings), name, readings);

describe('知识产权 is meant', () => {
  test.each([
    ['zhishichanquan', 0.1],
    ["zhi'shi'chan'quan", 0.1],
    ['Zhī shí chǎn quán', 0.1],
    ['zhi1shi2chan3quan2', 0.1],
    ['zhishi产权', 0.3],
    ['知识产全', 0.3],
    ['zisicanquan', 0.7],
    ['zscq', 0.85],
    ['zhshchq', 0.85],
    ['zhishicq', 0.85],
  ])('by %s', (typed, cost) => {
    expect(compare(typed, '知识产权')).toBe(cost);
  });

  test.each(['zhishichan', 'zhishichanquana', 'zsc', '知识产', 'quanchan', 'ABC'])('and not by %s', (typed) => {
    expect(compare(typed, '知识产权')).toBe(Infinity);
  });
});

test('a character has each of its readings', () => {
  expect(compare('yinhang', '银行')).toBe(0.1);
  expect(compare('yinxing', '银行')).toBe(0.1);
});

test('what has no sound in Chinese is not compared by it', () => {
  expect(compare('gpt', 'GPT')).toBe(Infinity);
  expect(soundsOf('15.3%', readings)).toEqual([]);
});

test('a part that sounds like a name gives way to it', () => {
  expect(replaceSame('之识产权', '知识', readings)).toBe('知识产权');
  expect(replaceSame('知识产权', '知识', readings)).toBeUndefined();
});

test('two names in one are told apart', () => {
  expect(splitSounds('zhishichanquanbaohu', ['知识产权', '保护'], readings)).toEqual(['知识产权', '保护']);
  expect(splitSounds('zhishichanquanbao', ['知识产权', '保护'], readings)).toBeUndefined();
});
