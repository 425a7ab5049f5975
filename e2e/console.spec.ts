import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Note every complaint of the browser and every request that fails or leaves the site. */
function listen(page: Page, origin: string): string[] {
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

test('no page makes the browser complain or asks anyone else for anything', async ({ page, site }) => {
  const complaints = listen(page, site.origin);
  for (const { address } of site.pages) await page.goto(site.origin + address);
  expect(complaints).toEqual([]);
});

test('searching does not make the browser complain', async ({ page, site }) => {
  const complaints = listen(page, site.origin);
  for (const { code } of site.languages) {
    await site.open(code, 'search');
    await page
      .getByRole('main')
      .getByRole('searchbox')
      .fill(code === 'zh' ? '论文' : 'paper');
    await expect(page.getByRole('main').getByRole('status')).not.toBeEmpty();
  }
  expect(complaints).toEqual([]);
});
