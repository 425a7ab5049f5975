import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../browser/findBrowser.ts';
import type { Finished } from '../finish/finish.ts';
import { lookAtFiles } from '../publish/published.ts';
import type { Project } from './project.ts';
import { lookAtOrigins } from './origins.ts';
import { openLastBuild } from './unchanged.ts';

const root = mkdtempSync(join(tmpdir(), 'jianbao-unchanged-'));
afterAll(() => rmSync(root, { recursive: true }));

const at = (path: string) => join(root, path);
const write = (path: string, text: string) => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
};

const folders = { content: at('content'), out: at('dist'), work: at('.dist-building'), cache: at('cache') };
const project = {
  ...{ folders, srcDir: at('src'), publicDir: at('public'), shown: 'content', address: undefined, lang: 'en' },
  ...{ blocks: [], ownPages: [] },
} as unknown as Project;
const config = {
  root: pathToFileURL(`${root}/`),
  integrations: [{ name: 'jianbao' }, { name: 'jianbao-drawing' }],
  markdown: { processor: { createRenderer: () => {} } },
  vite: {},
} as unknown as AstroConfig;
const browser: Browser = { executablePath: '/bin/browser', version: '1', args: [] };
const finished = { pages: 2, languages: ['en'], pdfs: 0, address: '', outDir: folders.out };

interface Settings {
  project?: Partial<Project>;
  config?: object;
  browser?: Browser | undefined;
}

const open = ({ project: changes, config: others }: Settings = {}) => {
  const made = { ...project, ...changes };
  const look = () => lookAtOrigins(made, { ...config, ...others }, pathToFileURL(at('package/src/')));
  const origins = look();
  return origins && openLastBuild(made.folders, origins, look);
};
/** What is found of the last build. */
const find = (settings: Settings = {}) =>
  open(settings)?.find(() => Promise.resolve('browser' in settings ? settings.browser : browser));
const keep = (last = open()) => {
  const outcome: Finished = { ...finished, ...lookAtFiles(folders.out) };
  last?.keep({ finished: outcome, warned: [['a text', 'a.mdx:1:1'], ['another']] }, browser);
};

beforeEach(() => {
  for (const name of readdirSync(root)) rmSync(at(name), { recursive: true });
  write('content/site.yaml', 'title: A');
  write('content/briefs/one/en.mdx', 'One.');
  write('public/.well-known/key', 'a');
  write('package.json', '{}');
  write('package/package.json', '{ "version": "1.0.0", "dependencies": { "parse5": "8" } }');
  write('package/src/styles/a.css', 'a{}');
  write('dist/index.html', 'One.');
  write('dist/en/index.html', 'One.');
  keep();
});

test('what came of a build is there for one from which nothing else could come', async () => {
  expect(await find()).toMatchObject({
    finished: { pages: 2, files: 2, bytes: 8 },
    warned: [['a text', 'a.mdx:1:1'], ['another']],
  });
});

const changes: Record<string, () => void> = {
  'a text': () => write('content/briefs/one/en.mdx', 'Two.'),
  'a file more in the content': () => write('content/notes.yaml', '[]'),
  'an empty folder in the content': () => mkdirSync(at('content/briefs/two')),
  'a file less in the content': () => rmSync(at('content/briefs/one/en.mdx')),
  'a public file': () => write('public/.well-known/key', 'b'),
  'a package of the project': () => write('package.json', '{ "name": "a" }'),
  'a style sheet of this package': () => write('package/src/styles/a.css', 'b{}'),
  'the tools of this package': () =>
    write('package/package.json', '{ "dependencies": { "parse5": "8", "yaml": "2" } }'),
  'a page that somebody wrote over': () => write('dist/index.html', 'Two.'),
  'a page written over and dated back': () => {
    write('dist/index.html', 'Two.');
    utimesSync(at('dist/index.html'), new Date(0), new Date(0));
  },
  'a page more': () => write('dist/more.html', ''),
  'a page less': () => rmSync(at('dist/en/index.html')),
  'a site that is gone': () => rmSync(folders.out, { recursive: true }),
  'rubbish in the cache': () => {
    for (const file of readdirSync(at('cache/last'))) appendFileSync(at(`cache/last/${file}`), '}');
  },
};

test.for(Object.keys(changes))('%s has it built again', async (name) => {
  changes[name]!();
  expect(await find()).toBeUndefined();
});

test('a build that is under way is no change', async () => {
  write('.dist-building.lock', '1');
  mkdirSync(at('.dist-building'));
  expect(await find()).toBeDefined();
});

test('other settings and another browser have it built again', async () => {
  expect(await find({ project: { address: 'https://other.example/' } })).toBeUndefined();
  expect(await find({ project: { lang: 'zh' } })).toBeUndefined();
  expect(await find({ config: { vite: { define: { a: '1' } } } })).toBeUndefined();
  expect(await find({ browser: { ...browser, version: '2' } })).toBeUndefined();
  expect(await find({ browser: undefined })).toBeUndefined();
  expect(await find()).toBeDefined();
});

test("nothing is kept where an author's own code takes part", () => {
  expect(open({ config: { vite: { plugins: [{ transform: () => {} }] } } })).toBeUndefined();
  expect(open({ config: { integrations: [{ name: 'sitemap' }] } })).toBeUndefined();
  write('src/blocks/Quote.astro', '');
  expect(open()).toBeUndefined();
});

test('nothing is kept where something stands among the files that is none', () => {
  symlinkSync(at('package.json'), at('public/link.json'));
  expect(open()).toBeUndefined();
});

test('nothing is kept of content that was changed while it was built', async () => {
  write('content/site.yaml', 'title: B');
  const last = open();
  write('content/site.yaml', 'title: C');
  keep(last);
  write('content/site.yaml', 'title: B');
  expect(await find()).toBeUndefined();
});
