import { checkContent } from '../checks/check.ts';
import type { BlockDefinition } from '../read/block.ts';
import { readContent } from '../read/readContent.ts';
import { sendReadings, type SentReading } from '../read/readings.ts';
import { holdFolder, openFolder, type HeldFolder, type LastRead } from '../read/source.ts';
import type { Checked, Checking } from './checker.ts';

/**
 * Check content as it is now.
 * @param hold takes hold of the folder
 */
export function lookAt(
  { publicDir, contentDir, address, ownPages, prints }: Checking,
  blocks: readonly BlockDefinition[],
  hold: () => HeldFolder = () => holdFolder(contentDir),
): Checked {
  try {
    const settings = { address, ownPages, prints, blocks, publicFolder: openFolder(publicDir) };
    const { content, ...found } = checkContent(hold(), settings);
    return { ...found, ...(content && { site: content.site }) };
  } catch (error) {
    // A folder that is being moved, perhaps: the next change will tell.
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

/** Read content, for who draws pages of it meanwhile; nothing where it cannot be read, which is told by `lookAt`. */
export function readAhead({ contentDir }: Checking, last: LastRead): SentReading[] {
  try {
    readContent(holdFolder(contentDir, last));
    return sendReadings(last);
  } catch {
    return [];
  }
}
