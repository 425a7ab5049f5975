import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What one page makes a reader transfer, compressed as a host would. */
interface Weight {
  page: string;
  html: number;
  css: number;
  script: number;
  /** Bytes of its fonts: woff2 is compressed already. */
  fonts: number;
  /** Of the page, its styles, scripts and icon; the fonts are counted apart. */
  requests: number;
  fontFiles: number;
}

/** Print bytes (gzip 9), requests and fonts of the heaviest page of each kind in `dist/`. Kinds are told by their address. */
export function measureWeight(dir = 'dist'): void {
  const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.html'));
  const weights = pages.map((page) => weigh(dir, page));
  const heaviest = new Map<string, Weight>();
  for (const weight of weights) {
    const kind = weight.page.split('/').slice(0, -2).join('/') || weight.page;
    const known = heaviest.get(kind);
    if (!known || total(known) < total(weight)) heaviest.set(kind, weight);
  }
  console.log('  heaviest page of each kind              total    html     css  script  requests   fonts  files');
  for (const weight of [...heaviest.values()].sort((a, b) => total(b) - total(a))) {
    const numbers = [total(weight), weight.html, weight.css, weight.script].map((bytes) => String(bytes).padStart(8));
    const others = [
      String(weight.requests).padStart(10),
      String(weight.fonts).padStart(8),
      String(weight.fontFiles).padStart(7),
    ];
    console.log(`  ${weight.page.padEnd(36)}${numbers.join('')}${others.join('')}`);
  }
}

function weigh(dir: string, page: string): Weight {
  const html = readFileSync(join(dir, page), 'utf8');
  const linked = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1]!);
  const styles = linked(/<link rel="stylesheet" href="([^"]+)"/g);
  const scripts = linked(/<script[^>]* src="([^"]+)"/g);
  const fonts = styles.flatMap((style) =>
    [...readFileSync(join(dir, style), 'utf8').matchAll(/url\("?([^")]+\.woff2)"?\)/g)].map(([, name]) =>
      join(dir, dirname(style), name!),
    ),
  );
  return {
    page,
    html: compressed(Buffer.from(html)),
    css: sum(styles.map((file) => compressed(readFileSync(join(dir, file))))),
    script: sum(scripts.map((file) => compressed(readFileSync(join(dir, file))))),
    fonts: sum(fonts.map((file) => statSync(file).size)),
    fontFiles: fonts.length,
    // The page and one of its icons: a browser takes the one it likes best.
    requests: 2 + styles.length + scripts.length,
  };
}

const compressed = (bytes: Buffer) => gzipSync(bytes, { level: 9 }).length;
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const total = ({ html, css, script }: Weight) => html + css + script;
