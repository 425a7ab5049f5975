import { z } from 'astro/zod';
import type { Path } from '../problems/entry.ts';
import { findNearest } from '../problems/nearest.ts';
import { finding, isFormId, type Finding } from '../problems/problem.ts';
import { LocalizedSchema } from '../schemas/text.ts';
import { schemaAt, unwrap, valueAt } from './shape.ts';

/**
 * Say what is wrong with a value that a schema refuses.
 * @param written the value as it stands in the file: `1.10`, where the value is 1.1
 */
export function findingOn(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  data: unknown,
  written: string | undefined,
): Finding {
  const path = issue.path as Path;
  const value = valueAt(data, path);
  const { message } = issue;
  if (value === undefined) return finding('key-missing', { path });
  if (value === null) {
    const cut = path.at(-1);
    // `{ en: One, and two }`: to YAML, what follows the comma is a key.
    return typeof cut === 'string' && /\s/.test(cut)
      ? finding('text-cut', { cut })
      : finding('value-missing', { path });
  }
  if (typeof value === 'string' && value.trim() === '') return finding('text-empty', { path });
  // A schema's own message is the id of a problem.
  if (isFormId(message)) {
    return message === 'id-malformed'
      ? finding(message, { path, value, suggestion: suggestId(value) })
      : finding(message, { path, value });
  }
  switch (issue.code) {
    case 'invalid_type': {
      const part = schemaAt(schema, path);
      // A statement may be a bare line; preprocessing makes a group of it.
      return mistyped(
        part instanceof z.ZodPipe && unwrap(part) instanceof z.ZodObject ? 'string' : issue.expected,
        path,
        value,
        part,
        written,
      );
    }
    case 'invalid_value': {
      const known = issue.values.map(String);
      return finding('value-not-allowed', { path, value, known, nearest: findNearest(String(value), known) });
    }
    case 'too_small': {
      const minimum = Number(issue.minimum);
      if (Array.isArray(value)) return finding('too-few-entries', { path, minimum });
      return finding(issue.inclusive ? 'number-too-small' : 'number-not-above', { path, value, minimum });
    }
    case 'too_big':
      return finding('number-too-large', { path, value, maximum: Number(issue.maximum) });
    case 'invalid_format':
      if (issue.format === 'url') return finding('url-malformed', { path, value });
  }
  return finding('value-refused', { path, value, reason: message });
}

function mistyped(
  wanted: string,
  path: Path,
  value: unknown,
  part: z.core.$ZodType | undefined,
  written = String(value),
): Finding {
  switch (wanted) {
    case 'string':
      return typeof value === 'object'
        ? finding('not-text', { path, value })
        : finding('text-unquoted', { path, value: written });
    case 'number':
      return finding('not-number', { path, value });
    case 'int':
      return finding('not-whole-number', { path, value });
    case 'boolean':
      return finding('not-boolean', { path, value });
    case 'array':
      return finding('not-list', { path, value });
    default:
      return finding(part && unwrap(part) === LocalizedSchema ? 'not-localized' : 'not-group', { path, value });
  }
}

/** The id that an author may have meant. */
function suggestId(value: unknown): string {
  const id = String(value)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id || 'solar-power';
}
