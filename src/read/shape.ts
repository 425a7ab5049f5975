import { z } from 'astro/zod';
import type { Path } from '../problems/entry.ts';

type Schema = z.core.$ZodType;

/** A value of a schema's type, and the way to it. */
export interface Found {
  path: Path;
  value: unknown;
}

/**
 * Every value that a part of a schema describes, e.g. all that are a `LineSchema`: a new key of that type is found
 * without a list of keys to keep up.
 */
export function* valuesOf(schema: Schema, wanted: Schema, value: unknown, path: Path = []): Generator<Found> {
  if (value === undefined) return;
  if (schema === wanted) yield { path, value };
  else
    for (const [part, key] of partsOf(schema, value))
      yield* valuesOf(part, wanted, valueAt(value, key), [...path, ...key]);
}

/** The schema of what stands at a path; `undefined` where the schema knows nothing. */
export function schemaAt(schema: Schema, path: Path): Schema | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const inner = unwrap(schema);
  const part =
    inner instanceof z.ZodObject
      ? (inner.shape[String(key)] as Schema | undefined)
      : inner instanceof z.ZodArray
        ? inner.element
        : inner instanceof z.ZodRecord
          ? inner.valueType
          : undefined;
  return part && schemaAt(part, rest);
}

/** The keys that a schema knows. */
export function keysOf(schema: Schema | undefined): string[] {
  const inner = schema && unwrap(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape as object) : [];
}

/** The value at a path. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key],
    data,
  );
}

/** The schemas one step inside a schema, each with the step. */
function partsOf(schema: Schema, value: unknown): [Schema, Path][] {
  const outer = unwrapOnce(schema);
  if (outer) return [[outer, []]];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, Schema>).map(([key, part]) => [part, [key]]);
  if (schema instanceof z.ZodArray)
    // A list of one may be written as its entry.
    return Array.isArray(value) ? value.map((_, index) => [schema.element, [index]]) : [];
  if (schema instanceof z.ZodUnion) {
    const taken = schema.options.find((option) => z.safeParse(option, value).success);
    return taken ? [[taken, []]] : [];
  }
  if (schema instanceof z.ZodRecord) return Object.keys(value as object).map((key) => [schema.valueType, [key]]);
  return [];
}

/** The schema within defaults, options and preprocessing. */
export function unwrap(schema: Schema): Schema {
  const inner = unwrapOnce(schema);
  return inner ? unwrap(inner) : schema;
}

/** The schema within a default, an option or a preprocessing; `undefined` when there is none. */
function unwrapOnce(schema: Schema): Schema | undefined {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return schema.unwrap();
  return schema instanceof z.ZodPipe ? schema.out : undefined;
}
