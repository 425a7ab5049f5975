import { EventEmitter } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checks } from './integration.ts';
import { append, swap, writeContent, type Changes } from '../testing/content.ts';

type Hooks = Required<ReturnType<typeof checks>['hooks']>;
type Setup = Parameters<Hooks['astro:config:setup']>[0];
type ServerSetup = Parameters<Hooks['astro:server:setup']>[0];

const faulty: Changes = { 'site.yaml': swap('menu: [advice', 'menu: [advise') };

/** The integration on a content folder, with what it wrote and the codes it wanted to exit with. */
function setUp(command: string, changes: Changes = {}) {
  const dir = writeContent(changes);
  const written: string[] = [];
  const exits: number[] = [];
  const { hooks } = checks({ dir, write: (text) => written.push(text), exit: (code) => exits.push(code) });
  void hooks['astro:config:setup']?.({ command } as Setup);
  return { dir, hooks, written, exits };
}

test('a build of faulty content reports it and stops', () => {
  const { written, exits } = setUp('build', faulty);
  expect(written).toEqual([
    expect.stringMatching(/site\.yaml:32:8 {2}the menu names no page with "advise"\n[^]*\n1 problem in 1 file\.$/),
  ]);
  expect(exits).toEqual([1]);
});

test('a build of valid content goes on in silence', () => {
  expect(setUp('build')).toMatchObject({ written: [], exits: [] });
});

test('a build of content with a warning reports it and goes on', () => {
  const { written, exits } = setUp('build', { 'pages/about/zh.mdx': swap('short: 关于', 'short: 本站') });
  expect(written).toEqual([expect.stringMatching(/warning: .*\n[^]*\n1 warning in 1 file\.$/)]);
  expect(exits).toEqual([]);
});

test('development of faulty content reports it and goes on', () => {
  const { written, exits } = setUp('dev', faulty);
  expect(written).toHaveLength(1);
  expect(exits).toEqual([]);
});

test('a preview of the finished site checks nothing', () => {
  expect(setUp('preview', faulty)).toMatchObject({ written: [], exits: [] });
});

describe('when a file changes in development', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A development server that tells which modules it dropped and what it sent to the browser. */
  function serve(changes: Changes = {}) {
    const { dir, hooks, written } = setUp('dev', changes);
    const dropped: string[] = [];
    const sent: unknown[] = [];
    const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
    const environment = (name: string) => ({ moduleGraph: { invalidateAll: () => dropped.push(name) } });
    const server = {
      watcher,
      environments: { client: environment('client'), ssr: environment('ssr') },
      ws: { send: (message: unknown) => sent.push(message) },
    };
    void hooks['astro:server:setup']?.({ server } as unknown as ServerSetup);
    written.length = 0;
    const change = (file: string, edit: (text: string) => string) => {
      writeFileSync(join(dir, file), edit(readFileSync(join(dir, file), 'utf8')));
      watcher.emit('all', 'change', join(dir, file));
    };
    return { dir, watcher, change, written, dropped, sent };
  }

  test('its folder is watched', () => {
    const { dir, watcher } = serve();
    expect(watcher.add).toHaveBeenCalledWith(dir);
  });

  test('several changes in a row make one report', () => {
    const { change, written } = serve();
    change('notes.yaml', swap('type: decision', 'type: decison'));
    change('glossary.yaml', swap('meaning:', 'meanings:'));
    expect(written).toEqual([]);
    vi.runAllTimers();
    expect(written).toEqual([expect.stringMatching(/2 problems in 2 files\.$/)]);
  });

  test('the end of all problems is told', () => {
    const { change, written } = serve(faulty);
    change('site.yaml', swap('menu: [advise', 'menu: [advice'));
    vi.runAllTimers();
    expect(written).toEqual([expect.stringMatching(/: no problems any more$/)]);
  });

  test('data is read again, and the page with it', () => {
    const { change, dropped, sent } = serve();
    change('data/storage.csv', swap('86.3', '86.4'));
    vi.runAllTimers();
    expect(dropped).toEqual(['ssr']);
    expect(sent).toEqual([{ type: 'full-reload' }]);
  });

  test('frontmatter is read again', () => {
    const { change, sent } = serve();
    change('pages/about/en.mdx', swap('title: About', 'title: About us'));
    vi.runAllTimers();
    expect(sent).toEqual([{ type: 'full-reload' }]);
  });

  test('the body of a text is left to Vite, which draws it again by itself', () => {
    const { change, dropped, sent } = serve();
    change('pages/about/en.mdx', append('\nMore.\n'));
    vi.runAllTimers();
    expect({ dropped, sent }).toEqual({ dropped: [], sent: [] });
  });

  test('a text that is gone is gone from the site', () => {
    const { dir, watcher, sent, written } = serve();
    rmSync(join(dir, 'pages/about/en.mdx'));
    watcher.emit('all', 'unlink', join(dir, 'pages/about/en.mdx'));
    vi.runAllTimers();
    expect(sent).toHaveLength(1);
    expect(written).toEqual([expect.stringMatching('this text has no "en" side')]);
  });

  test('files elsewhere are not looked at', () => {
    const { watcher, written, sent } = serve(faulty);
    watcher.emit('all', 'change', '/elsewhere/site.yaml');
    vi.runAllTimers();
    expect({ written, sent }).toEqual({ written: [], sent: [] });
  });
});
