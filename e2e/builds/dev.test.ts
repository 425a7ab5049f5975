/* A site that is being written: each mistake is shown in the browser with its place, and gone when it is mended. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, expect as expectPage, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserSwitches, findBrowser } from '../browser.ts';
import { build, environmentOf, jianbao, sites } from '../sites.ts';
import { copySite, edit } from './copies.ts';

const written = copySite(sites.sample, 'written');
const BRIEF = 'briefs/finding/wasted-wind/en.mdx';
const expectSoon = expectPage.configure({ timeout: 60_000 });

let server: ChildProcess;
let origin: string;
/** What the terminal shows since it was last looked at, and all that it has shown. */
let said = '';
let all = '';
let browser: Browser;
/** Tabs that an author leaves open: nothing but the server loads them again. */
let tabs: { page: Page; title: string }[];

beforeAll(async () => {
  origin = `http://localhost:${await freePort()}`;
  const port = new URL(origin).port;
  // Astro answers nothing where it sees a test runner.
  server = spawn(process.execPath, [jianbao, 'dev', '--port', port], {
    env: { ...process.env, ...environmentOf(written), SITE_ADDRESS: `${origin}/brief/`, LANG: 'C', VITEST: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout!, server.stderr!]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      all += text;
    });
  }
  await expectSoon.poll(() => all, { timeout: 120_000 }).toContain(`${origin}/brief/`);
  const executablePath = findBrowser();
  browser = await chromium.launch({ args: [...browserSwitches], ...(executablePath && { executablePath }) });
  const open = async (path: string, title: string) => {
    const page = await browser.newPage();
    await page.goto(`${origin}/brief/${path}`, { waitUntil: 'commit', timeout: 60_000 });
    return { page, title };
  };
  tabs = [
    await open('finding/wasted-wind/', 'Wind power is thrown away at night'),
    await open('data/stations/', 'The ten stations'),
  ];
  await expectSite();
});
afterAll(async () => {
  await browser?.close();
  server?.kill();
});

/** A port that nobody listens at. */
function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject).listen(0, () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** Every tab shows its page, and nothing lies over it. */
async function expectSite(): Promise<void> {
  for (const { page, title } of tabs) {
    await expectSoon(page.locator('vite-error-overlay')).toHaveCount(0);
    await expectSoon(page.getByRole('heading', { level: 1 })).toContainText(title);
  }
}

const replace = (file: string, from: string, to: string) => () => {
  edit(written, file, from, to);
};

const mistakes: { what: string; file: string; at: string; make: () => void }[] = [
  {
    what: 'a figure that there is not, in a text',
    file: BRIEF,
    at: `${BRIEF}:5:`,
    make: replace(BRIEF, 'key-figures.wind-discarded.value', 'key-figures.wind-wasted.value'),
  },
  {
    what: 'a block that is not closed',
    file: BRIEF,
    at: `${BRIEF}:22:`,
    make: replace(BRIEF, 'Curtailment</Term>', 'Curtailment'),
  },
  { what: 'a key of frontmatter', file: BRIEF, at: `${BRIEF}:3:`, make: replace(BRIEF, 'short:', 'shrt:') },
  {
    what: 'a list of site.yaml that is not closed',
    file: 'site.yaml',
    at: 'site.yaml:',
    make: replace('site.yaml', "edition: '0.3'", 'edition: [0.3'),
  },
  {
    what: 'a cell that is no number',
    file: 'data/stations.csv',
    at: 'data/stations.csv:4:',
    make: replace('data/stations.csv', ',180,', ',18O,'),
  },
  {
    what: 'a comma less in datapackage.json',
    file: 'datapackage.json',
    at: 'datapackage.json:5:',
    make: replace('datapackage.json', '"version": "0.3.0",', '"version": "0.3.0"'),
  },
  {
    what: 'a key of the glossary',
    file: 'glossary.yaml',
    at: 'glossary.yaml:11:',
    make: replace('glossary.yaml', '  meaning:\n    en: The energy', '  means:\n    en: The energy'),
  },
  {
    what: 'a source that is cited and not there',
    file: 'sources.yaml',
    at: `${BRIEF}:22:`,
    make: replace('sources.yaml', 'id: ref-2', 'id: ref-22'),
  },
  {
    what: 'a kind of note that there is not',
    file: 'notes.yaml',
    at: 'notes.yaml:23:',
    make: replace('notes.yaml', 'type: decision', 'type: wish'),
  },
  {
    what: 'a table whose file is gone',
    file: 'data/stations.csv',
    at: 'datapackage.json:',
    make: () => {
      renameSync(join(written.source.contentDir, 'data/stations.csv'), join(written.source.contentDir, '../moved.csv'));
    },
  },
];

test.each(mistakes)('$what is shown with its place, and gone when it is mended', async ({ file, at, make }) => {
  const path = join(written.source.contentDir, file);
  const before = readFileSync(path);
  said = '';
  try {
    make();
    for (const { page } of tabs) {
      await expectSoon(page.locator('vite-error-overlay #message-content')).toContainText(
        `${written.source.contentDir}/${at}`,
      );
      await expectSoon(page.locator('vite-error-overlay #code h2')).toContainText(at.split('/').at(-1)!);
    }
    expect(said).toContain(`${written.source.contentDir}/${at}`);
  } finally {
    said = '';
    writeFileSync(path, before);
  }
  await expectSoon.poll(() => said).toContain('0 problems');
  await expectSite();
});

test('a brief has a page as soon as it is there, and none when it is gone', async () => {
  const { page } = tabs[0]!;
  const status = async () => (await page.request.get(`${origin}/brief/finding/wasted-air/`)).status();
  const added = join(written.source.contentDir, 'briefs/finding/wasted-air');
  expect(await status()).toBe(404);
  cpSync(join(added, '../wasted-wind'), added, { recursive: true });
  try {
    await expectSoon.poll(status).toBe(200);
  } finally {
    said = '';
    rmSync(added, { recursive: true });
  }
  await expectSoon.poll(status).toBe(404);
  await expectSoon.poll(() => said).toContain('0 problems');
  await expectSite();
});

test('open pages have the colours of the theme as it is written', async () => {
  const expectAccent = async (light: string) => {
    for (const { page } of tabs) await expectSoon(page.locator('html')).toHaveCSS('--color-accent', new RegExp(light));
  };
  await expectAccent('#9a1f1b');
  const file = join(written.source.contentDir, 'site.yaml');
  const text = readFileSync(file, 'utf8');
  try {
    writeFileSync(file, `${text}\ntheme:\n  accent:\n    light: '#7a1f5c'\n`);
    await expectAccent('#7a1f5c');
  } finally {
    writeFileSync(file, text);
  }
  await expectAccent('#9a1f1b');
  await expectSite();
});

test('a build beside it disturbs neither', async () => {
  // A tab that was away when the last mistake was mended loads once more.
  await setTimeout(1000);
  const loaded: string[] = [];
  for (const { page } of tabs) {
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loaded.push(request.url());
    });
  }
  said = '';
  const beside = build(written, ['--no-pdf']);
  let hasEnded = false;
  void beside.finally(() => (hasEnded = true));
  while (!hasEnded) {
    for (const { page } of tabs) expect((await page.request.get(page.url())).status()).toBe(200);
    await setTimeout(500);
  }
  const { status, output } = await beside;
  expect(status, output).toBe(0);
  await expectSite();
  expect(loaded, 'no tab has loaded again').toEqual([]);
  expect(said).not.toMatch(/ERROR|problem/);
});

test('no mistake prints where in the code it was met', () => {
  expect(all).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
});
