import { createHash, randomUUID } from 'node:crypto';
import { appendFileSync, closeSync, mkdirSync, openSync, readSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache } from './cache.ts';

/** A cache of many small things. To make a file of its own for each takes longer than to write what it holds. */
export interface Packed extends Cache {
  /** How many things it holds. */
  size(): number;
}

/** What stands before each thing: the lengths of its name and of it, as 32-bit numbers, and a digest of both. */
const HEAD_BYTES = 8 + 32;
/** Names are hashes and endings. */
const LONGEST_NAME = 255;

/** More packs than these are made one. */
const MOST_PACKS = 8;

/** Where a thing stands. */
interface Place {
  pack: string;
  start: number;
  end: number;
}

/**
 * Open a cache that keeps what is put in few files, its packs. Each who opens it writes a pack of their own, so that threads
 * and builds beside one another need not wait; what another has put is found as soon as it is there.
 * @param dir its folder, which is made when it is not there
 */
export function openPacked(dir: string): Packed {
  if (statSync(dir, { throwIfNoEntry: false })?.isFile()) rmSync(dir);
  mkdirSync(dir, { recursive: true });
  const nameAnew = () => `${randomUUID()}.pack`;
  const own = nameAnew();
  let places = new Map<string, Place[]>();
  /** How far each pack has been read. */
  let read = new Map<string, number>();
  const used = new Set<string>();

  const note = (name: string, place: Place) => {
    const known = places.get(name);
    if (known) known.push(place);
    else places.set(name, [place]);
  };
  /** Learn what has been put since. What is written at this moment, or was when its build was stopped, has no end yet. */
  const readOn = () => {
    for (const pack of readdirSync(dir)) {
      const file = join(dir, pack);
      const status = statSync(file, { throwIfNoEntry: false });
      let at = read.get(pack) ?? 0;
      if (!status?.isFile() || status.size <= at) continue;
      within(file, (readAt) => {
        for (;;) {
          const head = readAt(at, Math.min(at + HEAD_BYTES + LONGEST_NAME, status.size));
          if (head.length < HEAD_BYTES) break;
          const [nameBytes, bytes] = [head.readUInt32LE(0), head.readUInt32LE(4)];
          const end = at + HEAD_BYTES + nameBytes + bytes;
          if (nameBytes === 0 || nameBytes > LONGEST_NAME || end > status.size) break;
          note(head.toString('utf8', HEAD_BYTES, HEAD_BYTES + nameBytes), { pack, start: at, end });
          at = end;
        }
      });
      read.set(pack, at);
    }
  };
  /** The whole of a thing, with what stands before it; `undefined` where it has been damaged since. */
  const readWhole = ({ pack, start, end }: Place): Buffer | undefined => {
    const file = join(dir, pack);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
    const whole = within(file, (readAt) => readAt(start, end));
    return whole && digest(whole.subarray(HEAD_BYTES)).equals(whole.subarray(8, HEAD_BYTES)) ? whole : undefined;
  };
  const findWhole = (name: string) => {
    for (const place of places.get(name) ?? []) {
      const whole = readWhole(place);
      if (whole) return whole;
    }
    return undefined;
  };
  readOn();

  return {
    find(name) {
      let whole = findWhole(name);
      if (!whole) {
        // Another has put it since, or has made one pack of many.
        readOn();
        whole = findWhole(name);
      }
      if (!whole) return undefined;
      used.add(name);
      return whole.subarray(HEAD_BYTES + whole.readUInt32LE(0));
    },
    put(name, content) {
      const whole = pack(name, Buffer.from(content));
      const file = join(dir, own);
      appendFileSync(file, whole);
      const end = statSync(file).size;
      note(name, { pack: own, start: end - whole.length, end });
      read.set(own, end);
      used.add(name);
    },
    keep: (name) => void used.add(name),
    prune() {
      readOn();
      const all = [...places.values()].flat();
      const kept = [...used].flatMap((name) => places.get(name)?.[0] ?? []);
      const bytesOf = (list: readonly Place[]) => list.reduce((sum, { start, end }) => sum + end - start, 0);
      if (read.size <= MOST_PACKS && bytesOf(kept) * 2 >= bytesOf(all)) return;
      const made = nameAnew();
      for (const name of used) {
        const whole = findWhole(name);
        if (whole) appendFileSync(join(dir, made), whole);
      }
      for (const old of readdirSync(dir)) if (old !== made) rmSync(join(dir, old), { recursive: true });
      places = new Map();
      read = new Map();
      readOn();
    },
    size: () => places.size,
  };
}

/** A thing as it stands in a pack. */
function pack(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  const named = Buffer.from(name);
  head.writeUInt32LE(named.length, 0);
  head.writeUInt32LE(content.length, 4);
  const rest = Buffer.concat([named, content]);
  digest(rest).copy(head, 8);
  return Buffer.concat([head, rest]);
}

const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Read parts of a file: fewer bytes than asked for where it ends, and nothing where another build has removed it. */
function within<Result>(
  file: string,
  use: (readAt: (start: number, end: number) => Buffer) => Result,
): Result | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return undefined;
  }
  try {
    return use((start, end) => {
      const bytes = Buffer.alloc(end - start);
      return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, start));
    });
  } finally {
    closeSync(descriptor);
  }
}
