import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder of things that were made before, by a name that says everything they were made from. */
export interface Cache {
  find(name: string): Buffer | undefined;
  put(name: string, bytes: string | Uint8Array): void;
  /** Remove what was neither found nor put since the cache was opened. */
  prune(): void;
}

/** Open a cache; the folder is made when it is not there. */
export function openCache(dir: string): Cache {
  mkdirSync(dir, { recursive: true });
  const used = new Set<string>();
  return {
    find(name) {
      const file = join(dir, name);
      if (!existsSync(file)) return undefined;
      used.add(name);
      return readFileSync(file);
    },
    put(name, bytes) {
      // A build that is stopped here must not leave half a file behind.
      const unfinished = join(dir, `${name}.${process.pid}`);
      writeFileSync(unfinished, bytes);
      renameSync(unfinished, join(dir, name));
      used.add(name);
    },
    prune() {
      for (const name of readdirSync(dir)) if (!used.has(name)) rmSync(join(dir, name));
    },
  };
}
