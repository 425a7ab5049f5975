import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Connect } from 'vite';
import type { Report } from './finish/report.ts';
import { ownBlocks } from './blocks/definitions.ts';
import jianbao, { type JianbaoOptions } from './index.ts';
import type { Checked, Checker, Checking } from './integration/checker.ts';
import { paperFiles, swap, writeContent, type Changes } from './testing/content.ts';

// Without a thread, so that all is told when it is asked for; checker.test.ts has one.
const checks = vi.hoisted(() => ({ areUnderWay: false, end: () => {} }));
vi.mock('./integration/checker.ts', async () => {
  const { lookAt } = await import('./integration/lookAt.ts');
  const openChecker = (checking: Checking): Checker => {
    const listeners: ((checked: Checked) => void)[] = [];
    const look = () => {
      for (const tell of listeners) tell(lookAt(checking, ownBlocks));
    };
    checks.end = look;
    const onChecked: Checker['onChecked'] = (tell) => {
      listeners.push(tell);
      if (!checks.areUnderWay) look();
    };
    const hasChanged = () => Promise.resolve(false);
    const isLooking = () => checks.areUnderWay;
    return { look, hasChanged, isLooking, onChecked, hasRead: Promise.resolve(), end: () => {} };
  };
  return { openChecker };
});

type Hooks = Required<ReturnType<typeof jianbao>['hooks']>;
type Setup = Parameters<Hooks['astro:config:setup']>[0];
type ServerSetup = Parameters<Hooks['astro:server:setup']>[0];
type Config = Parameters<Setup['updateConfig']>[0];

const faulty: Changes = { 'site.yaml': swap('menu: [advice', 'menu: [advise') };

/** The integration in a project with the tiny paper: what it said, what it configured, and the routes that it brought. */
async function setUp(command: Setup['command'], changes: Changes = {}, others: JianbaoOptions[] = []) {
  const content = writeContent(changes);
  const root = mkdtempSync(join(tmpdir(), 'jianbao-project-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const said: string[] = [];
  const report: Report = {
    step: () => ({ progress: () => {}, end: () => {} }),
    // The tiny paper's address is a stand-in.
    warn: (text, place) => text.startsWith('nobody can reach') || said.push(`${place}  ${text}`),
    say: (text) => said.push(text),
  };
  const integrations = [{ content, report }, ...others].map((options) => jianbao(options));
  const url = (path: string) => pathToFileURL(join(root, path));
  const routes: string[] = [];
  const configs: Config[] = [];
  const watched: string[] = [];
  for (const { hooks } of integrations) {
    await hooks['astro:config:setup']?.({
      command,
      config: {
        root: url('/'),
        srcDir: url('src/'),
        publicDir: url('public/'),
        integrations,
      },
      addWatchFile: (file: string) => watched.push(file),
      injectRoute: ({ pattern }: { pattern: string }) => routes.push(pattern),
      updateConfig: (config: Config) => (configs.push(config), config),
    } as unknown as Setup);
  }
  return { content, hooks: integrations[0]!.hooks, said, routes, configs, watched };
}

describe('a build', () => {
  test('of faulty content stops with the whole report', async () => {
    await expect(setUp('build', faulty)).rejects.toThrow(
      /site\.yaml:32:8 {2}the menu names no page with "advise"\n[^]*\n1 problem and 1 warning in 1 file\.$/,
    );
  });

  test('of valid content goes on in silence, with the address and the languages of the site', async () => {
    const { said, configs, routes } = await setUp('build');
    expect(said).toEqual([]);
    expect(configs[0]).toMatchObject({ site: 'https://example.org/storage/', base: '/storage/' });
    expect(configs[0]).toMatchObject({ i18n: { locales: ['zh', 'en'], defaultLocale: 'zh' } });
    expect(routes).toEqual(expect.arrayContaining(['/404', '/[...lang]', '/[...lang]/[kind]/[slug]', '/favicon.svg']));
  });

  test('of content with a warning tells it, and goes on', async () => {
    const { said } = await setUp('build', { 'pages/about/zh.mdx': swap('short: 关于', 'short: 本站') });
    expect(said).toEqual([expect.stringMatching(/pages\/about\/en\.mdx:5:17 {2}pages\/about\/zh\.mdx has changed/)]);
  });

  test('of a project that lists the integration twice has it once, with the options of both', async () => {
    const { configs } = await setUp('build', {}, [{ address: 'https://other.example/' }]);
    expect(configs).toHaveLength(1);
    expect(configs[0]).toMatchObject({ site: 'https://other.example/' });
  });
});

test('a preview of the finished site goes on whatever is wrong with the content', async () => {
  expect((await setUp('preview', faulty)).said).toEqual([]);
});

describe('in development', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A development server that tells which modules it dropped, what of the pages it was told, and what it sent to the browser. */
  async function serve(changes: Changes = {}) {
    const { content: folder, hooks, said, watched } = await setUp('dev', changes);
    const dropped: string[] = [];
    const sent: unknown[] = [];
    const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
    const told: unknown[] = [];
    const hot = { send: (message: unknown) => sent.push(message) };
    const environment = (name: string, ids: string[]) => ({
      name,
      hot: name === 'client' ? hot : { send: (event: string) => told.push(event) },
      moduleGraph: {
        idToModuleMap: new Map(ids.map((id) => [id, { id }])),
        invalidateModule: ({ id }: { id: string }) => dropped.push(`${name} ${id.slice(1)}`),
      },
    });
    const content = ['site', 'texts', 'blocks', 'theme.css'].map((module) => `\0virtual:jianbao/${module}`);
    const drawn = ['\0virtual:astro:dev-css:pages/index.astro', '/pages/index.astro'];
    const handlers: Connect.NextHandleFunction[] = [];
    const server = {
      watcher,
      config: { base: '/storage/' },
      middlewares: { use: (handle: Connect.NextHandleFunction) => handlers.push(handle) },
      environments: { client: environment('client', ['/search.ts']), ssr: environment('ssr', [...content, ...drawn]) },
      ws: Object.assign(new EventEmitter(), { send: (message: unknown) => sent.push(message) }),
    };
    void hooks['astro:server:setup']?.({ server } as unknown as ServerSetup);
    // No tab is there yet.
    sent.length = 0;
    const change = (file: string, edit: (text: string) => string) => {
      writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), 'utf8')));
      watcher.emit('all', 'change', join(folder, file));
    };
    const request = (originalUrl: string, headers: object) => {
      for (const handle of handlers) handle({ url: originalUrl, originalUrl, headers } as never, {} as never, () => {});
    };
    /** Ask for a page, as a browser does that is to show it. */
    const ask = (page: string) => request(page, { accept: 'text/html' });
    /** Show the page that was asked for: its tab asks for Vite's script and calls. What it is told alone comes back. */
    const show = (page: string) => {
      const told: unknown[] = [];
      request('/storage/@vite/client', { accept: '*/*', referer: `http://localhost:4321${page}` });
      server.ws.emit('connection', { send: (text: string) => told.push(JSON.parse(text)) });
      return told;
    };
    return { folder, watcher, watched, change, ask, show, said, dropped, told, sent, hot };
  }

  test('the folder of the content is watched, and its problems are told at once', async () => {
    const { folder, watcher, said } = await serve(faulty);
    expect(watcher.add).toHaveBeenCalledWith(folder);
    expect(said).toEqual([expect.stringMatching(/1 problem in 1 file\.$/)]);
  });

  test('several changes in a row make one report', async () => {
    const { change, said } = await serve();
    change('notes.yaml', swap('type: decision', 'type: decison'));
    change('glossary.yaml', swap('meaning:', 'meanings:'));
    expect(said).toEqual([]);
    vi.runAllTimers();
    expect(said).toEqual([expect.stringMatching(/2 problems in 2 files\.$/)]);
  });

  test('the end of all problems is told', async () => {
    const { change, said } = await serve(faulty);
    change('site.yaml', swap('menu: [advise', 'menu: [advice'));
    vi.runAllTimers();
    expect(said.at(-1)).toMatch(/: 0 problems in 14 files, 2 languages$/);
  });

  test('content is read again after a change, and the page loaded; the modules that draw it stay', async () => {
    const { change, dropped, told, sent } = await serve();
    change('data/storage.csv', swap('86.3', '86.4'));
    vi.runAllTimers();
    expect(told).toEqual(['jianbao:content-changed', 'astro:content-changed']);
    expect(dropped).toEqual([]);
    expect(sent).toEqual([{ type: 'full-reload' }]);
  });

  test('another theme drops the styles of pages; the browser’s modules stay', async () => {
    const { change, dropped, sent } = await serve();
    change('site.yaml', (text) => `${text}\ntheme:\n  accent: { light: '#7a1f5c' }\n`);
    vi.runAllTimers();
    expect(dropped).toEqual(['ssr virtual:jianbao/theme.css', 'ssr virtual:astro:dev-css:pages/index.astro']);
    expect(sent).toEqual([{ type: 'full-reload' }]);
  });

  test('a new mistake is told over the page as it is, which is loaded again when the author writes on', async () => {
    const { change, sent } = await serve();
    const kinds = () => sent.splice(0).map((payload) => (payload as { type: string }).type);
    change('site.yaml', swap('menu: [advice', 'menu: [advise'));
    vi.runAllTimers();
    expect(kinds()).toEqual(['error']);
    change('site.yaml', (text) => `# A line above.\n${text}`);
    vi.runAllTimers();
    expect(kinds()).toEqual(['error', 'full-reload']);
    change('site.yaml', swap('menu: [advise', 'menu: [advice'));
    vi.runAllTimers();
    expect(kinds()).toEqual(['full-reload']);
  });

  test('a page that is opened shows the problems there are, and none when they are mended', async () => {
    const { folder, change, show, sent } = await serve(faulty);
    show('/storage/');
    expect(sent).toMatchObject([
      {
        type: 'error',
        err: {
          message: expect.stringMatching(/site\.yaml:32:8 {2}the menu names no page with "advise"/) as string,
          loc: { file: `${folder}/site.yaml`, line: 32, column: 8 },
        },
      },
    ]);
    change('site.yaml', swap('menu: [advise', 'menu: [advice'));
    vi.runAllTimers();
    show('/storage/');
    expect(sent.slice(1)).toEqual([{ type: 'full-reload' }]);
  });

  test('a page that was being drawn while the content changed is loaded again when it calls, and no other', async () => {
    const { change, ask, show, sent } = await serve(faulty);
    for (const page of ['/storage/', '/storage/about/', '/storage/advice/']) ask(page);
    change('site.yaml', swap('menu: [advise', 'menu: [advice'));
    vi.runAllTimers();
    // One of them was thrown away by its tab, which asks for it anew.
    ask('/storage/advice/');
    sent.length = 0;
    const told = ['/storage/', '/storage/about/', '/storage/advice/'].map(show);
    vi.runAllTimers();
    expect(told).toEqual([[{ type: 'full-reload' }], [{ type: 'full-reload' }], []]);
    expect(sent).toEqual([]);
  });

  test('what keeps a page from being drawn lies over no mistake of the content', async () => {
    const error = { type: 'error', err: { message: 'of a page of the author', stack: 'at own.astro:1:1' } };
    const { change, sent, hot } = await serve(faulty);
    hot.send(error);
    expect(sent).toEqual([]);
    change('site.yaml', swap('menu: [advise', 'menu: [advice'));
    vi.runAllTimers();
    hot.send(error);
    // Of the content that is mended, and late.
    hot.send({ type: 'error', err: { message: 'no figure', stack: '' } });
    expect(sent).toEqual([{ type: 'full-reload' }, error]);
  });

  test('what is saved while the first check is under way is shown when it has ended', async () => {
    checks.areUnderWay = true;
    const { change, sent, told } = await serve();
    checks.areUnderWay = false;
    // Nothing is told of what was there before.
    change('data/storage.csv', swap('86.3', '86.4'));
    vi.runAllTimers();
    expect(told).toContain('jianbao:content-changed');
    expect(sent).toEqual([{ type: 'full-reload' }]);
  });

  test.each([
    ['right', {}, true],
    ['wrong', faulty, false],
  ])('what keeps a page from being drawn waits until content is known to be %s', async (_what, changes, isTold) => {
    const error = { type: 'error', err: { message: 'of a page of the author', stack: 'at own.astro:1:1' } };
    checks.areUnderWay = true;
    const { sent, hot } = await serve(changes);
    hot.send(error);
    expect(sent).toEqual([]);
    checks.areUnderWay = false;
    checks.end();
    expect(sent).toEqual(isTold ? [error] : [expect.not.objectContaining(error)]);
  });

  test('a site that comes to have another address or other languages makes the server start anew', async () => {
    const { watcher, watched, change, said, sent } = await serve({ 'site.yaml': 'title: [' });
    const changed: string[] = [];
    watcher.on('change', (file: string) => changed.push(file));
    change('site.yaml', () => paperFiles()['site.yaml']!);
    vi.runAllTimers();
    expect(said.at(-1)).toContain('the server starts anew');
    expect(changed).toEqual(watched);
    expect(sent).toEqual([]);
  });

  test('files elsewhere are not looked at', async () => {
    const { watcher, said, sent } = await serve();
    watcher.emit('all', 'change', '/elsewhere/site.yaml');
    vi.runAllTimers();
    expect({ said, sent }).toEqual({ said: [], sent: [] });
  });
});
