import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openPacked } from '../cache/pack.ts';
import { FRUGAL } from '../cache/workAhead.ts';
import type { Coverage } from '../fonts/coverage.ts';
import { facesFor, pathOf, type Face } from '../fonts/faces.ts';
import { hash } from '../fonts/subset.ts';
import type { Look } from '../theme/theme.ts';
import type { Card } from './card.ts';
import type { Commission, Ordered } from './drawInThread.ts';
import type { CardType } from './pen.ts';
import type { CardFont } from './type.ts';

/** What cards are drawn with. */
export interface Easel {
  /** The site's icon, SVG. */
  mark: string;
  look: Look;
  /** What knows which characters the site's own faces have. */
  coverage: Pick<Coverage, 'holds'>;
  /** Folder of cards that were drawn before. */
  cacheDir: string;
  /** Changes with whatever draws a card, so that none is kept past a change. */
  machinery: string;
  /** Ends the drawing where it stands; what is drawn by then is kept. */
  signal?: AbortSignal;
}

/**
 * Draw the cards of pages. Each is found in the cache, or made in a thread of its own. What is of no use any more is removed
 * from the cache.
 * @param cards with the paths of their files, which need not have a folder yet
 * @param progress told after each card
 * @returns how many of them are new
 */
export async function drawCards(
  cards: readonly { card: Card; file: string }[],
  { mark, look, coverage, cacheDir, machinery, signal }: Easel,
  progress: () => void = () => {},
): Promise<number> {
  const cache = openPacked(cacheDir);
  const making = [machinery, process.versions['zlib'], mark, look];
  const missing: Ordered[] = [];
  for (const { card, file } of cards) {
    const name = `${hash(JSON.stringify([...making, card]))}.png`;
    const png = cache.find(name);
    if (!png) missing.push({ card, file, name });
    else {
      writeCard(file, png);
      progress();
    }
  }
  if (missing.length > 0) {
    const languages = [...Map.groupBy(missing, ({ card }) => card.tag)].map(([tag, own]) => ({
      type: typeOf(
        tag,
        own.map(({ card }) => card),
        look,
        coverage,
      ),
      cards: own,
    }));
    await commission({ mark, look, cacheDir, languages }, signal, progress);
  }
  for (const { name } of missing) cache.keep(name);
  cache.prune();
  return missing.length;
}

/** Write a card into a site. */
export function writeCard(file: string, png: Uint8Array): void {
  if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, png);
}

/** Have cards drawn in a thread of its own. */
function commission(workerData: Commission, signal: AbortSignal | undefined, progress: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(`./drawInThread${extname(import.meta.url)}`, import.meta.url), {
      workerData,
      resourceLimits: FRUGAL,
    });
    const fail = (reason: unknown) => {
      reject(reason instanceof Error ? reason : new Error(String(reason)));
      void thread.terminate();
    };
    signal?.addEventListener('abort', () => {
      fail(signal.reason);
    });
    thread.on('message', progress);
    thread.on('error', fail);
    thread.on('exit', () => {
      resolve();
    });
  });
}

/** The site's faces in one language, with what some cards say in each, and the sign for what is left out. */
function typeOf(tag: string, cards: readonly Card[], { families }: Look, coverage: Easel['coverage']): CardType {
  const titles = cards.map((card) => card.title);
  const words = cards.flatMap(({ section = '', summary, site, edition }) => [section, summary, site, edition]);
  return {
    title: fontsFor(facesFor(tag, families.serif, 700), ['…', ...titles], coverage),
    words: fontsFor(facesFor(tag, families.sans, 400), ['…', ...words], coverage),
  };
}

/** The faces that some texts need, each with the characters that no face before it holds. */
function fontsFor(faces: readonly Face[], texts: readonly string[], { holds }: Easel['coverage']): CardFont[] {
  const fonts: CardFont[] = [];
  let rest = new Set(texts.join(''));
  for (const face of faces) {
    if (rest.size === 0) break;
    const held = new Set([...rest].filter((character) => holds(face, character)));
    if (held.size === 0) continue;
    rest = rest.difference(held);
    fonts.push({ characters: [...held].join(''), file: pathOf(face) });
  }
  return fonts;
}
