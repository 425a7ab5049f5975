import { join } from 'node:path';
import type { Browser } from '../browser/findBrowser.ts';
import { openCache } from '../cache/cache.ts';
import type { Finished } from '../finish/finish.ts';
import type { Warning } from '../finish/report.ts';
import { lookAtFiles } from '../publish/published.ts';
import type { Folders } from './options.ts';
import { areSame, hashOf, type Origins } from './origins.ts';

/** What came of a build, and what was warned of in it. */
export interface Outcome {
  finished: Finished;
  warned: readonly Warning[];
}

/** What is kept of the last build into a folder: what it was made from and with, and what came of it. */
interface Last extends Outcome {
  made: string;
  browser: string;
}

/** The last build of a project into its folder. */
export interface LastBuild {
  /** What came of it, when another would give the same, and nobody has touched it since. */
  find(findBrowser: (() => Promise<Browser | undefined>) | undefined): Promise<Outcome | undefined>;
  /** Keep what has come of this one. */
  keep(outcome: Outcome, browser: Browser | undefined): void;
}

/**
 * Look for the last build of a project.
 * @param origins what this one is made from and with
 * @param look looks at that again
 */
export function openLastBuild(folders: Folders, origins: Origins, look: () => Origins | undefined): LastBuild {
  const made = hashOf([origins.surroundings, origins.content].join('\n'));
  const cache = openCache(join(folders.cache, 'last'));
  const name = `${hashOf(folders.out).slice(0, 16)}.json`;
  return {
    async find(findBrowser) {
      const bytes = cache.find(name);
      const last = bytes && (JSON.parse(bytes.toString()) as Last);
      if (last?.made !== made || last.finished.state !== lookAtFiles(folders.out).state) return undefined;
      return last.browser === identityOf(await findBrowser?.()) ? last : undefined;
    },
    keep({ finished, warned }, browser) {
      // While it was built an author may have written, and may take that back.
      if (!areSame(origins, look())) return;
      cache.put(name, JSON.stringify({ made, browser: identityOf(browser), finished, warned } satisfies Last));
    },
  };
}

const identityOf = (browser: Browser | undefined): string =>
  browser ? JSON.stringify([browser.executablePath, browser.version, browser.args]) : '';
