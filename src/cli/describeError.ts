import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect, stripVTControlCharacters } from 'node:util';

/** Where tools that read a file put the place of what they could not read. */
interface Located {
  id?: string;
  file?: string;
  loc?: { file?: string; line?: number; column?: number };
  line?: number;
  column?: number;
  /** Of a Zod error: its message is a table of these. */
  issues?: { path: PropertyKey[]; message: string }[];
}

/** One line for an error that no author has made: where it is and what it says. */
export function describeError(error: unknown, cwd: string): string {
  if (!(error instanceof Error)) return firstLine(inspect(error));
  const { issues } = error as Located;
  // A setting of the author's configuration, whose place is not known.
  if (issues?.length) return issues.map(nameSetting).join('\n');
  const place = placeOf(error) ?? frameOf(error.stack ?? '');
  const message = firstLine(error.message) || error.name;
  return place ? `${nameFrom(cwd, place)}  ${message}` : message;
}

/** All that is known of an error. */
export function describeFully(error: unknown): string {
  return inspect(error, { depth: 4 });
}

/** The place that an error says by itself: `file:line:column`. */
function placeOf(error: Error & Located): string | undefined {
  const file = error.loc?.file ?? error.id ?? error.file;
  const line = error.loc?.line ?? error.line;
  const column = error.loc?.column ?? error.column;
  return file && [file, ...(line ? [line, ...(column === undefined ? [] : [column])] : [])].join(':');
}

/** The topmost place of a stack that is in no package, else the topmost. */
function frameOf(stack: string): string | undefined {
  const places = [...stack.matchAll(/\((.+?:\d+:\d+)\)$|at (?:async )?([^\s(]+:\d+:\d+)$/gm)].map(
    ([, inside, alone]) => (inside ?? alone)!,
  );
  const outside = places.filter((place) => !place.startsWith('node:'));
  return outside.find((place) => !place.includes('node_modules')) ?? outside[0];
}

function nameFrom(cwd: string, place: string): string {
  const [, file = '', position = ''] = /^(.*?)((?::\d+)*)$/s.exec(place)!;
  const path = file.startsWith('file:') ? fileURLToPath(file) : file;
  const name = relative(cwd, path);
  return (name.startsWith('..') ? path : name) + position;
}

function nameSetting({ path, message }: { path: PropertyKey[]; message: string }): string {
  // Astro writes its own messages in Markdown, and begins them with the name.
  const plain = firstLine(message).replaceAll(/[*`]/g, '');
  const name = path.join('.');
  return plain.startsWith(name) ? plain : `${name}: ${plain}`;
}

const firstLine = (text: string) => stripVTControlCharacters(text).trim().split('\n')[0]!;
