import { expect, test } from 'vitest';
import { readChoice, writeChoice } from './choiceAddress.ts';

test('a choice comes back from its address in its order, whatever its meeting is called', () => {
  const choice = {
    sheets: ['measure/pay-by-the-hour', 'overview', '数据'],
    meeting: '市政府第12次会议 & “Rats”, 3 + 4?',
  };
  expect(readChoice(writeChoice(choice))).toEqual(choice);
});

test('the address of a choice can be read', () => {
  expect(writeChoice({ sheets: ['challenge/cost', 'overview'], meeting: '' })).toBe('?sheets=challenge/cost,overview');
});

test('an address that chooses nothing is none', () => {
  expect(writeChoice({ sheets: [], meeting: 'the Cabinet' })).toBe('');
  expect(readChoice('')).toEqual({ sheets: [], meeting: '' });
  expect(readChoice('?sheets=,&for=+')).toEqual({ sheets: [], meeting: '' });
});

test('a sheet that an address names twice is taken once', () => {
  expect(readChoice('?sheets=a,b,a').sheets).toEqual(['a', 'b']);
});
