/*
 * Checks content in a thread of its own, whenever it is asked to: a server draws pages meanwhile. What it needs comes as
 * `workerData`; each outcome is sent.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { loadBlocks } from './authorBlocks.ts';
import { lookAt, type Checking } from './checker.ts';
import type { LastRead } from '../read/source.ts';

const checking = workerData as Checking;
const blocks = (await loadBlocks(checking.srcDir, checking.root)).map(({ definition }) => definition);
const last: LastRead = new Map();

parentPort!.on('message', () => {
  parentPort!.postMessage(lookAt(checking, blocks, last));
});
