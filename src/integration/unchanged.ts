import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { Browser } from '../browser/findBrowser.ts';
import { openCache } from '../cache/cache.ts';
import { facesHere } from '../fonts/faces.ts';
import { identify } from '../fonts/subset.ts';
import type { Finished } from '../finish/finish.ts';
import { machineryVersion } from '../finish/machinery.ts';
import { lookAtFiles } from '../publish/published.ts';
import type { Warning } from '../finish/report.ts';
import type { Project } from './project.ts';

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

/** Names of the integrations that are ours. */
const OURS = ['jianbao', 'jianbao-drawing'];

/**
 * Look for the last build of a project.
 * @param config of the project, before this package has added to it
 * @param sources the package's `src/`
 * @returns `undefined` where code of the author's own takes part: what that reads is not known
 */
export function openLastBuild(
  { folders, srcDir, publicDir, address, lang }: Project,
  config: AstroConfig,
  sources: URL,
): LastBuild | undefined {
  const ours = fileURLToPath(sources);
  const hasOwnCode = join(srcDir, '/') !== ours && existsSync(srcDir) && readdirSync(srcDir).length > 0;
  const describe = (): string | undefined => {
    const parts = [
      ...[folders.content, publicDir, ours].map((dir) => hashFolder(dir)),
      // package.json, its lock file, .env and the like.
      hashFolder(fileURLToPath(config.root), false),
      plainText(config),
    ];
    if (hasOwnCode || parts.includes(undefined)) return undefined;
    const tools = [
      process.versions,
      process.arch,
      machineryVersion([], packagesOf(sources)),
      facesHere().map(identify),
    ];
    return hashOf(JSON.stringify([parts, tools, folders, address, lang]));
  };
  const made = describe();
  if (made === undefined) return undefined;
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
      if (describe() !== made) return;
      cache.put(name, JSON.stringify({ made, browser: identityOf(browser), finished, warned } satisfies Last));
    },
  };
}

const identityOf = (browser: Browser | undefined): string =>
  browser ? JSON.stringify([browser.executablePath, browser.version, browser.args]) : '';

/** Settings as text; `undefined` when there is code among them, or an integration of others. */
function plainText({ integrations, markdown, ...config }: AstroConfig): string | undefined {
  const settings: Partial<typeof markdown> = { ...markdown };
  // What makes HTML of Markdown is ours, whatever stood there.
  delete settings.processor;
  let hasCode = integrations.some(({ name }) => !OURS.includes(name));
  const text = JSON.stringify({ ...config, markdown: settings }, (_name, value: unknown) => {
    hasCode ||= typeof value === 'function';
    return value instanceof RegExp ? String(value) : value;
  });
  return hasCode ? undefined : text;
}

/** Packages that this one is made with. */
function packagesOf(sources: URL): string[] {
  const { dependencies } = JSON.parse(readFileSync(new URL('../package.json', sources), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.keys(dependencies);
}

/**
 * A hash of all that stands in a folder, hidden files too; `undefined` where that is more than files and folders, or may not
 * be read.
 * @param deep or of the files alone that stand in it themselves
 */
function hashFolder(dir: string, deep = true): string | undefined {
  try {
    const entries = existsSync(dir) ? readdirSync(dir, { recursive: deep, withFileTypes: true }) : [];
    if (deep && !entries.every((entry) => entry.isFile() || entry.isDirectory())) return undefined;
    const parts = entries
      .filter((entry) => deep || entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return `${path.slice(dir.length)} ${entry.isFile() ? hashOf(readFileSync(path)) : ''}`;
      });
    return hashOf(parts.sort().join('\n'));
  } catch {
    return undefined;
  }
}

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
