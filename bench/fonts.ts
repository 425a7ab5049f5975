import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomFrom } from '../e2e/random.ts';

const WALKS = 200;
const STEPS = 8;

/** What readers of one language of a site load of fonts, in bytes. */
export interface FontWeight {
  /** BCP 47 tag. */
  language: string;
  pages: number;
  /** Of the first page: the median over all pages, and the home page. */
  first: number;
  home: number;
  /** Of each further page of walks over eight pages, in the median. */
  next: number;
  /** Of such a walk, on average. */
  walk: number;
  /** Files of a page, in the median, and of a walk. */
  requests: [page: number, walk: number];
  /** Of the whole language. */
  files: number;
  bytes: number;
}

/** Print what readers of the built sites load of fonts, in kB. */
export function measureFonts(dirs = ['dist', '.e2e/sample']): void {
  console.log('  site          language   pages   first (home)    next    walk   requests first/walk   files     kB');
  for (const dir of dirs.filter((candidate) => existsSync(candidate))) {
    for (const { language, pages, first, home, next, walk, requests, files, bytes } of weighFonts(dir)) {
      const cells = [
        ...[dir.padEnd(13), language.padEnd(8), String(pages).padStart(7)],
        `${kilobytes(first)} (${kilobytes(home)})`.padStart(15),
        ...[kilobytes(next).padStart(8), kilobytes(walk).padStart(8)],
        requests
          .map((count) => count.toFixed(0))
          .join(' / ')
          .padStart(22),
        ...[String(files).padStart(8), kilobytes(bytes).padStart(7)],
      ];
      console.log(`  ${cells.join('')}`);
    }
  }
}

/** Weigh the fonts of a built site, by language. */
export function weighFonts(dir: string): FontWeight[] {
  return [...Map.groupBy(readPages(dir), (page) => page.language)].map(([language, own]) => {
    const sizes = new Map(own.flatMap(({ fonts }) => [...fonts]));
    const home = own.find(({ file }) => /^([a-z-]+\/)?index\.html$/i.test(file))!;
    const { next, walk, requests } = walkOver(own);
    return {
      language,
      pages: own.length,
      first: median(own.map(({ fonts }) => sum(fonts.values()))),
      home: sum(home.fonts.values()),
      next,
      walk,
      requests: [median(own.map(({ fonts }) => fonts.size)), requests],
      files: sizes.size,
      bytes: sum(sizes.values()),
    };
  });
}

interface Page {
  file: string;
  language: string;
  /** Bytes of each of its fonts. */
  fonts: Map<string, number>;
}

function readPages(dir: string): Page[] {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.html'));
  return files.sort().map((file) => {
    const html = readFileSync(join(dir, file), 'utf8');
    const [, name] = /href="[^"]*\/(_astro\/fonts-\w+\.css)"/.exec(html)!;
    const css = readFileSync(join(dir, name!), 'utf8');
    const fonts = [...css.matchAll(/url\("([^"]+)"\)/g)].map(([, font]) => join(dirname(name!), font!));
    return {
      file,
      language: /<html[^>]* lang="([^"]+)"/.exec(html)![1]!,
      fonts: new Map(fonts.map((font) => [font, statSync(join(dir, font)).size])),
    };
  });
}

/** Walk over pages at random, the same each time. */
function walkOver(pages: readonly Page[]): { next: number; walk: number; requests: number } {
  const random = randomFrom(1);
  const nexts: number[] = [];
  const walks: number[] = [];
  let requests = 0;
  for (let time = 0; time < WALKS; time++) {
    const loaded = new Set<string>();
    let walk = 0;
    for (let step = 0; step < STEPS; step++) {
      const { fonts } = pages[Math.floor(random() * pages.length)]!;
      const fresh = [...fonts].filter(([font]) => !loaded.has(font));
      const bytes = sum(fresh.map(([, size]) => size));
      for (const [font] of fresh) loaded.add(font);
      walk += bytes;
      if (step > 0) nexts.push(bytes);
    }
    walks.push(walk);
    requests += loaded.size;
  }
  return { next: median(nexts), walk: sum(walks) / WALKS, requests: requests / WALKS };
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
