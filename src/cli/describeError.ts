import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect, stripVTControlCharacters } from 'node:util';
import type { Language } from './environment.ts';

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
  const message = firstSentence(error.message) || error.name;
  return place ? `${nameFrom(cwd, place)}  ${message}` : message;
}

/** What the system refused, by its code: what to say of it. */
const refusals: Readonly<Record<string, Record<Language, string>>> = {
  ENOSPC: { en: 'there is no room left for it', zh: '磁盘空间不足' },
  EDQUOT: { en: 'there is no room left for it', zh: '磁盘配额已用完' },
  EACCES: { en: 'it may not be read or written', zh: '没有读写权限' },
  EPERM: { en: 'it may not be changed', zh: '没有修改权限' },
  EROFS: { en: 'nothing may be written there', zh: '那里是只读的' },
  EMFILE: { en: 'too many files are open', zh: '打开的文件太多' },
  ENFILE: { en: 'too many files are open', zh: '打开的文件太多' },
  EAGAIN: { en: 'no more threads or processes may be started', zh: '无法再启动线程或进程' },
  ENOMEM: { en: 'there is no memory left for it', zh: '内存不足' },
  EIO: { en: 'the disk does not answer', zh: '磁盘没有响应' },
};

/** What tools that are not Node's say instead of a code. */
const wordings: readonly (readonly [said: RegExp, code: string])[] = [
  [/no space left on device/i, 'ENOSPC'],
  [/disk quota exceeded/i, 'EDQUOT'],
  [/read-only file system/i, 'EROFS'],
  [/permission denied/i, 'EACCES'],
  [/operation not permitted/i, 'EPERM'],
  [/too many open files/i, 'EMFILE'],
  [/input\/output error/i, 'EIO'],
  [/resource temporarily unavailable|failed to spawn thread|pthread_create failed/i, 'EAGAIN'],
];

/** One line for what the system refused, which no code can mend; `undefined` for any other error. */
export function describeRefusal(error: unknown, cwd: string, lang: Language): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code: own = '', path } = error as NodeJS.ErrnoException;
  const code = own in refusals ? own : codeIn(error.message);
  const said = refusals[code]?.[lang];
  if (said) return path ? `${nameFrom(cwd, path)}  ${said} (${code})` : `${said} (${code})`;
  const { errors = [] } = error as Partial<AggregateError>;
  for (const inner of [error.cause, ...errors]) {
    const described = describeRefusal(inner, cwd, lang);
    if (described) return described;
  }
  return undefined;
}

/** The code of what the system refused, as a message tells of it; empty where it tells of none. */
function codeIn(message: string): string {
  const [code] = /\bE[A-Z]{2,6}(?=:)/.exec(message) ?? [];
  return code && code in refusals ? code : (wordings.find(([said]) => said.test(message))?.[1] ?? '');
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
export function frameOf(stack: string): string | undefined {
  const places = [...stack.matchAll(/\((.+?:\d+:\d+)\)$|at (?:async )?([^\s(]+:\d+:\d+)$/gm)].map(
    ([, inside, alone]) => (inside ?? alone)!,
  );
  // Of a tool that is compiled there may be frames of C.
  const outside = places.filter((place) => /\.(?:[cm]?[jt]sx?|astro|mdx):/.test(place) && !place.startsWith('node:'));
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

/** The first line, with the one that it announces: `Build failed with 1 error:` says nothing by itself. */
function firstSentence(text: string): string {
  const [first = '', next = ''] = stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return first.endsWith(':') ? `${first} ${next}`.trim() : first;
}

const firstLine = (text: string) => stripVTControlCharacters(text).trim().split('\n')[0]!;
