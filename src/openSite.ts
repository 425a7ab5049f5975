import { checkContent, type CheckResult } from './checks/check.ts';
import { makeSite, type Settings, type Site } from './model/site.ts';

/** What opening a content folder gave: the site, when nothing keeps it from being published, and all that was found. */
export interface Opened extends CheckResult {
  site?: Site;
}

/**
 * Read a content folder, check it, and make a site of it.
 * @param contentDir full path of the folder
 */
export function openSite(contentDir: string, settings: Settings = {}): Opened {
  const result = checkContent(contentDir);
  const { content, problems } = result;
  return content && problems.length === 0 ? { ...result, site: makeSite(content, settings) } : result;
}
