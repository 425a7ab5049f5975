import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import { openPacked } from './pack.ts';

/** A thread that does work before it is asked for. */
export interface Ahead {
  /** Let it leave off, wherever it is. */
  stop(): Promise<void>;
}

/** Of what a thread makes anew and throws away again it holds no more: the thread beside it may need the memory. */
export const FRUGAL: ResourceLimits = { maxYoungGenerationSizeMb: 16 };

/** What a thread is told: a function of a module, and what that is given. */
export interface Work {
  module: string;
  name: string;
  data: unknown;
}

/** Less is done before a thread has come to life. */
const LEAST = 100;

/**
 * Let another thread do what this one is coming to. What it has done by then is found in a cache, so that it changes nothing
 * but the time it takes: what goes wrong there goes wrong here again, and is told then.
 * @param work a function that fills a cache, by the address of its module; best from the end, where this thread comes last
 * @param count of how many things
 * @param cacheDir folder of the cache: when it holds as many, few can be missing
 */
export function workAhead(work: Work, count: number, cacheDir: string): Ahead {
  if (count - openPacked(cacheDir).size() < LEAST || availableParallelism() < 2)
    return { stop: () => Promise.resolve() };
  const thread = new Worker(new URL(`./thread${extname(import.meta.url)}`, import.meta.url), {
    workerData: work,
    resourceLimits: FRUGAL,
  });
  thread.on('error', () => {});
  // A build that fails does not wait for it.
  thread.unref();
  return { stop: async () => void (await thread.terminate()) };
}
