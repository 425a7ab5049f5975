import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser } from '../browser/findBrowser.ts';
import { finishSite, printShard, type Finished, type FinishOptions } from '../finish/finish.ts';
import { readMachinery } from '../finish/machinery.ts';
import { readManifest } from '../finish/manifest.ts';
import type { SiteFacts } from '../finish/page.ts';
import type { Shard } from '../print/shard.ts';
import type { Drawn } from './drawn.ts';
import type { JianbaoOptions } from './options.ts';
import type { Project } from './project.ts';

/**
 * Finish the pages that Astro has built, and publish them; or print a part of their sheets alone, or tell of them.
 * @returns what came of it; nothing when nothing was published
 * @param manifestFile in which they have noted what they are; its folder is gone afterwards
 */
export async function finishBuild(
  { folders, report }: Project,
  site: SiteFacts,
  manifestFile: string,
  {
    browser,
    listFit,
    shard,
    onDrawn,
    drawn,
  }: {
    browser: Browser | undefined;
    listFit: boolean | undefined;
    shard: Shard | undefined;
    onDrawn: JianbaoOptions['onDrawn'];
    drawn: Drawn | undefined;
  },
): Promise<Finished | undefined> {
  const records = readManifest(manifestFile);
  drawn?.keep(records);
  if (onDrawn) {
    onDrawn(records);
    rmSync(folders.work, { recursive: true });
    return undefined;
  }
  rmSync(dirname(manifestFile), { recursive: true, force: true });
  const options: FinishOptions = {
    dir: folders.work,
    outDir: folders.out,
    site,
    records,
    cacheDir: folders.cache,
    machinery: readMachinery(),
    report,
    browser,
    listFit,
  };
  if (!shard || !browser) return finishSite(options);
  await printShard({ ...options, browser }, shard);
  return undefined;
}
