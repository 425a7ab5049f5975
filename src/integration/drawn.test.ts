import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownBlocks } from '../blocks/definitions.ts';
import { appendRecord, readManifest, type PageRecord } from '../finish/manifest.ts';
import { writeTo } from '../finish/page.ts';
import { makeSite } from '../model/site.ts';
import { append, contentOf, sourceOf, swap, type Changes } from '../testing/content.ts';
import type { PathWithRoute } from 'astro';
import { drawRest, openDrawn, type Drawn } from './drawn.ts';
import { hashOf, type Origins } from './origins.ts';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'jianbao-drawn-'))));
afterEach(() => {
  rmSync(dir, { recursive: true });
});

const at = (path: string) => join(dir, path);
const manifestFile = () => at('work/.notes/pages.jsonl');
const [own, translated] = ['briefs/advice/pay-by-hour/zh.mdx', 'briefs/advice/pay-by-hour/en.mdx'];

function look(changes: Changes, surroundings = 'a'): Origins {
  const source = sourceOf(changes);
  const files = new Map(source.list().map((file) => [file, hashOf(source.bytes(file)!)]));
  return { surroundings, files, content: hashOf(JSON.stringify([...files])) };
}

/** Begin a build of the tiny paper with some changes. */
function begin(
  changes: Changes = {},
  { surroundings, makesPdfs = false, without }: { surroundings?: string; makesPdfs?: boolean; without?: string } = {},
  after = changes,
): Drawn {
  rmSync(at('work'), { recursive: true, force: true });
  const content = contentOf(changes);
  const drawn = openDrawn({
    project: {
      folders: { work: at('work'), cache: at('cache'), content: at('content'), out: at('out') },
      publicDir: at('public'),
    },
    origins: look(changes, surroundings),
    look: () => look(after, surroundings),
    site: makeSite(content, { blocks: ownBlocks }),
    content,
    settings: { makesPdfs },
    manifestFile: manifestFile(),
  });
  const texts = [...content.briefs, ...content.pages, ...content.overview].map(({ file }) => file);
  drawn.learnCompiled(new Set(texts.filter((file) => file !== without)));
  return drawn;
}

/** The pages of two briefs, of a text that is none and of none, and a file beside them. */
const briefs = [
  'en/advice/pay-by-hour/index.html',
  'en/hurdle/idle-plants/index.html',
  'advice/pay-by-hour/index.html',
  'hurdle/idle-plants/index.html',
];
const all = [...briefs, 'about/index.html', 'index.html', 'numbers/index.html', '404.html', 'data/storage.xlsx'];

/**
 * Draw what is not kept of the tiny paper, and keep it, as Astro does.
 * @returns the files that were drawn
 */
async function build(...settings: Parameters<typeof begin>): Promise<string[]> {
  const drawn = begin(...settings);
  const paths = all.map((file) => ({ pathname: `/${file.replace(/index\.html$|\.html$/, '')}` }) as PathWithRoute);
  const astro = { name: 'astro', getStaticPaths: () => Promise.resolve(paths), render: () => expect.unreachable() };
  const left = await drawRest(astro, drawn, () => {}).getStaticPaths();
  const files = left.map(({ pathname }) => all[paths.findIndex((path) => path.pathname === pathname)]!);
  for (const file of files) {
    writeTo(at('work'), file, isPage(file) ? `<p>${file}\n` : BYTES);
    if (isPage(file)) appendRecord(manifestFile(), { file } as PageRecord);
  }
  drawn.keep(readManifest(manifestFile()));
  return files;
}

const isPage = (file: string) => file.endsWith('.html');
const BYTES = Uint8Array.of(0, 10, 255, 10);

test('pages and files are as they were drawn, and pages noted, where nothing has changed', async () => {
  expect(await build()).toEqual(all);
  expect(await build()).toEqual([]);
  expect(readFileSync(at(`work/${all[0]}`), 'utf8')).toBe(`<p>${all[0]}\n`);
  expect(new Uint8Array(readFileSync(at('work/data/storage.xlsx')))).toEqual(BYTES);
  expect(readManifest(manifestFile()).map(({ file }) => file)).toEqual(all.filter(isPage).sort());
});

test('of a text in other words its own page is drawn, and of an original its translations that say so', async () => {
  await build();
  expect(await build({ [translated]: append('\nMore words.\n') })).toEqual([briefs[0]]);
  await build();
  expect(await build({ [own]: append('\n还有一句。\n') })).toEqual([briefs[0], briefs[2]]);
});

test.each<[string, Changes]>([
  ['the frontmatter of a brief', { [translated]: swap('short: Pay', 'short: Paid') }],
  ['a heading', { [translated]: append('\n## More {#more}\n\nWords.\n') }],
  ['a figure in a text', { [translated]: append('\n<Figure of="storage.pumped.value" />\n') }],
  ['a number without a table', { [translated]: append('\n<Bare why="made up">99%</Bare>\n') }],
  ['a cell', { 'data/storage.csv': swap('86.3', '86.4') }],
  ['a term', { 'glossary.yaml': swap('pumped hydro', 'pumped water') }],
  ['a page that is no brief', { 'pages/about/en.mdx': append('\nMore words.\n') }],
  ['a picture', { 'briefs/advice/pay-by-hour/plan.png': 'a' }],
  ['a brief less', { 'briefs/hurdle/idle-plants/en.mdx': null, 'briefs/hurdle/idle-plants/zh.mdx': null }],
])('everything is drawn where %s has changed', async (_what, changes) => {
  await build();
  const drawn = await build(changes);
  expect(drawn.filter((file) => !file.includes('idle-plants'))).toEqual(
    all.filter((file) => !file.includes('idle-plants')),
  );
});

test('everything is drawn where the programs, the settings or what makes modules of texts have changed', async () => {
  await build();
  expect(await build({}, { surroundings: 'b' })).toEqual(all);
  expect(await build({}, { surroundings: 'b', makesPdfs: true })).toEqual(all);
  expect(await build({}, { surroundings: 'b', makesPdfs: true, without: own })).toEqual(all);
});

test('the page of a text that Vite makes a module of is drawn each time, with the pictures beside it', async () => {
  for (const [without, page] of [
    [own, briefs[2]],
    ['pages/about/zh.mdx', 'about/index.html'],
  ] as const) {
    await build({}, { without });
    expect(await build({}, { without })).toEqual([page]);
  }
});

test('nothing is kept of content that was changed while it was built, and no file of the author’s', async () => {
  await build({}, {}, { [translated]: append('\nMore words.\n') });
  expect(await build()).toEqual(all);
  writeTo(at('public'), all[0]!, 'own');
  await build({}, { surroundings: 'b' });
  expect(await build({}, { surroundings: 'b' })).toEqual([all[0]]);
});
