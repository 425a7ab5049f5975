import { createHash } from 'node:crypto';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Browser } from '../browser/findBrowser.ts';
import type { Finished } from '../finish/finish.ts';
import type { PageRecord } from '../finish/manifest.ts';
import type { Report, Warning } from '../finish/report.ts';
import type { Shard } from '../print/shard.ts';
import type { Outcome } from './unchanged.ts';
import type { MessageLanguage } from '../problems/fill.ts';

/** What a site may be told, all of it optional: the environment and `site.yaml` say the rest. */
export interface JianbaoOptions {
  /** Folder of the content, from the project's root. Default: `CONTENT_DIR`, or `content`. */
  content?: string;
  /** Folder of the finished site, from the project's root. Default: `OUT_DIR`, or `dist`. */
  outDir?: string;
  /** Address of the site, in place of the one in `site.yaml`. Default: `SITE_ADDRESS`. */
  address?: string;
  /**
   * Finds the browser to print PDFs with, once the content is known to have no problems; without one no PDFs are made, and what cannot be
   * printed is no problem.
   * Default: there is none. The command `jianbao` looks for one.
   */
  browser?: (() => Promise<Browser | undefined>) | undefined;
  /** The language of messages. Default: English. */
  lang?: MessageLanguage;
  /** Whether to list the room left on every sheet. Default: `false`. */
  fit?: boolean;
  /** Part of the sheets that is printed, and kept, while nothing is published. Default: all is made and published. */
  shard?: Shard | undefined;
  /** Told what the pages are once they are drawn, in place of all that finishes and publishes them. Default: they are published. */
  onDrawn?: ((pages: readonly PageRecord[]) => void) | undefined;
  /** Told how a build goes. Default: a line a step on the terminal. */
  report?: Report;
  /**
   * Lets a build of what was built before end at once, with an error that says nothing more. It is told what came of the
   * last one, and tells what has been warned of until now. Default: whatever is asked for is built.
   */
  ifUnchanged?: { tell(outcome: Outcome): void; warned(): readonly Warning[] } | undefined;
  /** Told what came of a build. */
  onFinished?: ((finished: Finished) => void) | undefined;
}

type Setup = NonNullable<AstroIntegration['hooks']['astro:config:setup']> & { options: JianbaoOptions };

/**
 * The options of all instances of the integration in one project: that of `astro.config.mjs` and that of the command
 * line. Astro copies the instances, but not their hooks, which therefore carry the options.
 * @returns `undefined` for every instance but the first: it does the work of all
 */
export function mergeOptions(
  integrations: readonly Pick<AstroIntegration, 'name' | 'hooks'>[],
  own: Setup,
): JianbaoOptions | undefined {
  const setups = integrations
    .filter(({ name }) => name === 'jianbao')
    .map(({ hooks }) => hooks['astro:config:setup'] as Setup);
  return setups[0] === own ? Object.assign({}, ...setups.map(({ options }) => options)) : undefined;
}

/** Folders that a build reads and writes, with full paths. */
export interface Folders {
  content: string;
  out: string;
  /**
   * Where a build is made: beside the folder that it replaces when it is complete; within the project where that is not, for
   * Astro moves files between what it makes and the project, which must not be on two file systems.
   */
  work: string;
  /** What is kept from build to build. Two contents do not share it. */
  cache: string;
}

/** How the folders end in which builds are made. */
const WORK = '-building';

/** What builds write, of whichever site of the project, their types too, and what they put away: a server of development follows none of it. */
export const filesOfBuilds = new RegExp(String.raw`[\\/]\.(?:[^\\/]+${WORK}|astro[\\/][\w-]+\.d\.ts$)`);

/**
 * Tell of a path whether it leads into a hidden folder of a project: there programs keep what they need, and a server need
 * not look through it. Astro puts there what it makes of collections, and an author perhaps the content.
 */
export function isHidden(root: string, content: string): (path: string) => boolean {
  const isWithin = (dir: string, path: string) => !relative(dir, path).startsWith('..');
  return (path) =>
    /^\.(?!\.|astro[\\/])[^\\/]+[\\/]/.test(relative(root, path)) &&
    !isWithin(content, path) &&
    !isWithin(path, content);
}

/** Where a build reads and writes, from the project's root. */
export function resolveFolders(root: string, { content = 'content', outDir = 'dist' }: JianbaoOptions): Folders {
  const dir = resolve(root, content);
  const out = resolve(root, outDir);
  const nameOf = (path: string) => `${basename(path)}-${createHash('sha256').update(path).digest('hex').slice(0, 8)}`;
  const isWithin = out.startsWith(resolve(root) + sep);
  const works = isWithin ? dirname(out) : join(root, '.astro');
  return {
    content: dir,
    out,
    work: join(works, `.${isWithin ? basename(out) : nameOf(out)}${WORK}`),
    cache: join(root, 'node_modules', '.cache', 'jianbao', nameOf(dir)),
  };
}
