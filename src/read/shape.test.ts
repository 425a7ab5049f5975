import { expect, test } from 'vitest';
import { z } from 'astro/zod';
import { keysOf, schemaAt, unwrap, valueAt, valuesOf } from './shape.ts';

const Line = z.string().min(1);
const Statement = z.preprocess((value) => value, z.strictObject({ text: Line }));
const Schema = z.strictObject({
  title: Line,
  short: Line.optional(),
  number: z.int(),
  names: z.record(z.string(), Line),
  list: z.array(z.strictObject({ what: Statement })).default([]),
});

test('every value of a schema is found, through options, lists, groups and preprocessing', () => {
  const value = { title: 'A', number: 1, names: { zh: '甲', en: 'a' }, list: [{ what: { text: 'B' } }] };
  expect([...valuesOf(Schema, Line, value)]).toEqual([
    { path: ['title'], value: 'A' },
    { path: ['names', 'zh'], value: '甲' },
    { path: ['names', 'en'], value: 'a' },
    { path: ['list', 0, 'what', 'text'], value: 'B' },
  ]);
});

test('a schema is found by the path of its value', () => {
  expect(unwrap(schemaAt(Schema, ['names', 'zh'])!)).toBe(Line);
  expect(keysOf(schemaAt(Schema, ['list', 3, 'what']))).toEqual(['text']);
  expect(schemaAt(Schema, ['titel'])).toBeUndefined();
});

test('a value is found by its path; beside it there is none', () => {
  expect(valueAt({ a: [{ b: 1 }] }, ['a', 0, 'b'])).toBe(1);
  expect(valueAt({ a: null }, ['a', 'b', 'c'])).toBeUndefined();
});
