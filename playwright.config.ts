import { defineConfig } from '@playwright/test';
import { browserSwitches, findBrowser } from './e2e/browser.ts';
import type { SiteOptions } from './e2e/fixtures.ts';
import { astro, environmentOf, sites } from './e2e/sites.ts';

const executablePath = findBrowser();
const run = (command: string) => ['node', ...astro, command].join(' ');

export default defineConfig<object, SiteOptions>({
  testDir: 'e2e',
  outputDir: 'test-results',
  reporter: 'list',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Some tests walk through every page of a site.
  timeout: 300_000,
  use: {
    launchOptions: { args: [...browserSwitches], ...(executablePath && { executablePath }) },
  },
  projects: [
    { name: 'paper', testIgnore: /(build|servers|specimen|oneLanguage)\.spec/, use: { siteName: 'paper' } },
    {
      name: 'sample',
      testIgnore: /(build|servers|oneLanguage|searchGolden|lighthouse)\.spec/,
      use: { siteName: 'sample' },
    },
    {
      name: 'sample-one',
      testMatch: /(oneLanguage|a11y|console|discovery|links|reflow|security)\.spec/,
      use: { siteName: 'sample-one' },
    },
    { name: 'build', testMatch: /(build|servers)\.spec/ },
  ],
  webServer: Object.values(sites).map((site) => {
    // Astro allows one preview of a project at a time, unless told otherwise.
    const serve = `${run('preview')} --ignore-lock --port ${new URL(site.origin).port}`;
    return {
      command: 'source' in site ? `${run('build')} && ${serve}` : serve,
      env: environmentOf(site),
      // The paper's address, and so its sub-path, is its own affair: wait for the port.
      port: Number(new URL(site.origin).port),
      // The first build of a sample prints its sheets.
      timeout: 240_000,
      stderr: 'pipe' as const,
    };
  }),
});
