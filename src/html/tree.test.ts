import { parse, serialize } from 'parse5';
import { expect, test } from 'vitest';
import { copyOf, findElement, styleSheetsOf } from './tree.ts';

const html =
  '<!DOCTYPE html><html lang="en"><head><link rel="stylesheet" href="/a.css"><link rel="icon" href="/b.svg"></head>' +
  '<body><p class="x">One</p><template><i>two</i></template><p class="sheet y">three &amp; <b>four</b></p></body></html>';

test('a copy says the same, and a change to it leaves the original', () => {
  const document = parse(html);
  const copy = copyOf(document);
  expect(serialize(copy)).toBe(html);
  findElement(copy, 'p')!.attrs[0]!.value = 'changed';
  findElement(copy, 'b')!.childNodes = [];
  expect(serialize(document)).toBe(html);
  expect(findElement(copy, 'b')!.parentNode).toBe(findElement(copy, 'p', 'sheet'));
});

test('an element is found by its name and a class', () => {
  expect(findElement(parse(html), 'p', 'sheet')!.childNodes).toHaveLength(2);
  expect(findElement(parse(html), 'p', 'she')).toBeUndefined();
});

test('style sheets are those that a page links as such', () => {
  expect(styleSheetsOf(parse(html))).toEqual(['/a.css']);
});
