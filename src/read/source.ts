import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files of a content folder, wherever they are kept. */
export interface Source {
  /** Paths of all files, with `/` between their steps, in order. Hidden ones, such as an editor's, are left out. */
  list(): readonly string[];
  /** The text of a file that is listed; `undefined` of any other. */
  read(file: string): string | undefined;
}

/** A content folder on disk. Every call looks anew: an author may be writing. */
export function openFolder(dir: string): Source {
  return {
    list: () => {
      if (!existsSync(dir)) return [];
      return readdirSync(dir, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .filter(isListed)
        .sort();
    },
    read: (file) => {
      if (!isListed(file)) return undefined;
      try {
        return readFileSync(join(dir, file), 'utf8');
      } catch {
        // Not there, or a folder.
        return undefined;
      }
    },
  };
}

/** Addresses of the files of a `public/` folder: `/logo.svg`. */
export function listAddresses(dir: string): string[] {
  return openFolder(dir)
    .list()
    .map((file) => `/${file}`);
}

/** A content folder in memory: texts by their paths. */
export function holdFiles(files: Readonly<Record<string, string>>): Source {
  return {
    list: () => Object.keys(files).filter(isListed).sort(),
    read: (file) => (isListed(file) && Object.hasOwn(files, file) ? files[file] : undefined),
  };
}

/** Whether a path is one of content: nothing hidden, and no step out of the folder. */
function isListed(file: string): boolean {
  return !/(^|\/)(\.|$)/.test(file);
}
