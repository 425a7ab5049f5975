import { expect, test } from 'vitest';
import { findJsonFault } from './json.ts';

test.each(['{}', '[]', ' { "a": [1, -2.5e3, true, false, null, "\\u4e2d \\"b\\""], "c": {} }\n', '"text"'])(
  '%s is JSON',
  (text) => {
    expect(findJsonFault(text)).toBeUndefined();
    expect(() => void JSON.parse(text)).not.toThrow();
  },
);

test.each([
  ['{ "a": 1, }', 10, 'a key in double quotation marks'],
  ['[1, ]', 4, 'a value'],
  ['{ "a": 1 "b": 2 }', 9, 'a comma or }'],
  ['[1 2]', 3, 'a comma or ]'],
  ['{ "a" 1 }', 6, 'a colon'],
  ["{ 'a': 1 }", 2, 'a key in double quotation marks or }'],
  ['{ "a": percent }', 7, 'a value'],
  ['{ "a": 01 }', 8, 'a comma or }'],
  ['{ "a": "b }', 7, 'a value'],
  ['{ "a": [1', 9, 'a comma or ]'],
  ['[1,,2]', 3, 'a value'],
  ['{} {}', 3, 'nothing more'],
  ['', 0, 'a value'],
])('%s is no JSON', (text, offset, expected) => {
  expect(findJsonFault(text)).toEqual({ offset, expected });
  expect(() => void JSON.parse(text)).toThrow();
});
