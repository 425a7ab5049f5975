import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CheckResult, CheckSettings } from '../checks/check.ts';
import { takeReading } from '../model/loadSite.ts';
import type { SentReading } from '../read/readContent.ts';
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

/** What the thread sends. */
export type Sent = { read: SentReading[] } | { checked: Checked };

/** Checks the content of a project beside all else. */
export interface Checker {
  /** Have the content checked as it is now. Who asks while that is under way has it checked once more. */
  look(): void;
  /** Whether what was found last is no longer, or not yet, what there is to find. */
  isLooking(): boolean;
  /** Be told what is found. Of content that has changed meanwhile nothing is told. */
  onChecked(tell: (checked: Checked) => void): void;
  /** When what it has read first has come. */
  hasRead: Promise<unknown>;
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
  const { promise: hasRead, resolve } = Promise.withResolvers<undefined>();
  thread.once('exit', () => resolve(undefined));
  thread.on('message', (sent: Sent) => {
    if ('read' in sent) {
      takeReading(checking.contentDir, sent.read);
      resolve(undefined);
      return;
    }
    const { checked } = sent;
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
    hasRead,
    end: () => void thread.terminate(),
  };
}
