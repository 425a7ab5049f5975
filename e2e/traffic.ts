import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { fileAt, type BuiltSite } from './builtSite.ts';

/** Note every complaint of the browser and every request that fails or leaves the site. */
export function listenForComplaints(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  const note = (text: string) => complaints.push(`${page.url()}: ${text}`);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) note(message.text());
  });
  page.on('pageerror', (error) => note(error.message));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // Going on to the next page ends what is still under way.
    if (reason !== 'net::ERR_ABORTED') note(`${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) note(`request to ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.url()} ${response.status()}`);
  });
  return complaints;
}

/** A file that a page has loaded. */
interface Part {
  type: string;
  url: string;
}

/** Note what a page loads. */
export function listenForParts(page: Page): Part[] {
  const parts: Part[] = [];
  page.on('request', (request) => parts.push({ url: request.url(), type: request.resourceType() }));
  return parts;
}

/** What parts of a page cost its reader: compressed, file by file, as a host sends them. */
export function weigh(
  site: BuiltSite,
  parts: readonly Part[],
): { bytes: number; scriptBytes: number; requests: number } {
  // A file that is missing weighs nothing: the browser complains of it.
  const sizes = parts.map(({ url, type }) => {
    const file = fileAt(site, url);
    return { type, bytes: existsSync(file) ? gzipSync(readFileSync(file), { level: 9 }).length : 0 };
  });
  const sum = (chosen: typeof sizes) => chosen.reduce((total, { bytes }) => total + bytes, 0);
  return {
    bytes: sum(sizes),
    scriptBytes: sum(sizes.filter(({ type }) => type === 'script')),
    requests: parts.length,
  };
}
