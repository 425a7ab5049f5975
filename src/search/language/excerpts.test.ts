import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLOCK } from './block.ts';
import { explode } from '../index/explode.ts';
import { matchExact } from './match.ts';
import { chooseExcerpt, cutExcerpt, findMatches, mark, sectionsOf, titleOf, type Fragment } from './excerpts.ts';

/** A page as the exact index keeps it: title, heading `现状`, a row. */
const fragment: Fragment = {
  url: '/a/',
  meta: { title: explode('标题') + BLOCK },
  raw_content: ['标题', '首段AI', '现状', '第二段<3', '行一', '7']
    .map(explode)
    .join(`${BLOCK}\u200B`)
    .replace('<', '&lt;'),
  filters: {},
  anchors: [
    { element: 'tr', id: 'row-1', text: '', title: '行一 7', location: 17 },
    { element: 'h2', id: 'status', text: explode('现状') + BLOCK, location: 8 },
    { element: 'p', id: 'answer', text: '首段', location: 3 },
  ],
};

test('a page is cut at its headings and rows, and at nothing else', () => {
  expect(sectionsOf(fragment)).toEqual([
    { id: '', heading: '', blocks: ['标题', '首段AI'] },
    { id: 'status', heading: '现状', blocks: ['现状', '第二段<3'] },
    { id: 'row-1', heading: '行一 7', blocks: ['行一', '7'] },
  ]);
});

test('a title has no marks of the index', () => {
  expect(titleOf(fragment)).toBe('标题');
  expect(titleOf({ ...fragment, meta: {} })).toBe('/a/');
});

test('an excerpt is taken from the text before the heading', () => {
  const section = { id: 's', heading: '知识', blocks: ['知识', '有知识的人'] };
  expect(chooseExcerpt(section, findMatches(section, matchExact(['知识']))).join('')).toBe('有知识的人');
  const bare = { ...section, blocks: ['知识'] };
  expect(chooseExcerpt(bare, findMatches(bare, matchExact(['知识']))).join('')).toBe('知识');
});

test('an excerpt marks what was found', () => {
  expect(mark('知识产权', [[2, 4]])).toEqual(['知识', '产权', '']);
});

test('a long excerpt is cut around its first match, and says so', () => {
  const long = `${'前'.repeat(80)}版权${'后'.repeat(200)}`;
  const excerpt = cutExcerpt(long, [[80, 82]]).join('');
  expect(excerpt).toBe(`…${'前'.repeat(36)}版权${'后'.repeat(92)}…`);
});

test('a cut splits no Latin word and no number', () => {
  const long = `${'前'.repeat(20)}52,395${'中'.repeat(34)}版权`;
  expect(cutExcerpt(long, [[60, 62]]).join('')).toBe(`…52,395${'中'.repeat(34)}版权`);
});

test('the pieces of a text are the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, wanted) => {
      const ranges = matchExact([wanted])(text);
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

test('no text is lost between the sections of a page', () => {
  const block = fc.string({ unit: fc.constantFrom(...'知识ab<>"12'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), block), { minLength: 1, maxLength: 8 }), (blocks) => {
      const words = blocks.map(([, text]) => [...text, BLOCK]);
      const anchors = blocks.flatMap(([isHeading, text], index) =>
        isHeading
          ? [{ element: 'h2', id: `s-${index}`, text: explode(text), location: words.slice(0, index).flat().length }]
          : [],
      );
      const raw_content = blocks.map(([, text]) => explode(text)).join(`${BLOCK}\u200B`);
      const escaped = raw_content.replace(/</g, '&lt;').replace(/>/g, '&gt;');
      const sections = sectionsOf({ ...fragment, raw_content: escaped, anchors });
      expect(sections.flatMap((section) => section.blocks)).toEqual(blocks.map(([, text]) => text));
      expect(sections.slice(1).map(({ heading, blocks }) => heading === blocks[0])).not.toContain(false);
    }),
  );
});
