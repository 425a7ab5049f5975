import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownBlocks } from '../blocks/definitions.ts';
import { readManifest, type PageRecord } from '../finish/manifest.ts';
import { writeTo } from '../finish/page.ts';
import { makeSite } from '../model/site.ts';
import { append, contentOf, sourceOf, swap, type Changes } from '../testing/content.ts';
import { openDrawnPages, type DrawnPages } from './drawn.ts';
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

/** Begin a build of the tiny paper with some changes: its pages as far as they are kept, and the paths of these. */
function begin(
  changes: Changes = {},
  { surroundings, makesPdfs = false, without }: { surroundings?: string; makesPdfs?: boolean; without?: string } = {},
  after = changes,
): { pages: DrawnPages; placed: string[] } {
  rmSync(at('work'), { recursive: true, force: true });
  const content = contentOf(changes);
  const pages = openDrawnPages({
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
  pages.place(new Set(content.briefs.map(({ file }) => file).filter((file) => file !== without)));
  return { pages, placed: readManifest(manifestFile()).map(({ file }) => file) };
}

/** Draw the pages of the tiny paper's briefs that are not kept, and keep them. */
function build(...settings: Parameters<typeof begin>): string[] {
  const { pages, placed } = begin(...settings);
  const records = contentOf(settings[0]).briefs.map(
    ({ id, lang }) => ({ file: `${lang}/${id}/index.html`, lang, path: id, title: id }) as PageRecord,
  );
  for (const { file } of records) if (!placed.includes(file)) writeTo(at('work'), file, `<p>${file}\n`);
  pages.keep(records);
  return placed;
}

const all = [
  'en/advice/pay-by-hour/index.html',
  'en/hurdle/idle-plants/index.html',
  'zh/advice/pay-by-hour/index.html',
  'zh/hurdle/idle-plants/index.html',
];
const except = (...files: string[]) => all.filter((file) => !files.includes(file));

test('the pages of briefs are as they were drawn, and noted, where nothing has changed', () => {
  expect(build()).toEqual([]);
  expect(build()).toEqual(all);
  expect(readFileSync(at(`work/${all[0]}`), 'utf8')).toBe(`<p>${all[0]}\n`);
  expect(readManifest(manifestFile())[0]).toEqual({
    file: all[0],
    lang: 'en',
    path: 'advice/pay-by-hour',
    title: 'advice/pay-by-hour',
  });
});

test('of a text in other words its own page is drawn, and of an original its translations that say so', () => {
  build();
  expect(build({ [translated]: append('\nMore words.\n') })).toEqual(except(all[0]!));
  build();
  expect(build({ [own]: append('\n还有一句。\n') })).toEqual(except(all[0]!, all[2]!));
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
])('every page is drawn where %s has changed', (_what, changes) => {
  build();
  expect(build(changes)).toEqual([]);
});

test('every page is drawn where the programs, the settings or what makes modules of texts have changed', () => {
  build();
  expect(build({}, { surroundings: 'b' })).toEqual([]);
  expect(build({}, { surroundings: 'b', makesPdfs: true })).toEqual([]);
  expect(build({}, { surroundings: 'b', makesPdfs: true, without: own })).toEqual([]);
  expect(build({}, { surroundings: 'b', makesPdfs: true, without: own })).toEqual(except(all[2]!));
});

test('nothing is kept of content that was changed while it was built, and a file of the author’s stays', () => {
  build({}, {}, { [translated]: append('\nMore words.\n') });
  expect(build()).toEqual([]);
  writeTo(at('public'), all[0]!, 'own');
  expect(build()).toEqual(except(all[0]!));
});
