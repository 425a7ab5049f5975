import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { whenLost } from './press.ts';

/** What a press asks of a browser to know whether it is still there. */
class Connection extends EventEmitter {
  readonly connected: boolean;
  constructor(connected: boolean) {
    super();
    this.connected = connected;
  }
  isConnected(): boolean {
    return this.connected;
  }
}
const connect = (connected = true) => new Connection(connected) as unknown as Browser & Connection;

test('what waits for a browser fails when it stops', async () => {
  const browser = connect();
  const work = Promise.race([whenLost(browser), new Promise(() => {})]);
  browser.emit('disconnected');
  await expect(work).rejects.toThrow('The browser stopped while it printed.');
});

test('a browser that has stopped before is as lost', async () => {
  await expect(whenLost(connect(false))).rejects.toThrow('The browser stopped while it printed.');
});
