import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from './text.ts';

/** What stands in a content folder: `closed` is a folder that may not be read, `link` a symbolic link to anything. */
export type EntryKind = 'file' | 'folder' | 'link' | 'closed' | 'other';

/** A file, a folder or something else in a content folder. */
export interface Entry {
  /** Its path, with `/` between the steps. */
  path: string;
  kind: EntryKind;
}

/** A content folder, wherever it is kept. */
export interface Source {
  /** What stands where the folder should. */
  root(): 'folder' | 'file' | 'missing';
  /** All that is in it, in the order of paths. What is hidden, such as an editor's files, is left out. */
  entries(): readonly Entry[];
  /** Paths of the files among them. */
  list(): readonly string[];
  /**
   * The bytes of a file that is listed; `undefined` of anything else.
   * @throws when the file is there and may not be read
   */
  bytes(file: string): Uint8Array | undefined;
  /** The text of a file that is listed and can be read, without a byte order mark; `undefined` of any other. */
  read(file: string): string | undefined;
}

/** A content folder on disk. Every call looks anew: an author may be writing. Links are told of and never followed. */
export function openFolder(dir: string): Source {
  const bytes = (file: string): Uint8Array | undefined => {
    if (!isListed(file)) return undefined;
    const path = join(dir, file);
    try {
      // Nothing outside the folder is read, whatever links lead there.
      if (realpathSync(path) !== join(realpathSync(dir), file)) return undefined;
      return readFileSync(path);
    } catch (error) {
      if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? ''))
        return undefined;
      throw error;
    }
  };
  const entries = () => (statOf(dir) === 'folder' ? entriesIn(dir).sort(byPath) : []);
  return {
    root: () => statOf(dir),
    entries,
    list: () => filesAmong(entries()),
    bytes,
    read: (file) => textOf(() => bytes(file)),
  };
}

/** What was last read of a content folder, file by file, for who reads it again. */
export type LastRead = Map<string, { state: string; bytes: Uint8Array }>;

/** A content folder as it was at one time. */
export interface HeldFolder extends Source {
  /** Which files there were, and when each was written: the same as long as nothing is. What was read is not looked at anew. */
  state(): string;
}

/** How long after it was written a file may be written again without being seen to differ: clocks of disks are coarse. */
const COARSE_MS = 100;

/**
 * A content folder on disk as it is now: nothing of it is looked at twice, whatever is written meanwhile.
 * @param last what was read of it before; of a file that has not been written since there are the same bytes
 */
export function holdFolder(dir: string, last: LastRead = new Map()): HeldFolder {
  const folder = openFolder(dir);
  const root = folder.root();
  const entries = folder.entries();
  const list = filesAmong(entries);
  const listed = new Set(list);
  for (const file of last.keys()) if (!listed.has(file)) last.delete(file);
  const seen = new Map<string, Uint8Array | undefined>();
  const bytes = (file: string): Uint8Array | undefined => {
    if (!listed.has(file)) return undefined;
    if (!seen.has(file)) seen.set(file, look(file));
    return seen.get(file);
  };
  const states = new Map<string, string>();
  const statusOf = (file: string) => {
    const { mtimeMs = 0, ctimeMs = 0, size, ino } = lstatSync(join(dir, file), { throwIfNoEntry: false }) ?? {};
    const state = `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
    states.set(file, state);
    return { state, written: Math.max(mtimeMs, ctimeMs) };
  };
  const look = (file: string): Uint8Array | undefined => {
    const { state, written } = statusOf(file);
    const before = last.get(file);
    if (before?.state === state) return before.bytes;
    const found = folder.bytes(file);
    last.delete(file);
    if (found && Date.now() - written > COARSE_MS) last.set(file, { state, bytes: found });
    return found;
  };
  return {
    root: () => root,
    entries: () => entries,
    list: () => list,
    bytes,
    read: (file) => textOf(() => bytes(file)),
    state: () =>
      [
        root,
        ...entries.map(({ path, kind }) =>
          kind === 'file' ? `${path} ${states.get(path) ?? statusOf(path).state}` : `${path} ${kind}`,
        ),
      ].join('\n'),
  };
}

function statOf(dir: string): 'folder' | 'file' | 'missing' {
  if (!existsSync(dir)) return 'missing';
  return statSync(dir).isDirectory() ? 'folder' : 'file';
}

function entriesIn(dir: string, above = ''): Entry[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry): Entry[] => {
    const path = above + entry.name;
    if (!isListed(path)) return [];
    if (entry.isFile()) return [{ path, kind: 'file' }];
    if (entry.isSymbolicLink()) return [{ path, kind: 'link' }];
    if (!entry.isDirectory()) return [{ path, kind: 'other' }];
    try {
      return [{ path, kind: 'folder' }, ...entriesIn(join(dir, entry.name), `${path}/`)];
    } catch {
      return [{ path, kind: 'closed' }];
    }
  });
}

/** A content folder in memory: texts, or bytes, by their paths. */
export function holdFiles(files: Readonly<Record<string, string | Uint8Array>>): Source {
  const bytes = (file: string): Uint8Array | undefined => {
    if (!isListed(file) || !Object.hasOwn(files, file)) return undefined;
    const content = files[file]!;
    return typeof content === 'string' ? Buffer.from(content) : content;
  };
  const entries = (): Entry[] => {
    const listed = Object.keys(files).filter(isListed);
    const folders = new Set(listed.flatMap(foldersAbove));
    return [
      ...listed.map((path): Entry => ({ path, kind: 'file' })),
      ...[...folders].map((path): Entry => ({ path, kind: 'folder' })),
    ].sort(byPath);
  };
  return {
    root: () => 'folder',
    entries,
    list: () => filesAmong(entries()),
    bytes,
    read: (file) => textOf(() => bytes(file)),
  };
}

const filesAmong = (entries: readonly Entry[]) => entries.filter(({ kind }) => kind === 'file').map(({ path }) => path);

const byPath = (a: Entry, b: Entry) => (a.path < b.path ? -1 : 1);

/** The folders that a path stands in, the outermost first. */
function foldersAbove(path: string): string[] {
  const steps = path.split('/').slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

function textOf(bytes: () => Uint8Array | undefined): string | undefined {
  try {
    const found = bytes();
    return found && decodeText(found).text;
  } catch {
    // It may not be read; who reads the content says so.
    return undefined;
  }
}

/** Whether a path is one of content: nothing hidden, and no step out of the folder. */
function isListed(file: string): boolean {
  return !/(^|\/)(\.|$)/.test(file);
}
