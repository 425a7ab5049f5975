import { z } from 'astro/zod';
import { IdSchema, LocalizedSchema } from '../schemas/text.ts';
import { nearest, type Finding } from './problem.ts';
import { label, schemaAt, unwrap, valueAt, type Path } from './shape.ts';

/** What is wrong with a value, as the end of a sentence that starts with its name; and what to do. */
type Reason = [what: string, advice: string];

/** What a schema expected, in an author's words. */
const types: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
};

const anyForm = 'Write it in that form.';

/** Say what is wrong with a value that a schema refuses, and what to do. */
export function describeIssue(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown): Finding {
  const path = issue.path as Path;
  const value = valueAt(data, path);
  if (value === undefined) return { message: `missing key ${label(path)}`, advice: 'Add it with a value.' };
  const [what, advice] = reasonFor(issue, value, schemaAt(schema, path));
  return { message: `${label(path)} ${what}`, advice };
}

function reasonFor(issue: z.core.$ZodIssue, value: unknown, part: z.core.$ZodType | undefined): Reason {
  if (value === null) return ['has no value', 'Write one, or remove the key if it may be left out.'];
  if (typeof value === 'string' && value.trim() === '') return ['is empty', 'Write the text.'];
  // The schemas' own messages are for authors; Zod's are for programmers.
  const own = /^(Invalid|Too )/.test(issue.message) ? undefined : issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return own ? [`is ${show(value)}; ${own}`, anyForm] : mistyped(issue.expected, value, part);
    case 'invalid_value': {
      const known = issue.values.map(String);
      const advice = `${nearest(String(value), known)}Write one of: ${known.join(', ')}.`;
      return [`is ${show(value)}, not one of its values`, advice];
    }
    case 'too_small':
      if (Array.isArray(value)) return ['has too few entries', `Write at least ${issue.minimum}.`];
      if (typeof value === 'string') return [`is ${show(value)}, too short`, `Write ${issue.minimum} letters.`];
      return [`is ${show(value)}, too small`, `Write ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}.`];
    case 'too_big':
      if (typeof value === 'string') return [`is ${show(value)}, too long`, `Write ${issue.maximum} letters.`];
      return [`is ${show(value)}, too large`, `Write at most ${issue.maximum}.`];
    case 'invalid_format':
      return [`is ${show(value)}; ${own ?? 'an address is written in full'}`, adviceOnForm(issue.format, value, part)];
    default:
      return [`is ${show(value)}; ${issue.message}`, anyForm];
  }
}

function mistyped(expected: string, value: unknown, part: z.core.$ZodType | undefined): Reason {
  // A statement may be a bare line; preprocessing makes a group of it.
  const wanted = part instanceof z.ZodPipe ? 'string' : expected;
  return [`is ${show(value)}, not ${types[wanted] ?? wanted}`, adviceOnType(wanted, value, part)];
}

function adviceOnType(wanted: string, value: unknown, part: z.core.$ZodType | undefined): string {
  if (wanted === 'string')
    return typeof value === 'object' ? 'Write text.' : `Put quotes around it: '${String(value)}'.`;
  if (wanted === 'number' || wanted === 'int') return `Write ${types[wanted]} in digits, without quotes.`;
  if (wanted === 'array') return 'Write [a, b], or each entry on a line of its own after "- ".';
  if (part && unwrap(part) === LocalizedSchema) return 'Write it once a language: { zh: …, en: … }.';
  return 'Write its keys, each on a line of its own.';
}

function adviceOnForm(format: string, value: unknown, part: z.core.$ZodType | undefined): string {
  if (format === 'date') return 'Write a day that exists, e.g. 2024-02-29.';
  if (format === 'url') return 'Write it with its start, e.g. https://example.org/.';
  const id = String(value)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return part === IdSchema && id ? `Write "${id}".` : anyForm;
}

/** A value as the author wrote it, clipped. */
function show(value: unknown): string {
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a group of keys';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 58)}…"` : text;
}
