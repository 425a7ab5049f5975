import { defineConfig } from '@playwright/test';
import { browserSwitches, findBrowser } from './e2e/browser.ts';
import type { SiteOptions } from './e2e/fixtures.ts';
import { environmentOf, jianbao, sites } from './e2e/sites.ts';

const executablePath = findBrowser();
const run = (command: string) => ['node', jianbao, command].join(' ');

export default defineConfig<object, SiteOptions>({
  testDir: 'e2e',
  outputDir: 'test-results',
  reporter: 'list',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Some tests walk through every page of a site.
  timeout: 300_000,
  // What people have approved: pictures and what a screen reader meets. Made by `npm run approve`, never by a test.
  updateSnapshots: 'none',
  expect: {
    toHaveScreenshot: {
      pathTemplate: 'e2e/approved/{arg}{ext}',
      // A pixel stands for nine: colours may differ a little, and a few of them more.
      threshold: 0.15,
      maxDiffPixelRatio: 0.004,
    },
    toMatchAriaSnapshot: { pathTemplate: 'e2e/approved/{arg}{ext}' },
  },
  use: {
    launchOptions: { args: [...browserSwitches], ...(executablePath && { executablePath }) },
  },
  projects: [
    {
      name: 'paper',
      testIgnore: /(aria|build|journeys|oneLanguage|pictures|preferences|servers|specimen)\.spec/,
      use: { siteName: 'paper' },
    },
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
    const serve = `${run('preview')} --port ${new URL(site.origin).port}`;
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
