import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Cache } from '../cache/cache.ts';
import { openCoverage, type Coverage } from './coverage.ts';
import { pathOf, type Face } from './faces.ts';
import { renameFont } from './names.ts';
import { openScissors, type Scissors } from './scissors.ts';
import { readDirectory } from './sfnt.ts';
import { encodeWoff2 } from './woff2.ts';

/** Cuts fonts. A whole font is opened at its first cut and then kept open; what was made before comes from a cache. */
export interface Cutter extends Pick<Coverage, 'holds'> {
  /** The face with these characters alone, as TrueType. */
  cut(face: Face, characters: ReadonlySet<string>): Buffer;
  /**
   * The same as WOFF2. The same characters always give the same bytes.
   * @param quality of its compression, 0 to 11
   */
  pack(face: Face, characters: ReadonlySet<string>, quality: number): Promise<Buffer>;
}

/**
 * Open the faces, to be cut. Cuts as WOFF2 are kept in the cache from build to build.
 * @param machinery changes with what cuts them
 */
export function openCutter(cache: Cache, machinery: string): Cutter {
  const { holds } = openCoverage();
  let scissors: Scissors | undefined;
  const open = new Map<string, (characters: ReadonlySet<string>) => Buffer>();
  const cut = (face: Face, characters: ReadonlySet<string>) => {
    let cutOpen = open.get(face.file);
    if (!cutOpen)
      open.set(
        face.file,
        (cutOpen = (scissors ??= openScissors()).open(renameFont(readFileSync(pathOf(face)), face.name))),
      );
    return cutOpen(characters);
  };
  const ids = new Map<Face, string>();
  const idOf = (face: Face) => {
    let id = ids.get(face);
    if (!id) ids.set(face, (id = identify(face)));
    return id;
  };
  return {
    holds,
    cut,
    async pack(face, characters, quality) {
      const text = [...characters].sort().join('');
      const made = [machinery, process.versions['brotli'], quality, idOf(face), text];
      const name = `${hash(made.join(' '))}.woff2`;
      const known = cache.find(name);
      if (known) return known;
      const font = await encodeWoff2(cut(face, characters), quality);
      cache.put(name, font);
      return font;
    },
  };
}

/** Which font a face is, by the checksums of all its tables: the whole of it need not be read. */
export const identify = (face: Face): string => hash(readDirectory(pathOf(face)));

/** Short name of some bytes, for file names. */
export function hash(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
