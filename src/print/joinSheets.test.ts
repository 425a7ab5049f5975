import { parse, serialize } from 'parse5';
import { expect, test } from 'vitest';
import { findElement } from '../html/tree.ts';
import { joinSheets, numberContents } from './joinSheets.ts';

const page = (main: string) => parse(`<!DOCTYPE html><html><head></head><body><main>${main}</main></body></html>`);

const front = page(
  '<p class="cover-title" data-book="/book.css">Paper</p><h1 id="contents">Contents</h1><a class="x" href="/brief/idle/">Idle</a> <span data-page="idle"></span>' +
    '<a href="/brief/wind/">Wind</a> <span data-page="wind"></span>',
);
const idle = page(
  '<p>Around</p><article class="sheet wide" data-size="1"><section aria-labelledby="why now"><h2 id="why">Why</h2>' +
    '<a href="#why">Why</a><a href="/brief/wind/">Wind</a><a href="/brief/wind/#why">Why wind</a>' +
    '<a href="#text">Text</a></section></article>',
);
const wind = page('<article class="sheet" data-size="1"><h2 id="why">Wind</h2></article>');
const sources = page('<h1>Sources</h1><p id="ref-1">One</p>');

const join = () =>
  joinSheets(
    front,
    [
      { href: '/brief/idle/', tree: idle, size: 4 },
      { href: '/brief/wind/', tree: wind, size: 9 },
    ],
    { href: '/brief/sources/', tree: sources },
  );
const show = (tree: ReturnType<typeof join>) => serialize(findElement(tree, 'main')!);

test('the title is the first heading, and every sheet a part, in its size of type, with ids of its own, links between parts stay inside, and one to what no sheet shows leads to the page', () => {
  expect(show(join())).toBe(
    '<h1 class="cover-title" data-book="/book.css">Paper</h1><h1 id="contents">Contents</h1><a class="x" href="#sheet-1">Idle</a> <span data-page="idle"></span>' +
      '<a href="#sheet-2">Wind</a> <span data-page="wind"></span>' +
      '<div class="whole-part" id="sheet-1"><article class="sheet wide" data-size="4">' +
      '<section aria-labelledby="s1-why s1-now"><h2 id="s1-why">Why</h2><a href="#s1-why">Why</a>' +
      '<a href="#sheet-2">Wind</a><a href="/brief/wind/#why">Why wind</a>' +
      '<a href="/brief/idle/#text">Text</a></section></article></div>' +
      '<div class="whole-part" id="sheet-2"><article class="sheet" data-size="9"><h2 id="s2-why">Wind</h2></article></div>' +
      '<div class="whole-part" id="sheet-sources"><h1>Sources</h1><p id="sources-ref-1">One</p></div>',
  );
});

test('the whole has a style sheet of its own', () => {
  expect(serialize(findElement(join(), 'head')!)).toBe('<link rel="stylesheet" href="/book.css">');
});

test('the pages that are joined stay as they are', () => {
  const before = [front, idle, wind, sources].map((tree) => serialize(tree));
  join();
  expect([front, idle, wind, sources].map((tree) => serialize(tree))).toEqual(before);
});

test('the contents have the page of each sheet, for one paper after the other', () => {
  const whole = join();
  for (const [pages, numbers] of [
    [
      [4, 5],
      ['4', '5'],
    ],
    [
      [3, 7],
      ['3', '7'],
    ],
  ] as const) {
    numberContents(whole, pages);
    expect([...show(whole).matchAll(/data-page="\w+">(\d*)</g)].map(([, number]) => number)).toEqual(numbers);
  }
});
