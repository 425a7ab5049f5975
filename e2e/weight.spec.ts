import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from './fixtures.ts';

/** What a page may cost its reader, before fonts. Bytes are counted as a host sends them: compressed, file by file. */
const BUDGET = { bytes: 20_000, scriptBytes: 5_000, requests: 6 };

test('every page is light: few bytes, little script, few requests', async ({ page, site }) => {
  let requested: { url: string; type: string }[] = [];
  page.on('request', (request) => requested.push({ url: request.url(), type: request.resourceType() }));
  // The page for unknown addresses lists the whole site in every language.
  for (const { address, file } of site.pages.filter(({ path }) => path !== '404')) {
    requested = [];
    await page.goto(site.origin + address);
    const parts = requested
      .filter(({ type }) => type !== 'font')
      .map(({ url, type }) => {
        const name = url === site.origin + address ? file : new URL(url).pathname.slice(site.base.length);
        return { type, bytes: gzipSync(readFileSync(join(site.folder, name)), { level: 9 }).length };
      });
    const sum = (chosen: typeof parts) => chosen.reduce((total, { bytes }) => total + bytes, 0);
    expect(parts.map(({ type }) => type)).toContain('stylesheet');
    expect.soft(sum(parts), `bytes of ${address}`).toBeLessThanOrEqual(BUDGET.bytes);
    expect
      .soft(sum(parts.filter(({ type }) => type === 'script')), `script of ${address}`)
      .toBeLessThanOrEqual(BUDGET.scriptBytes);
    expect.soft(parts.length, `requests of ${address}`).toBeLessThanOrEqual(BUDGET.requests);
  }
});
