import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import type { Browser } from '../browser/findBrowser.ts';
import type { Ahead } from '../cache/workAhead.ts';
import { beginToLook, finishSite, printShard, type Finished, type FinishOptions } from '../finish/finish.ts';
import { readMachinery } from '../finish/machinery.ts';
import { readManifest } from '../finish/manifest.ts';
import type { SiteFacts } from '../finish/page.ts';
import type { Shard } from '../print/shard.ts';
import { drawRest, type Drawn } from './drawn.ts';
import type { JianbaoOptions } from './options.ts';
import type { Project } from './project.ts';

/** What a site is built of, and how. */
interface BuildMatter {
  facts: SiteFacts;
  /** In which pages note what they are; its folder is gone when they are drawn. */
  manifestFile: string;
  /** How many pages there will be. */
  count: number;
  browser: Browser | undefined;
  listFit: boolean | undefined;
  shard: Shard | undefined;
  onDrawn: JianbaoOptions['onDrawn'];
  drawn: Drawn | undefined;
}

/** A site that is being built. */
export interface Build {
  /** Have Astro draw what must be drawn, and look at pages meanwhile; `undefined` where code of an author's own takes part. */
  draw: ((astro: AstroPrerenderer) => AstroPrerenderer) | undefined;
  /**
   * Finish the pages that Astro has drawn, and publish them; or print a part of their sheets alone, or tell of them.
   * @returns what came of it; nothing when nothing was published
   */
  finish(): Promise<Finished | undefined>;
}

/** Open the build of a site of which the content has been checked. */
export function openBuild({ folders, report }: Project, matter: BuildMatter): Build {
  const { facts, manifestFile, count, browser, listFit, shard, onDrawn, drawn } = matter;
  const beginning = { dir: folders.work, site: facts, cacheDir: folders.cache, machinery: readMachinery() };
  let ahead: Ahead | undefined;
  const begin = () => {
    if (!onDrawn) ahead = beginToLook(beginning, manifestFile, count);
  };
  return {
    draw: drawn && ((astro) => drawRest(astro, drawn, begin)),
    async finish() {
      await ahead?.stop();
      const records = readManifest(manifestFile);
      drawn?.keep(records);
      if (onDrawn) {
        onDrawn(records);
        rmSync(folders.work, { recursive: true });
        return undefined;
      }
      rmSync(dirname(manifestFile), { recursive: true, force: true });
      const options: FinishOptions = { ...beginning, outDir: folders.out, records, report, browser, listFit };
      if (!shard || !browser) return finishSite(options);
      await printShard({ ...options, browser }, shard);
      return undefined;
    },
  };
}
