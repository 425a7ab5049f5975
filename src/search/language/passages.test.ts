import { expect, test } from 'vitest';
import { BLOCK } from './block.ts';
import { explode } from '../index/explode.ts';
import { matchExact } from './match.ts';
import { choosePassage, cutPassage, findMatches, mark, sectionsOf, titleOf, type Fragment } from './passages.ts';

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

test('a passage is taken from the text before the heading', () => {
  const section = { id: 's', heading: '知识', blocks: ['知识', '有知识的人'] };
  expect(choosePassage(section, findMatches(section, matchExact(['知识']))).join('')).toBe('有知识的人');
  const bare = { ...section, blocks: ['知识'] };
  expect(choosePassage(bare, findMatches(bare, matchExact(['知识']))).join('')).toBe('知识');
});

test('a passage marks what was found', () => {
  expect(mark('知识产权', [[2, 4]])).toEqual(['知识', '产权', '']);
});

test('a long passage is cut around its first match, and says so', () => {
  const long = `${'前'.repeat(80)}版权${'后'.repeat(200)}`;
  const passage = cutPassage(long, [[80, 82]]).join('');
  expect(passage).toBe(`…${'前'.repeat(36)}版权${'后'.repeat(92)}…`);
});

test('a cut splits no Latin word and no number', () => {
  const long = `${'前'.repeat(20)}52,395${'中'.repeat(34)}版权`;
  expect(cutPassage(long, [[60, 62]]).join('')).toBe(`…52,395${'中'.repeat(34)}版权`);
});
