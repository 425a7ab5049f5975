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

/** Cards that are drawn at once: what waits for the other core is held in memory. */
const AT_ONCE = 4;

const { mark, look, languages } = workerData as Commission;
for (const { type, cards } of languages) {
  const draw = await openPen(mark, look, type);
  const work = async () => {
    for (let next = cards.shift(); next; next = cards.shift()) {
      const { card, index } = next;
      parentPort!.postMessage({ index, png: await draw(card) } satisfies DrawnCard);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
