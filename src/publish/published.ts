import { createHash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a folder, and how they stand there. */
export interface Published {
  files: number;
  bytes: number;
  /** Changes as soon as a file is added, written, replaced or removed, by whomever. Nothing is read for it. */
  state: string;
}

/** Look at the files of a folder; of one that is not there, there are none. */
export function lookAtFiles(dir: string): Published {
  const hash = createHash('sha256');
  let [files, bytes] = [0, 0];
  for (const entry of list(dir)) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    // Times may be set by whoever writes a file, but not that of its last change.
    const { size, mtimeMs, ctimeMs, ino } = lstatSync(path);
    hash.update(`${path.slice(dir.length)}\0${size} ${mtimeMs} ${ctimeMs} ${ino}\n`);
    files += 1;
    bytes += size;
  }
  return { files, bytes, state: hash.digest('hex') };
}

function list(dir: string) {
  try {
    return readdirSync(dir, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}
