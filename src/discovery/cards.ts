import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Cache } from '../cache/cache.ts';
import { facesFor, type Face } from '../fonts/faces.ts';
import { hash, type Cutter } from '../fonts/subset.ts';
import type { Look } from '../theme/theme.ts';
import type { Card } from './card.ts';
import type { Commission, DrawnCard } from './drawInThread.ts';
import type { CardType } from './pen.ts';
import type { CardFont } from './type.ts';

/** What cards are drawn with. */
export interface Easel {
  /** The site's icon, SVG. */
  mark: string;
  look: Look;
  /** The site's own fonts; those of the new cards are cut to what they say. */
  cutter: Cutter;
  /** Cards that were drawn before. */
  cache: Cache;
  /** Changes with whatever draws a card, so that none is kept past a change. */
  machinery: string;
  /** Ends the drawing where it stands; what is drawn by then is kept. */
  signal?: AbortSignal;
}

/**
 * Draw the cards of pages. Each is found in the cache, or made in a thread of its own.
 * @param give takes the PNG of a card, by its place among the cards, as soon as it is there: all of them are too many to hold
 * @returns how many of them are new
 */
export async function drawCards(
  cards: readonly Card[],
  { mark, look, cutter, cache, machinery, signal }: Easel,
  give: (index: number, png: Uint8Array) => void,
): Promise<number> {
  const making = [machinery, process.versions['zlib'], mark, look];
  const names = cards.map((card) => `${hash(JSON.stringify([...making, card]))}.png`);
  const missing = cards.flatMap((card, index) => {
    const png = cache.find(names[index]!);
    if (png) give(index, png);
    return png ? [] : [{ card, index }];
  });
  if (missing.length === 0) return 0;
  const languages = [...Map.groupBy(missing, ({ card }) => card.tag)].map(([tag, own]) => ({
    type: cutType(
      tag,
      own.map(({ card }) => card),
      look,
      cutter,
    ),
    cards: own,
  }));
  await commission({ mark, look, languages }, signal, ({ index, png }) => {
    cache.put(names[index]!, png);
    give(index, png);
  });
  return missing.length;
}

/** Have cards drawn in a thread of its own. */
function commission(
  workerData: Commission,
  signal: AbortSignal | undefined,
  take: (drawn: DrawnCard) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(`./drawInThread${extname(import.meta.url)}`, import.meta.url), {
      workerData,
    });
    const fail = (reason: unknown) => {
      reject(reason instanceof Error ? reason : new Error(String(reason)));
      void thread.terminate();
    };
    signal?.addEventListener('abort', () => {
      fail(signal.reason);
    });
    thread.on('message', (drawn: DrawnCard) => {
      try {
        take(drawn);
      } catch (error) {
        fail(error);
      }
    });
    thread.on('error', fail);
    thread.on('exit', () => {
      resolve();
    });
  });
}

/** The site's faces in one language, cut to the characters of some cards and the sign for what is left out. */
function cutType(tag: string, cards: readonly Card[], { families }: Look, cutter: Cutter): CardType {
  const titles = cards.map((card) => card.title);
  const words = cards.flatMap(({ section = '', summary, site, edition }) => [section, summary, site, edition]);
  return {
    title: cutFaces(facesFor(tag, families.serif, 700), ['…', ...titles], cutter),
    words: cutFaces(facesFor(tag, families.sans, 400), ['…', ...words], cutter),
  };
}

/** Cut the faces that some texts need, each to the characters that no face before it holds. */
function cutFaces(faces: readonly Face[], texts: readonly string[], cutter: Cutter): CardFont[] {
  const fonts: CardFont[] = [];
  let rest = new Set(texts.join(''));
  for (const face of faces) {
    if (rest.size === 0) break;
    const held = new Set([...rest].filter((character) => cutter.holds(face, character)));
    if (held.size === 0) continue;
    rest = rest.difference(held);
    fonts.push({ characters: [...held].join(''), data: Uint8Array.from(cutter.cut(face, held)) });
  }
  return fonts;
}
