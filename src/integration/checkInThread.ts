/*
 * Checks content in a thread of its own, whenever it is asked to: a server draws pages meanwhile. What it needs comes as
 * `workerData`; what it has read first is sent, for the pages, and each outcome.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { loadBlocks } from './authorBlocks.ts';
import type { Checking, Sent } from './checker.ts';
import { lookAt, readAhead } from './lookAt.ts';
import type { LastRead } from '../read/source.ts';

const checking = workerData as Checking;
const blocks = (await loadBlocks(checking.srcDir, checking.root)).map(({ definition }) => definition);
const last: LastRead = new Map();

let isFirst = true;

parentPort!.on('message', () => {
  if (isFirst) parentPort!.postMessage({ read: readAhead(checking, last) } satisfies Sent);
  isFirst = false;
  parentPort!.postMessage({ checked: lookAt(checking, blocks, last) } satisfies Sent);
});
