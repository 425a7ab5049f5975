/*
 * Checks content in a thread of its own, whenever it is asked to: a server draws pages meanwhile. What it needs comes as
 * `workerData`; what it has read first is sent, for the pages, and each outcome.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { loadBlocks } from './authorBlocks.ts';
import { holdFolder, type HeldFolder, type LastRead } from '../read/source.ts';
import type { Asked, Checking, Sent } from './checker.ts';
import { lookAt, readAhead } from './lookAt.ts';

const checking = workerData as Checking;
const blocks = (await loadBlocks(checking.srcDir, checking.root)).map(({ definition }) => definition);
const last: LastRead = new Map();

const send = (sent: Sent) => parentPort!.postMessage(sent);

let isFirst = true;
let seen: HeldFolder | undefined;
const hold = () => (seen = holdFolder(checking.contentDir, last));

parentPort!.on('message', (asked: Asked) => {
  if (asked === 'hasChanged') {
    send({ hasChanged: seen?.state() !== stateNow() });
    return;
  }
  if (isFirst) send({ read: readAhead(checking, last) });
  isFirst = false;
  send({ checked: lookAt(checking, blocks, hold) });
});

/** The state of the folder; that which was seen, while it cannot be looked at: it is being moved, perhaps. */
function stateNow(): string | undefined {
  try {
    return holdFolder(checking.contentDir).state();
  } catch {
    return seen?.state();
  }
}
