import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { findBrowser } from '../browser/findBrowser.ts';
import { makePress, whenLost } from './press.ts';

const browser = findBrowser({ env: process.env, platform: process.platform });

test.skipIf(!browser)('to a browser, which must be installed, a picture far down is there when it prints', async () => {
  const press = makePress('src/print', 'https://site.example/', browser!);
  const html = '<title>A page</title><p style="height: 99999px">Long.</p><img loading="lazy" src="dot.svg">';
  const files = new Map([['dot.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="7"/>']]);
  const width = await press.open({ file: 'page.html', html, files }, (page) =>
    page.evaluate(() => document.images[0]!.naturalWidth),
  );
  await press.close();
  expect(width).toBe(7);
});

test.skipIf(!browser)(
  'in a browser, which must be installed, a link to what is not on paper leads to the page on the web',
  async () => {
    const press = makePress('src/print', 'https://site.city.gov/brief/', browser!);
    const html =
      '<meta charset="utf-8"><p id="here">Here, <b id="引">引</b></p>' +
      ['here', '引', '%E5%BC%95', 'away', '50%'].map((id) => `<a href="#${id}">A</a>`).join('');
    const hrefs = await press.open({ file: 'en/wind/index.html', html }, (page) =>
      page.evaluate(() => [...document.links].map((link) => link.getAttribute('href'))),
    );
    await press.close();
    const page = 'https://site.city.gov/brief/en/wind/';
    expect(hrefs).toEqual(['#here', '#引', '#%E5%BC%95', `${page}#away`, `${page}#50%`]);
  },
);

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
