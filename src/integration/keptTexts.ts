import { deserialize, serialize } from 'node:v8';
import { openCache } from '../cache/cache.ts';
import { machineryVersion } from '../finish/machinery.ts';
import { isParsable } from '../read/mdx.ts';
import type { KeptText } from '../read/prose.ts';
import type { Content, ReadingOnce } from '../read/readContent.ts';
import { hashOf } from './origins.ts';

/** What was found out about briefs in the last build: of those that are the same, nothing is looked for again. */
export interface KeptTexts {
  find: ReadingOnce['find'];
  /** Keep what has been found out now. */
  keep(content: Content): void;
}

/** All that takes part in reading a text and looking for what is wrong with it by itself. */
const ROOMS = ['blocks', 'cache', 'checks', 'i18n', 'model', 'problems', 'read', 'schemas'];
const PACKAGES = ['astro', 'satteri', 'temml', 'yaml'];

/**
 * Open what is kept of briefs.
 * @param dir folder of the cache; what is damaged there is found out anew
 */
export function openKeptTexts(dir: string): KeptTexts {
  const cache = openCache(dir);
  const name = hashOf(JSON.stringify([machineryVersion(ROOMS, PACKAGES), process.versions]));
  const bytes = cache.find(name);
  const last = bytes ? (deserialize(bytes) as ReadonlyMap<string, KeptText>) : new Map<string, KeptText>();
  const names = new Map<string, string>();
  return {
    find(file, text) {
      const own = hashOf(Buffer.concat([Buffer.from(`${file}\n`), text]));
      names.set(file, own);
      return last.get(own);
    },
    keep({ briefs }) {
      const whole = briefs.flatMap((brief): [string, KeptText][] => {
        const own = names.get(brief.file);
        const { matter, known } = brief;
        return own !== undefined && matter && isParsable(brief) ? [[own, { matter, known: known.found }]] : [];
      });
      cache.put(name, serialize(new Map(whole)));
      cache.prune();
    },
  };
}
