import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What one page makes a reader transfer, compressed as a host would. */
interface Weight {
  page: string;
  html: number;
  css: number;
  script: number;
  requests: number;
}

/** Print bytes (gzip 9) and requests of the heaviest page of each kind in `dist/`. Kinds are told by their address. */
export function measureWeight(dir = 'dist'): void {
  const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.html'));
  const weights = pages.map((page) => weigh(dir, page));
  const heaviest = new Map<string, Weight>();
  for (const weight of weights) {
    const kind = weight.page.split('/').slice(0, -2).join('/') || weight.page;
    const known = heaviest.get(kind);
    if (!known || total(known) < total(weight)) heaviest.set(kind, weight);
  }
  console.log('  heaviest page of each kind              total    html     css  script  requests');
  for (const weight of [...heaviest.values()].sort((a, b) => total(b) - total(a))) {
    const numbers = [total(weight), weight.html, weight.css, weight.script].map((bytes) => String(bytes).padStart(8));
    console.log(`  ${weight.page.padEnd(36)}${numbers.join('')}${String(weight.requests).padStart(10)}`);
  }
}

function weigh(dir: string, page: string): Weight {
  const html = readFileSync(join(dir, page), 'utf8');
  const linked = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1]!);
  const styles = linked(/<link rel="stylesheet" href="([^"]+)"/g);
  const scripts = linked(/<script[^>]* src="([^"]+)"/g);
  return {
    page,
    html: compressed(Buffer.from(html)),
    css: sum(styles.map((file) => compressed(readFileSync(join(dir, file))))),
    script: sum(scripts.map((file) => compressed(readFileSync(join(dir, file))))),
    // The page and one of its icons: a browser takes the one it likes best.
    requests: 2 + styles.length + scripts.length,
  };
}

const compressed = (bytes: Buffer) => gzipSync(bytes, { level: 9 }).length;
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const total = ({ html, css, script }: Weight) => html + css + script;
