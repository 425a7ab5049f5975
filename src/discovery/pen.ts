import { renderAsync } from '@resvg/resvg-js';
import satori from 'satori';
import sharp from 'sharp';
import { colours } from '../theme/colours.ts';
import type { Look } from '../theme/theme.ts';
import { layOut, MARK_WIDTH, type Card, type Families } from './card.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './cardSize.ts';
import { coloursOf, listColours, openFlatPng, readColour } from './flatPng.ts';

/** A font as satori takes it. Each has a name of its own: several faces together make one family of the site. */
export interface CardFont {
  name: string;
  data: Uint8Array<ArrayBuffer>;
}

/** All that the cards of a language are set in. */
export interface CardType {
  families: Families;
  fonts: CardFont[];
}

/** Of an icon drawn by itself: at least as fine as on a card. */
const DENSITY = 72 * (MARK_WIDTH / 16);

/** What draws cards: in the colours of their type, and those of the site's icon. */
export async function openPen(
  mark: string,
  { accent }: Look,
  { families, fonts }: CardType,
): Promise<(card: Card) => Promise<Buffer>> {
  const { paper, ink, muted, rule } = colours;
  // An icon is the author's: text in it is set in what the machine has, which the drawing of cards looks not at.
  const icon = sharp(Buffer.from(mark), { density: DENSITY }).resize(MARK_WIDTH, MARK_WIDTH);
  const href = `data:image/png;base64,${(await icon.clone().png().toBuffer()).toString('base64')}`;
  const pixels = await icon.flatten({ background: paper.light }).ensureAlpha().raw().toBuffer();
  const type = [accent, ink.light, muted.light, rule.light].map(readColour);
  const writePng = openFlatPng(listColours(readColour(paper.light), type, coloursOf({ data: pixels })));
  const given = fonts.map(({ name, data }) => ({ name, data: Buffer.from(data.buffer, data.byteOffset, data.length) }));
  return async (card: Card): Promise<Buffer> => {
    const size = { width: CARD_WIDTH, height: CARD_HEIGHT };
    const svg = await satori(layOut(card, href, families, accent), { ...size, fonts: given });
    // Letters are outlines by now. Beside this thread, so that the next card is laid out meanwhile.
    const picture = await renderAsync(svg, { font: { loadSystemFonts: false } });
    return writePng({ ...size, data: picture.pixels });
  };
}
