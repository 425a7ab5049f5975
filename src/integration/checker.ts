import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { checkContent, type CheckResult, type CheckSettings } from '../checks/check.ts';
import type { BlockDefinition } from '../read/block.ts';
import { holdFolder, openFolder, type LastRead } from '../read/source.ts';
import type { SiteMatter } from '../schemas/site.ts';

/** What a thread is given: full paths, and what of the settings can be sent. */
export interface Checking extends Required<Pick<CheckSettings, 'address' | 'ownPages'>> {
  root: string;
  srcDir: string;
  publicDir: string;
  contentDir: string;
  prints: boolean;
}

/** What it gives: what it has found, and what `site.yaml` says; or why it could not look. */
export type Checked = (Omit<CheckResult, 'content'> & { site?: SiteMatter }) | { failed: string };

/**
 * Check content as it is now.
 * @param last what was read of it before
 */
export function lookAt(
  { publicDir, contentDir, address, ownPages, prints }: Checking,
  blocks: readonly BlockDefinition[],
  last: LastRead = new Map(),
): Checked {
  try {
    const settings = { address, ownPages, prints, blocks, publicFolder: openFolder(publicDir) };
    const { content, ...found } = checkContent(holdFolder(contentDir, last), settings);
    return { ...found, ...(content && { site: content.site }) };
  } catch (error) {
    // A folder that is being moved, perhaps: the next change will tell.
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

/** Checks the content of a project beside all else. */
export interface Checker {
  /** Have the content checked as it is now. Who asks while that is under way has it checked once more. */
  look(): void;
  /** Whether what was found last is no longer, or not yet, what there is to find. */
  isLooking(): boolean;
  /** Be told what is found. Of content that has changed meanwhile nothing is told. */
  onChecked(tell: (checked: Checked) => void): void;
  end(): void;
}

/** Begin to check. */
export function openChecker(checking: Checking): Checker {
  const thread = new Worker(new URL(`./checkInThread${extname(import.meta.url)}`, import.meta.url), {
    workerData: checking,
  });
  thread.unref();
  let tell: ((checked: Checked) => void) | undefined;
  let found: Checked | undefined;
  let isLooking = false;
  let isAskedAgain = false;
  const look = () => {
    isAskedAgain = isLooking;
    if (isLooking) return;
    isLooking = true;
    thread.postMessage('look');
  };
  thread.on('message', (checked: Checked) => {
    isLooking = false;
    if (isAskedAgain) {
      look();
      return;
    }
    found = checked;
    tell?.(checked);
  });
  look();
  return {
    look,
    isLooking: () => isLooking,
    onChecked(listener) {
      tell = listener;
      if (found) listener(found);
    },
    end: () => void thread.terminate(),
  };
}
