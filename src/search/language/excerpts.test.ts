import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseExcerpt, cutExcerpt, findSections, mark, rangesOf } from './excerpts.ts';
import { matchGroups } from './match.ts';
import { parseQuery } from './query.ts';

const matcherOf = (query: string) => matchGroups(parseQuery(query, 'exact'), 'exact');
const section = (id: string, heading: string, ...blocks: string[]) => ({ id, heading, blocks });

test('the section that holds most of the query comes first', () => {
  const sections = [section('a', 'A', '知识'), section('b', 'B', '无'), section('c', 'C', '知识与产权')];
  expect(findSections(sections, matcherOf('知识 产权')).map(({ id }) => id)).toEqual(['c', 'a']);
});

test('an excerpt is taken from the text before the heading, from the block that holds most', () => {
  const excerpt = (...blocks: string[]) =>
    chooseExcerpt(findSections([section('s', '知识', ...blocks)], matcherOf('知识 产权'))[0]!).join('');
  expect(excerpt('知识', '有知识的人', '知识和产权')).toBe('知识和产权');
  expect(excerpt('知识')).toBe('知识');
});

test('an excerpt marks what was found', () => {
  expect(mark('知识产权', [[2, 4]])).toEqual(['知识', '产权', '']);
});

test('a long excerpt is cut around its first match, and says so', () => {
  const long = `${'前'.repeat(80)}版权${'后'.repeat(200)}`;
  const excerpt = cutExcerpt(long, [[80, 82]]).join('');
  expect(excerpt).toBe(`…${'前'.repeat(12)}版权${'后'.repeat(116)}…`);
});

test('a cut splits no Latin word and no number', () => {
  const long = `${'前'.repeat(20)}52,395${'中'.repeat(10)}版权`;
  expect(cutExcerpt(long, [[36, 38]]).join('')).toBe(`…52,395${'中'.repeat(10)}版权`);
});

test('the pieces of a text are the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, wanted) => {
      const ranges = rangesOf(matcherOf(wanted)(text));
      const pieces = mark(text, ranges);
      expect(pieces.join('')).toBe(text);
      expect(pieces.filter((_, index) => index % 2)).toEqual(ranges.map(([from, to]) => text.slice(from, to)));
    }),
  );
});

test('an excerpt shows its first match whole, whatever the text, and splits no character', () => {
  const unit = fc.constantFrom(...'知识a1, ', '𠮷');
  fc.assert(
    fc.property(
      fc.string({ unit, maxLength: 200 }),
      fc.string({ unit, minLength: 1, maxLength: 300 }),
      fc.string({ unit, maxLength: 300 }),
      (before, found, after) => {
        const [start, end] = [before.length, before.length + found.length];
        const text = before + found + after;
        const excerpt = cutExcerpt(text, [[start, end]]);
        expect(excerpt[1]).toBe(found);
        expect(excerpt.join('').isWellFormed()).toBe(true);
        expect(text).toContain(excerpt.join('').replace(/^…/, '').replace(/…$/, ''));
      },
    ),
  );
});
