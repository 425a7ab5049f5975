import { expect, test } from 'vitest';
import type { ProblemId } from '../problems/problem.ts';
import { jsonFault } from './jsonSyntax.ts';

test.each(['{}', '[]', ' { "a": [1, -2.5e3, true, false, null, "\\u4e2d \\"b\\""], "c": {} }\n', '"text"'])(
  '%s is JSON',
  (text) => {
    expect(jsonFault(text)).toBeUndefined();
    expect(() => void JSON.parse(text)).not.toThrow();
  },
);

test.each<[text: string, offset: number, id: ProblemId, values?: Record<string, string>]>([
  ['{ "a": 1, }', 10, 'json-key-expected'],
  ['[1, ]', 4, 'json-value-expected'],
  ['{ "a": 1 "b": 2 }', 9, 'json-comma-expected'],
  ['[1 2]', 3, 'json-comma-expected'],
  ['{ "a" 1 }', 6, 'json-colon-expected'],
  ["{ 'a': 1 }", 2, 'json-symbol', { symbol: "'a'" }],
  ['{ a: 1 }', 2, 'json-symbol', { symbol: 'a' }],
  ['{ "a": percent }', 7, 'json-symbol', { symbol: 'percent' }],
  ['{ "a": 01 }', 8, 'json-comma-expected'],
  ['{ "a": 1. }', 7, 'json-number', { symbol: '1.' }],
  ['{ "a": "b }', 7, 'json-quote-open'],
  ['{ "a": "b\nc" }', 7, 'json-quote-open'],
  ['{ "a": "b\tc" }', 7, 'json-character'],
  ['{ "a": "b\\c" }', 7, 'json-character'],
  ['{ "a": "\\u12" }', 7, 'json-character'],
  ['{ "a": [1', 9, 'json-bracket-open', { bracket: ']' }],
  ['{ "a": 1', 8, 'json-bracket-open', { bracket: '}' }],
  ['[1,,2]', 3, 'json-value-expected'],
  ['{} {}', 3, 'json-after-end'],
  ['{} // b', 3, 'json-comment'],
  ['{} /* b', 3, 'json-comment'],
  ['', 0, 'json-value-expected'],
])('%s is no JSON', (text, offset, id, values = {}) => {
  expect(jsonFault(text)).toEqual({ offset, id, severity: 'problem', values });
  expect(() => void JSON.parse(text)).toThrow();
});
