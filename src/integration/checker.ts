import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CheckResult, CheckSettings } from '../checks/check.ts';
import { takeReading } from '../model/loadSite.ts';
import type { SentReading } from '../read/readings.ts';
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

/** What the thread is asked. */
export type Asked = 'look' | 'hasChanged';

/** What it sends. */
export type Sent = { read: SentReading[] } | { checked: Checked } | { hasChanged: boolean };

/** Checks the content of a project beside all else. */
export interface Checker {
  /** Have the content checked as it is now. Who asks while that is under way has it checked once more. */
  look(): void;
  /**
   * Whether the content is no longer what was looked at last. A thousand folders are gone through for that, which would keep
   * a server from what it is asked.
   */
  hasChanged(): Promise<boolean>;
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
    ask('look');
  };
  const ask = (asked: Asked) => thread.postMessage(asked);
  let answered: PromiseWithResolvers<boolean> | undefined;
  const { promise: hasRead, resolve } = Promise.withResolvers<undefined>();
  thread.once('exit', () => resolve(undefined));
  thread.on('message', (sent: Sent) => {
    if ('read' in sent) {
      takeReading(checking.contentDir, sent.read);
      resolve(undefined);
      return;
    }
    if ('hasChanged' in sent) {
      answered?.resolve(sent.hasChanged);
      answered = undefined;
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
    hasChanged() {
      if (!answered) ask('hasChanged');
      answered ??= Promise.withResolvers();
      return answered.promise;
    },
    isLooking: () => isLooking,
    onChecked(listener) {
      tell = listener;
      if (found) listener(found);
    },
    hasRead,
    end: () => void thread.terminate(),
  };
}
