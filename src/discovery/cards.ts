import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Cache } from '../cache/cache.ts';
import type { Coverage } from '../fonts/coverage.ts';
import { facesFor, pathOf, type Face } from '../fonts/faces.ts';
import { hash } from '../fonts/subset.ts';
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
  /** What knows which characters the site's own faces have. */
  coverage: Pick<Coverage, 'holds'>;
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
  { mark, look, coverage, cache, machinery, signal }: Easel,
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
    type: typeOf(
      tag,
      own.map(({ card }) => card),
      look,
      coverage,
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
