import { LineCounter, isMap, isScalar, parseDocument, type Document } from 'yaml';
import { z } from 'astro/zod';
import type { Path } from '../problems/entry.ts';
import { findNearest } from '../problems/nearest.ts';
import type { Position } from '../problems/place.ts';
import { finding, type Finding, type Problem } from '../problems/problem.ts';
import { findingOn } from './issues.ts';
import { jsonFault } from './jsonSyntax.ts';
import { keysOf, schemaAt, unwrap, valueAt } from './shape.ts';
import { yamlFaults } from './yamlSyntax.ts';

/** A part of an entry: its key, or a piece of its text at or after an index of the text. */
export type Part = 'key' | { text: string; from: number };

/** Says where a value stands, or the part of it; the nearest enclosing value that exists, when it does not. */
export type Locate = (path: Path, part?: Part) => Position;

/** A YAML or JSON text read against a schema. `value` is there only when there are no problems. */
export interface Parsed<T> {
  value?: T;
  /** What the text holds, unchecked; for finding ids in a file that has problems. */
  raw?: unknown;
  problems: Problem[];
  at: Locate;
  /** Where entries of a list stand that say `open: true`: they are still to be written, and are not among the values. */
  open: Position[];
}

interface Origin {
  file: string;
  /** Lines above the text, for a YAML block inside another file. Default: 0. */
  linesBefore?: number;
}

/** Read YAML, or JSON by the file's name, against a schema; every problem has its line and column. */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  { file, linesBefore = 0 }: Origin,
): Parsed<z.output<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + linesBefore, column: col };
  };
  const list: { kept?: number[] } = {};
  // Whoever asks for an entry of a list counts those that are not open.
  const pathOf = ([first, ...rest]: Path): Path =>
    list.kept && typeof first === 'number'
      ? [list.kept[first] ?? first, ...rest]
      : [first, ...rest].filter((step) => step !== undefined);
  const at: Locate = (path, part) => position(offsetOf(document, text, pathOf(path), part));

  const notJson = file.endsWith('.json') ? jsonFault(text) : undefined;
  const broken = notJson ? [notJson] : yamlFaults(document, text);
  if (broken.length > 0) {
    const problems = broken.map(({ offset, ...found }) => ({ file, ...position(offset), ...found }));
    return { problems, at, open: [] };
  }

  const nothing = unwrap(schema) instanceof z.ZodArray ? [] : {};
  const raw: unknown = document.toJS();
  const all = Array.isArray(raw) ? [...raw.keys()] : [];
  const open = all.filter((index) => isOpen((raw as unknown[])[index])).map((index) => at([index]));
  const kept = all.filter((index) => !isOpen((raw as unknown[])[index]));
  list.kept = kept;
  const data: unknown = Array.isArray(raw) ? kept.map((index): unknown => raw[index]) : (raw ?? nothing);
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, raw: data, problems: [], at, open };
  // Frontmatter is begun by what it needs.
  if (raw === null && linesBefore === 0) {
    return { raw: data, problems: [{ file, ...position(0), ...finding('file-empty') }], at, open };
  }
  const issues = withoutEchoes(result.error.issues, schema, data);
  const problems = issues.flatMap((issue): Problem[] => {
    const path = issue.path as Path;
    if (issue.code !== 'unrecognized_keys') {
      return [{ file, ...at(path), ...findingOn(issue, schema, data, writtenAt(document, path)) }];
    }
    const known = keysOf(schemaAt(schema, path));
    return issue.keys.map((key) => ({
      file,
      ...at([...path, key], 'key'),
      ...unknownKey(key, known, valueAt(data, [...path, key])),
    }));
  });
  return { raw: data, problems, at, open };
}

/** Whether an entry says that it is still to be written. */
function isOpen(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && 'open' in entry && entry.open === true;
}

function unknownKey(key: string, known: string[], value: unknown): Finding {
  // `{ how: it pays, and soon }` is a group of two keys, the second without a value.
  if (value === null && key.includes(' ')) return finding('yaml-comma-in-group', { key });
  return finding('key-unknown', { key, known, nearest: findNearest(key, known) });
}

/** Issues without the missing keys that are there, misspelt: one mistake is one problem. */
function withoutEchoes(issues: z.core.$ZodIssue[], schema: z.ZodType, data: unknown): z.core.$ZodIssue[] {
  const meant = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const known = keysOf(schemaAt(schema, issue.path as Path));
    return issue.keys.map((key) => [...issue.path, findNearest(key, known)].join('.'));
  });
  return issues.filter(({ path }) => !meant.includes(path.join('.')) || valueAt(data, path as Path) !== undefined);
}

function offsetOf(document: Document, text: string, path: Path, part?: Part): number {
  const [start, end] = (part === 'key' ? keyRange(document, path) : undefined) ?? valueRange(document, path);
  if (part === undefined || part === 'key') return start;
  // Quotation marks, escapes and folds only ever make the source longer than the text.
  const found = text.indexOf(part.text, start + part.from);
  return found >= 0 && found < end ? found : start;
}

/** How a value is written in the file, when it is a single one. */
function writtenAt(document: Document, path: Path): string | undefined {
  const node: unknown = path.length > 0 ? document.getIn(path, true) : document.contents;
  return isScalar(node) ? node.source : undefined;
}

/** Where a value stands, or the nearest enclosing one that exists. */
function valueRange(document: Document, path: Path): [start: number, end: number] {
  const node: unknown = path.length > 0 ? document.getIn(path, true) : document.contents;
  if (isRanged(node)) return [node.range[0], node.range[1]];
  return path.length > 0 ? valueRange(document, path.slice(0, -1)) : [0, 0];
}

function keyRange(document: Document, path: Path): [start: number, end: number] | undefined {
  const parent: unknown = document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const key = parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1))?.key;
  return isRanged(key) ? [key.range[0], key.range[1]] : undefined;
}

function isRanged(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
