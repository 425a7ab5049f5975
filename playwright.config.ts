import { defineConfig } from '@playwright/test';
import { browserSwitches, findBrowser } from './e2e/browser.ts';
import { ownFaces } from './e2e/faces.ts';
import type { SiteOptions } from './e2e/fixtures.ts';

const executablePath = findBrowser();

const everywhere = ['everyPage', 'sheets', 'lastLines', 'leastSize', 'firefox', 'webkit', 'fontsArrive', 'lighthouse'];
const onPaper = ['searchPaper', 'searchWeight'];

export default defineConfig<object, SiteOptions>({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  reporter: [['list'], ['./e2e/run/playwrightTally.ts']],
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // None walks through a site; a machine may be slow, and busy.
  timeout: 120_000,
  // What people have approved: pictures and what a screen reader meets. Made by `npm run approve`, never by a test.
  updateSnapshots: 'none',
  expect: {
    timeout: 30_000,
    toHaveScreenshot: {
      pathTemplate: 'e2e/approved/{arg}{ext}',
      // A pixel stands for nine: colours may differ a little, and a few of them more.
      threshold: 0.15,
      maxDiffPixelRatio: 0.004,
    },
    toMatchAriaSnapshot: { pathTemplate: 'e2e/approved/{arg}{ext}' },
  },
  use: {
    launchOptions: {
      args: [...browserSwitches],
      // The same faces on every machine; macOS and Windows have theirs.
      env: { ...process.env, ...ownFaces },
      ...(executablePath && { executablePath }),
    },
  },
  projects: [
    // What every page and every sheet must bear, on all sites.
    { name: 'pages', testMatch: new RegExp(`(${everywhere.join('|')})\\.spec`) },
    // What may go wrong with the paper's own words and tables.
    {
      name: 'paper',
      testMatch: new RegExp(`(${[...onPaper, 'charts'].join('|')})\\.spec`),
      use: { siteName: 'paper' },
    },
    // How the site behaves.
    {
      name: 'sample',
      testIgnore: new RegExp(`(${[...everywhere, ...onPaper, 'oneLanguage'].join('|')})\\.spec`),
      use: { siteName: 'sample' },
    },
    { name: 'sample-one', testMatch: /oneLanguage\.spec/, use: { siteName: 'sample-one' } },
    { name: 'sample-english', testMatch: /oneLanguage\.spec/, use: { siteName: 'sample-english' } },
  ],
  // `npm run build` and `npm run sites` have built what is served here.
  webServer: {
    command: 'node e2e/serveSites.ts',
    wait: { stdout: /All sites are served/ },
    stderr: 'pipe',
  },
});
