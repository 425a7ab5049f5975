/*
 * Draws cards in a thread of its own: `workerData` says which, and each is sent as soon as it is there. Beside it pages
 * are read; and with the texts of a thousand pages in memory the rubbish of drawing takes half as long again to clear.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Look } from '../theme/theme.ts';
import type { Card } from './card.ts';
import { openPen, type CardType } from './pen.ts';

/** What a thread is given: the cards of each language, with their places among all. */
export interface Commission {
  /** The site's icon, SVG. */
  mark: string;
  look: Look;
  languages: { type: CardType; cards: { card: Card; index: number }[] }[];
}

/** What it gives: a PNG. */
export interface DrawnCard {
  index: number;
  png: Uint8Array;
}

const { mark, look, languages } = workerData as Commission;
for (const { type, cards } of languages) {
  const draw = await openPen(mark, look, type);
  for (const { card, index } of cards) parentPort!.postMessage({ index, png: draw(card) } satisfies DrawnCard);
}
