/*
 * Draws cards in a thread of its own, keeps and writes them: `workerData` says which, and each is told of as soon as it is
 * there. Beside it pages are read; and with the texts of a thousand pages in memory the rubbish of drawing takes half as
 * long again to clear.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { openPacked } from '../cache/pack.ts';
import type { Look } from '../theme/theme.ts';
import type { Card } from './card.ts';
import { writeCard } from './cards.ts';
import { openPen, type CardType } from './pen.ts';

/** A card that is to be drawn: where it goes, and its name in the cache. */
export interface Ordered {
  card: Card;
  file: string;
  name: string;
}

/** What a thread is given: the cards of each language. */
export interface Commission {
  /** The site's icon, SVG. */
  mark: string;
  look: Look;
  cacheDir: string;
  languages: { type: CardType; cards: Ordered[] }[];
}

const { mark, look, cacheDir, languages } = workerData as Commission;
const cache = openPacked(cacheDir);
for (const { type, cards } of languages) {
  const draw = await openPen(mark, look, type);
  for (const { card, file, name } of cards) {
    const png = draw(card);
    cache.put(name, png);
    writeCard(file, png);
    parentPort!.postMessage(name);
  }
}
