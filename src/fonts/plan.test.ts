import { expect, test } from 'vitest';
import { facesFor, type Face } from './faces.ts';
import { listNeeds, readNeeds } from './listNeeds.ts';
import { planFonts, type NeedyPage, type Part } from './plan.ts';
import { openPacker } from './styleFonts.ts';

const [han] = facesFor('zh-CN', 'sans', 400) as [Face];
const [latin] = facesFor('en', 'sans', 400) as [Face];

const page = (language: string, face: Face, text: string): NeedyPage => ({
  language,
  needs: listNeeds(new Map([[face, new Set(text)]])),
});
const planAll = (pages: readonly NeedyPage[]) => pages.map(planFonts(pages));
const listed = (parts: readonly Part[]) =>
  parts.map(({ characters, isShared }) => `${isShared ? 'shared' : 'own'} ${[...characters].sort().join('')}`);

/** Han characters from a number on. */
const run = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => String.fromCodePoint(0x4e00 + from + index)).join('');

test('a face of few characters is one file for all pages of a language', () => {
  const parts = planAll([page('en', latin, 'abc'), page('en', latin, 'cd')]);
  expect(parts.map(listed)).toEqual([['shared abcd'], ['shared abcd']]);
});

test('of many characters those that many pages have are shared, and each page has the rest of its own', () => {
  // Ten pages with 50 characters in common and 20 each that no other has.
  const pages = Array.from({ length: 10 }, (_, index) => page('zh', han, run(0, 50) + run(100 + index * 20, 20)));
  const plan = planAll(pages);
  const shared = plan.map((parts) => parts.find(({ isShared }) => isShared)!.characters);
  expect(new Set(shared).size).toBe(1);
  expect([...shared[0]!].join('')).toBe(run(0, 50));
  for (const [index, parts] of plan.entries()) {
    expect(
      parts.map(({ isShared }) => isShared),
      'the shared file comes last, and is asked first',
    ).toEqual([false, true]);
    expect([...parts[0]!.characters].join('')).toBe(run(100 + index * 20, 20));
  }
});

test('every page gets each character that it needs, once', () => {
  const pages = Array.from({ length: 12 }, (_, index) => page('zh', han, run(index * 7, 60)));
  for (const [index, parts] of planAll(pages).entries()) {
    const own = parts.flatMap(({ characters, isShared }) => (isShared ? [] : [...characters]));
    const shared = parts.flatMap(({ characters, isShared }) => (isShared ? [...characters] : []));
    expect(new Set([...own, ...shared]).isSupersetOf(readNeeds(pages[index]!.needs).get(han)!)).toBe(true);
    expect(own.filter((character) => shared.includes(character))).toEqual([]);
  }
});

test('a language loads nothing of another’s, and a page nothing that it does not need', () => {
  const plan = planAll([page('zh', han, '风电'), page('en', latin, 'ab'), page('en', han, '中')]);
  expect(plan.map(listed)).toEqual([['shared 电风'], ['shared ab'], ['shared 中']]);
});

test('a font that pages share is packed once, and the rest of each page by itself', async () => {
  const pages = Array.from({ length: 10 }, (_, index) => page('zh', han, run(0, 50) + run(100 + index * 20, 20)));
  const packed: number[] = [];
  const pack = openPacker({
    pack: (_face, { size }) => {
      packed.push(size);
      return Promise.resolve(Buffer.of(packed.length));
    },
  });
  const fonts = await Promise.all(planAll(pages).map((parts) => Promise.all(parts.map(pack))));
  expect(packed.sort()).toEqual([...Array.from({ length: 10 }, () => 20), 50]);
  expect(new Set(fonts.map(([, shared]) => shared)).size).toBe(1);
});
