import { ownBlocks } from './blocks/definitions.ts';
import { checkContent, type CheckResult, type CheckSettings } from './checks/check.ts';
import { makeSite, type Making, type Site } from './model/site.ts';
import { holdFolder } from './read/source.ts';

/** What opening a content folder gave: the site, when nothing keeps it from being published, and all that was found. */
export interface Opened extends CheckResult {
  site?: Site;
}

/**
 * Read a content folder, check it, and make a site of it.
 * @param contentDir full path of the folder
 * @param settings what the site is checked and made with; the blocks are the package's own, when left out
 */
export function openSite(contentDir: string, settings: Partial<Making & CheckSettings> = {}): Opened {
  const making = { blocks: ownBlocks, ...settings };
  const result = checkContent(holdFolder(contentDir), making);
  const { content, problems } = result;
  return content && problems.length === 0 ? { ...result, site: makeSite(content, making) } : result;
}
