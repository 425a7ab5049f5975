import { renderAsync } from '@resvg/resvg-js';
import satori from 'satori';
import sharp from 'sharp';
import type { Cache } from '../cache/cache.ts';
import { facesFor, type Face } from '../fonts/faces.ts';
import { hash, type Cutter } from '../fonts/subset.ts';
import { colours } from '../theme/colours.ts';
import type { Look } from '../theme/theme.ts';
import { layOut, MARK_WIDTH, type Card, type Families } from './card.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './cardSize.ts';
import { coloursOf, listColours, openFlatPng, readColour } from './flatPng.ts';

/** A font as satori takes it. Each has a name of its own: several faces together make one family of the site. */
interface CardFont {
  name: string;
  data: Buffer;
}

/** All that the cards of a language are set in. */
interface CardType {
  families: Families;
  fonts: CardFont[];
}

/** Cards that are drawn at once: what waits for the other core is held in memory. */
const AT_ONCE = 4;

/** Of an icon drawn by itself: at least as fine as on a card. */
const DENSITY = 72 * (MARK_WIDTH / 16);

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
}

/**
 * Draw the cards of pages. Each is found in the cache or made.
 * @param give takes the PNG of a card, by its place among the cards, as soon as it is there: all of them are too many to hold
 * @returns how many of them are new
 */
export async function drawCards(
  cards: readonly Card[],
  { mark, look, cutter, cache, machinery }: Easel,
  give: (index: number, png: Buffer) => void,
): Promise<number> {
  const making = [machinery, process.versions['zlib'], mark, look];
  const missing = cards.flatMap((card, index) => {
    const name = `${hash(JSON.stringify([...making, card]))}.png`;
    const png = cache.find(name);
    if (png) give(index, png);
    return png ? [] : [{ card, index, name }];
  });
  for (const tag of new Set(missing.map(({ card }) => card.tag))) {
    const own = missing.filter(({ card }) => card.tag === tag);
    const type = cutType(
      tag,
      own.map(({ card }) => card),
      look,
      cutter,
    );
    const drawCard = await openPen(mark, look, type);
    const work = async () => {
      for (let next = own.shift(); next; next = own.shift()) {
        const { card, index, name } = next;
        const png = await drawCard(card);
        cache.put(name, png);
        give(index, png);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
  return missing.length;
}

/** What draws cards: in the colours of their type, and those of the site's icon. */
async function openPen(mark: string, { accent }: Look, { families, fonts }: CardType) {
  const { paper, ink, muted, rule } = colours;
  // An icon is the author's: text in it is set in what the machine has, which the drawing of cards looks not at.
  const icon = sharp(Buffer.from(mark), { density: DENSITY }).resize(MARK_WIDTH, MARK_WIDTH);
  const href = `data:image/png;base64,${(await icon.clone().png().toBuffer()).toString('base64')}`;
  const data = await icon.flatten({ background: paper.light }).ensureAlpha().raw().toBuffer();
  const type = [accent, ink.light, muted.light, rule.light].map(readColour);
  const writePng = openFlatPng(listColours(readColour(paper.light), type, coloursOf({ data })));
  return async (card: Card): Promise<Buffer> => {
    const size = { width: CARD_WIDTH, height: CARD_HEIGHT };
    const svg = await satori(layOut(card, href, families, accent), { ...size, fonts });
    // Letters are outlines by now. Beside this thread, so that the next card is laid out meanwhile.
    const picture = await renderAsync(svg, { font: { loadSystemFonts: false } });
    return writePng({ ...size, data: picture.pixels });
  };
}

/** The site's faces in one language, cut to the characters of some cards. */
function cutType(tag: string, cards: readonly Card[], { families }: Look, cutter: Cutter): CardType {
  const titles = cards.map((card) => card.title);
  const words = cards.flatMap(({ section = '', summary, site, edition }) => [section, summary, site, edition]);
  const titleFonts = cutFaces('title', facesFor(tag, families.serif, 700), titles, cutter);
  const wordFonts = cutFaces('words', facesFor(tag, families.sans, 400), words, cutter);
  const familyOf = (fonts: CardFont[]) => fonts.map(({ name }) => name).join(', ');
  return {
    families: { title: familyOf(titleFonts), words: familyOf(wordFonts) },
    fonts: [...titleFonts, ...wordFonts],
  };
}

/** Cut the faces that some texts need, each to the characters that no face before it holds. */
function cutFaces(name: string, faces: readonly Face[], texts: readonly string[], cutter: Cutter): CardFont[] {
  const fonts: CardFont[] = [];
  let rest = new Set(texts.join(''));
  for (const [index, face] of faces.entries()) {
    if (rest.size === 0) break;
    const held = new Set([...rest].filter((character) => cutter.holds(face, character)));
    if (held.size === 0) continue;
    rest = rest.difference(held);
    fonts.push({ name: `${name}-${index}`, data: cutter.cut(face, held) });
  }
  return fonts;
}
