import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { convert } from 'fontverter';
import { Blob, Face as HarfbuzzFace } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import type { Cache } from '../cache/cache.ts';
import { pathOf, type Face } from './faces.ts';

/** Cuts fonts. Whole fonts are decoded once; cuts that were made before come from a cache. */
export interface Cutter {
  holds(face: Face, character: string): boolean;
  /** The face with these characters alone, as WOFF2. The same characters always give the same bytes. */
  cut(face: Face, characters: ReadonlySet<string>): Promise<Buffer>;
}

/**
 * Open the whole fonts. Cuts are kept in the cache from build to build.
 * @param machinery changes with what cuts them
 */
export async function openCutter(faces: readonly Face[], cache: Cache, machinery: string): Promise<Cutter> {
  const sources = new Map<Face, { sfnt: Buffer; id: string; characters: Set<number> }>();
  for (const face of faces) {
    // One after the other: the decoder's memory is shared, and the next font would overwrite the last.
    const sfnt = Buffer.from(await convert(readFileSync(pathOf(face)), 'sfnt'));
    const characters = new Set(new HarfbuzzFace(new Blob(sfnt)).collectUnicodes());
    sources.set(face, { sfnt, id: hash(sfnt), characters });
  }
  return {
    holds: (face, character) => sources.get(face)!.characters.has(character.codePointAt(0)!),
    async cut(face, characters) {
      const { sfnt, id } = sources.get(face)!;
      const text = [...characters].sort().join('');
      const name = `${hash(`${machinery} ${id} ${text}`)}.woff2`;
      const known = cache.find(name);
      if (known) return known;
      const font = await subsetFont(sfnt, text, { targetFormat: 'woff2' });
      cache.put(name, font);
      return font;
    },
  };
}

/** Short name of some bytes, for file names. */
export function hash(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
