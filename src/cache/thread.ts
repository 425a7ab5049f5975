/* Does in a thread of its own what `workAhead.ts` says. */
import { workerData } from 'node:worker_threads';
import type { Work } from './workAhead.ts';

const { module, name, data } = workerData as Work;
const functions = (await import(module)) as Record<string, (data: unknown) => unknown>;
await functions[name]!(data);
