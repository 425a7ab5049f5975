import { expect, test } from 'vitest';
import { linesIn, parseLine } from './lines.ts';

test('a line without figures is its text', () => {
  expect(parseLine('Storage is dear.')).toEqual([{ text: 'Storage is dear.' }]);
});

test('figures stand between the texts around them', () => {
  expect(parseLine('占<Figure of="a.b.c" />，约<Figure of="a.b.d"/>')).toEqual([
    { text: '占' },
    { figure: 'a.b.c' },
    { text: '，约' },
    { figure: 'a.b.d' },
  ]);
});

test('an empty line has no segments', () => {
  expect(parseLine('')).toEqual([]);
});

test('another tag is text', () => {
  expect(parseLine('<Term of="x" />')).toEqual([{ text: '<Term of="x" />' }]);
});

test('a line is split into text, figures and bare numbers', () => {
  expect(parseLine('It grew <Figure of="t.r.c" />, not <Bare why="a slip">19.5%</Bare>.')).toEqual([
    { text: 'It grew ' },
    { figure: 't.r.c' },
    { text: ', not ' },
    { bare: '19.5%', why: 'a slip' },
    { text: '.' },
  ]);
});

test('lines are found however deep they stand', () => {
  expect(linesIn({ a: 'one', b: [{ c: 'two' }, 3, null] })).toEqual(['one', 'two']);
});
