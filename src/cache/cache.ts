import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

/** A folder of things that were made before, by a name that says everything they were made from. */
export interface Cache {
  /** What was put, or `undefined`: also where the file has been damaged since. */
  find(name: string): Buffer | undefined;
  put(name: string, bytes: string | Uint8Array): void;
  /** Note that something is of use which another thread has put. */
  keep(name: string): void;
  /** Remove what was neither found nor put nor noted since the cache was opened. */
  prune(): void;
}

/** Bytes of the digest at the head of every file. */
const DIGEST_BYTES = 32;

/** Open a cache; the folder is made when it is not there. */
export function openCache(dir: string): Cache {
  if (statSync(dir, { throwIfNoEntry: false })?.isFile()) rmSync(dir);
  mkdirSync(dir, { recursive: true });
  const used = new Set<string>();
  return {
    find(name) {
      const file = join(dir, name);
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
      const whole = readFileSync(file);
      const bytes = whole.subarray(DIGEST_BYTES);
      // What it holds is published as it is: a full disk or a bad one must not get so far.
      if (!digest(bytes).equals(whole.subarray(0, DIGEST_BYTES))) return undefined;
      used.add(name);
      return bytes;
    },
    put(name, content) {
      const bytes = Buffer.from(content);
      // A build that is stopped here must not leave half a file behind.
      const unfinished = join(dir, `${name}.${process.pid}-${threadId}`);
      writeFileSync(unfinished, Buffer.concat([digest(bytes), bytes]));
      const file = join(dir, name);
      if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) rmSync(file, { recursive: true });
      renameSync(unfinished, file);
      used.add(name);
    },
    keep: (name) => void used.add(name),
    prune() {
      for (const name of readdirSync(dir)) if (!used.has(name)) rmSync(join(dir, name), { recursive: true });
    },
  };
}

const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
