import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { facesHere } from '../fonts/faces.ts';
import { identify } from '../fonts/subset.ts';
import { machineryVersion } from '../finish/machinery.ts';
import { filesOfBuilds } from './options.ts';
import type { Project } from './project.ts';

/** All that a site is made from and with. */
export interface Origins {
  /** Hash of all but the content. */
  surroundings: string;
  /** Hashes of the files of the content, by their paths from its folder, and of all that stands there. */
  files: ReadonlyMap<string, string>;
  content: string;
}

/** Names of the integrations that are ours. */
const OURS = ['jianbao', 'jianbao-drawing'];

/**
 * Look at what a site is made from and with.
 * @param config of the project, before this package has added to it
 * @param sources the package's `src/`
 * @returns `undefined` where code of the author's own takes part: what that reads is not known
 */
export function lookAtOrigins(
  { folders, srcDir, publicDir, address, lang }: Project,
  config: AstroConfig,
  sources: URL,
): Origins | undefined {
  const ours = fileURLToPath(sources);
  if (join(srcDir, '/') !== ours && existsSync(srcDir) && readdirSync(srcDir).length > 0) return undefined;
  // package.json, its lock file, .env and the like.
  const around = [hashFiles(publicDir), hashFiles(ours), hashFiles(fileURLToPath(config.root), false)].map(hashAll);
  const [files, settings] = [hashFiles(folders.content), plainText(config)];
  if (around.includes(undefined) || !files || settings === undefined) return undefined;
  const tools = [process.versions, process.arch, machineryVersion([], packagesOf(sources)), facesHere().map(identify)];
  const surroundings = hashOf(JSON.stringify([around, settings, tools, folders, address, lang]));
  return { surroundings, files, content: hashAll(files)! };
}

/** Whether two looks found the same. */
export const areSame = (a: Origins, b: Origins | undefined): boolean =>
  a.surroundings === b?.surroundings && a.content === b.content;

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

const hashAll = (files: ReadonlyMap<string, string> | undefined): string | undefined =>
  files && hashOf(JSON.stringify([...files]));

/**
 * Hashes of the files of a folder, hidden ones too, by their paths from it, in their order; those of folders are empty.
 * `undefined` where more than files and folders stands there, or may not be read.
 * @param deep or of the files alone that stand in it themselves, less those by which builds take turns
 */
function hashFiles(dir: string, deep = true): ReadonlyMap<string, string> | undefined {
  try {
    const entries = existsSync(dir) ? readdirSync(dir, { recursive: deep, withFileTypes: true }) : [];
    if (deep && !entries.every((entry) => entry.isFile() || entry.isDirectory())) return undefined;
    const parts = entries
      .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
      .filter(({ entry, path }) => deep || (entry.isFile() && !filesOfBuilds.test(path)))
      .map(({ entry, path }): [string, string] => {
        return [relative(dir, path).replaceAll('\\', '/'), entry.isFile() ? hashOf(readFileSync(path)) : ''];
      });
    return new Map(parts.sort(([a], [b]) => (a < b ? -1 : 1)));
  } catch {
    return undefined;
  }
}

export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
