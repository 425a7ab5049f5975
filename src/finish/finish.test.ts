import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { decompress } from 'wawoff2';
import { charactersIn } from '../fonts/sfnt.ts';
import { hash } from '../fonts/subset.ts';
import type { Cache } from '../cache/cache.ts';
import { openPacked } from '../cache/pack.ts';
import { openCutter } from '../fonts/subset.ts';
import { beginToLook, finishSite, type FinishOptions } from './finish.ts';
import { neediness, packAhead, writeFonts } from './fonts.ts';
import { lookAhead, lookAt, openLooking, type Looking } from './look.ts';
import { listPages, type SiteFacts } from './page.ts';
import { appendRecord, type PageRecord } from './manifest.ts';
import type { Report } from './report.ts';

// Every whole font is opened, which takes long where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'jianbao-finish-'));
afterAll(() => rmSync(folder, { recursive: true }));

const dir = join(folder, '.site-building');
const outDir = join(folder, 'site');

const words = { title: 'Wind', description: 'Wind is thrown away.', siteTitle: 'Storage', kind: 'page', order: 1 };
const records: PageRecord[] = [
  {
    ...words,
    file: '404.html',
    lang: 'en',
    tag: 'en-GB',
    path: '404',
    address: 'https://specimen.example/brief/404/',
    isSearched: false,
  },
  {
    ...words,
    file: 'zh/wind/index.html',
    lang: 'zh',
    tag: 'zh-CN',
    path: 'wind',
    address: 'https://specimen.example/brief/zh/wind/',
    isSearched: true,
    section: '发现',
    image: 'cards/wind.zh.png',
    markdown: 'zh/wind/index.html.md',
  },
];

const pages: Record<string, string> = {
  '404.html': '<!doctype html><html lang="en-GB"><head><title>Lost</title></head><body><p>Lost</p></body></html>',
  'zh/wind/index.html':
    '<!doctype html><html lang="zh-CN"><head><link rel="stylesheet" href="/brief/_astro/page.css"></head>' +
    '<body><main data-pagefind-body><h1>夜间弃风</h1><p>弃风 317 GWh，见<a href="../">这里</a>。</p></main></body></html>',
};

/** Names of steps and what they ended with, warnings and texts, in their order. */
let told: string[] = [];
const report: Report = {
  step: (name) => ({
    progress: (done, total) => expect(done).toBeLessThanOrEqual(total),
    end: (text) => told.push(`${name}: ${text}`),
  }),
  warn: (text) => told.push(text),
  say: (text) => told.push(text),
};

const beginning = {
  dir,
  site: {
    address: 'https://specimen.example/brief/',
    languages: ['en', 'zh'],
    sayEdition: (lang: string) => (lang === 'zh' ? '0.3版' : 'Edition 0.3'),
    edition: '0.3',
    updated: '2024-02-29',
    licenceUrl: 'https://specimen.example/licence',
    publisher: { en: 'Editors', zh: '编辑组' },
    look: { accent: '#9a1f1b', families: { serif: 'serif', sans: 'sans' }, hasPaperFaces: false },
  } satisfies SiteFacts,
  cacheDir: join(folder, 'cache'),
  machinery: { looks: '1', fonts: '1', cards: '1', sheets: '1' },
};

const finish = (changes: Partial<FinishOptions> = {}) =>
  finishSite({ ...beginning, outDir, records, report, ...changes });

const put = (root: string, files: Record<string, string>) => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
};
const read = (file: string) => readFileSync(join(outDir, file), 'utf8');

/** The folder as Astro leaves it. */
const render = (css = 'li::before{content:"→"}') => {
  put(dir, {
    ...pages,
    'favicon.svg': readFileSync('public/favicon.svg', 'utf8'),
    '_astro/page.css': css,
    'verify.html': '<html></html>',
  });
};

/** The faces that a page links, and the characters that are in them. */
const fontsOf = async (html: string) => {
  const css = read(/_astro\/fonts-\w+\.css/.exec(html)![0]);
  const fonts = [...css.matchAll(/font-family:"([^"]+)";font-weight:(\d+).*?url\("([^"]+)"\)/g)];
  const characters: number[] = [];
  // One after the other: the decoder's memory is shared.
  for (const [, , , file] of fonts) {
    characters.push(...charactersIn(Buffer.from(await decompress(readFileSync(join(outDir, '_astro', file!))))));
  }
  return { faces: fonts.map(([, family, weight]) => `${family} ${weight}`), characters };
};

beforeEach(() => {
  told = [];
  rmSync(dir, { recursive: true, force: true });
  render();
  put(outDir, { 'last.html': 'the last good site' });
});

test('pages get their fonts, a picture and a copy, an index is made, and the site takes the place of the last', async () => {
  const finished = await finish();

  const html = read('zh/wind/index.html');
  const links = html.slice(pages['zh/wind/index.html']!.indexOf('</head>'), html.indexOf('</head>'));
  expect(html.replace(links, ''), 'nothing but the links has changed').toBe(pages['zh/wind/index.html']);
  const { faces, characters } = await fontsOf(links);
  expect(faces).toContain('Noto Serif SC 700');
  // The arrow stands in a style sheet alone.
  for (const character of '夜间317→') expect(characters).toContain(character.codePointAt(0));
  const licence = readdirSync(join(outDir, '_astro')).find((file) => file.endsWith('.LICENSE.txt'));
  expect(read(`_astro/${licence}`)).toContain('SIL OPEN FONT LICENSE');

  expect(readdirSync(join(outDir, 'pagefind'))).toContain('pagefind-entry.json');
  expect(readFileSync(join(outDir, 'cards/wind.zh.png')).subarray(1, 4).toString()).toBe('PNG');
  expect(read('zh/wind/index.html.md')).toContain('updated: 2024-02-29\n');
  expect(read('zh/wind/index.html.md')).toContain(
    '# 夜间弃风\n\n弃风 317 GWh，见[这里](https://specimen.example/brief/zh/)。\n',
  );
  expect(read('_headers')).toContain('/brief/_astro/*');
  // What is no page of ours is published as it is.
  expect(read('verify.html')).toBe('<html></html>');

  expect(existsSync(join(outDir, 'last.html'))).toBe(false);
  expect(existsSync(dir)).toBe(false);
  expect(finished).toMatchObject({ pages: 2, languages: ['en', 'zh'], pdfs: 0, outDir });
  expect(told.map((line) => line.split(':')[0])).toEqual(['index', 'fonts', 'share', 'publish']);
  expect(told[2]).toBe('share: 1 picture, 1 new; 1 Markdown copy');
});

test('what is remembered of a page from the last build is what would be seen again, until its style sheet changes', async () => {
  const build = async (css?: string) => {
    render(css);
    await finish();
    const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file));
    return files.sort().map((file) => `${file} ${hash(readFileSync(join(outDir, file)))}`);
  };
  const first = await build();
  expect(await build()).toEqual(first);
  await build('li::before{content:"✓"}');
  const { characters } = await fontsOf(read('zh/wind/index.html'));
  expect(characters).toContain('✓'.codePointAt(0));
  expect(characters).not.toContain('→'.codePointAt(0));
});

test('what a thread has seen and packed ahead is what would be seen and packed', async () => {
  render();
  const looking: Looking = {
    ...{ dir, base: '/brief/', machinery: '1', cacheDir: join(folder, 'ahead-looks') },
    look: { accent: '#9a1f1b', families: { serif: 'serif', sans: 'sans' }, hasPaperFaces: false },
    facts: { edition: '0.3', updated: '2024-02-29', licenceUrl: 'https://specimen.example/licence' },
  };
  lookAhead({ looking, records });
  const packing = { cacheDir: join(folder, 'ahead-fonts'), machinery: '1' };
  /** Whoever comes after has nothing to put. */
  const closed = (cache: Cache): Cache => ({ ...cache, put: (name) => expect.fail(`${name} was not there`) });
  const cutter = openCutter(closed(openPacked(packing.cacheDir)), packing.machinery);
  const { eye, memory } = openLooking(looking, cutter);
  const looked = lookAt(listPages(dir, records), eye, { ...memory, cache: closed(memory.cache) });
  await packAhead({ ...packing, pages: looked.map(neediness) });
  const links = await writeFonts(looked, { dir, base: '/brief/', cutter, step: report.step('fonts') });
  expect(links).toHaveLength(records.length);
});

test('while pages are drawn a thread looks at each but the last, which may not be whole', async () => {
  render();
  const [manifestFile, cacheDir] = [join(folder, 'pages.jsonl'), join(folder, 'while-drawn')];
  const ahead = beginToLook({ ...beginning, cacheDir }, manifestFile, 1000);
  const seen = () => openPacked(join(cacheDir, 'looks')).size();
  for (const record of records) appendRecord(manifestFile, record);
  await vi.waitFor(() => expect(seen()).toBe(1), 10_000);
  appendRecord(manifestFile, records[0]!);
  await vi.waitFor(() => expect(seen()).toBe(2), 10_000);
  await ahead.stop();
});

test('a character that no face holds is left to the reader’s own', async () => {
  put(dir, { '404.html': pages['404.html']!.replace('<p>Lost', '<p>弃🦄风') });
  await finish();
  expect(read('404.html')).toContain('弃🦄风');
});

const printed: PageRecord = {
  ...records[1]!,
  sheet: { mark: '0123abcd' },
  pdfs: { A4: 'print/wind.zh.a4.pdf', Letter: 'print/wind.zh.letter.pdf' },
};
const browser = { executablePath: join(folder, 'nowhere'), version: 'none', args: [] };

test('on a page that is printed it leaves the last good site', async () => {
  put(dir, { 'zh/wind/index.html': pages['zh/wind/index.html']!.replace('夜间', '夜🦄间') });
  await expect(finish({ records: [printed], browser })).rejects.toMatchObject({
    isForAuthors: true,
    message: expect.stringContaining('zh/wind/index.html  no face holds "🦄" (U+1F984)'),
  });
  expect(readdirSync(outDir)).toContain('last.html');
});

test('a browser that does not start fails the build, and leaves the last good site', async () => {
  await expect(finish({ records: [printed], browser })).rejects.toThrow('The browser does not start');
  expect(readdirSync(outDir)).toContain('last.html');
});
