import satori from 'satori';
import sharp from 'sharp';
import type { Cache } from '../cache/cache.ts';
import { facesFor, type Face } from '../fonts/faces.ts';
import { hash, type Cutter } from '../fonts/subset.ts';
import type { Look } from '../theme/theme.ts';
import { layOut, type Card, type Families } from './card.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './cardSize.ts';

/** A font as satori takes it. Each has a name of its own: several faces together make one family of the site. */
interface CardFont {
  name: string;
  data: Buffer;
}

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
 * @param progress told after each card
 * @returns PNGs in the order of the cards, and how many of them are new
 */
export async function drawCards(
  cards: readonly Card[],
  { mark, look, cutter, cache, machinery }: Easel,
  progress: () => void = () => {},
): Promise<{ pngs: Buffer[]; made: number }> {
  const named = cards.map((card) => ({ card, name: `${hash(JSON.stringify([machinery, mark, look, card]))}.png` }));
  const pngs = new Map<string, Buffer>();
  for (const { name } of named) {
    const png = cache.find(name);
    if (!png) continue;
    pngs.set(name, png);
    progress();
  }
  const missing = named.filter(({ name }) => !pngs.has(name));
  for (const tag of new Set(missing.map(({ card }) => card.tag))) {
    const own = missing.filter(({ card }) => card.tag === tag);
    const type = cutType(
      tag,
      own.map(({ card }) => card),
      look,
      cutter,
    );
    await Promise.all(
      own.map(async ({ card, name }) => {
        const png = await drawCard(card, mark, look.accent, type);
        cache.put(name, png);
        pngs.set(name, png);
        progress();
      }),
    );
  }
  return { pngs: named.map(({ name }) => pngs.get(name)!), made: missing.length };
}

async function drawCard(
  card: Card,
  mark: string,
  accent: string,
  { families, fonts }: { families: Families; fonts: CardFont[] },
): Promise<Buffer> {
  const svg = await satori(layOut(card, mark, families, accent), { width: CARD_WIDTH, height: CARD_HEIGHT, fonts });
  // A few flat colours and the edges of letters: a quarter of the bytes, and a pass that takes no longer.
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 32, effort: 1, dither: 0 }).toBuffer();
}

/** The site's faces in one language, cut to the characters of some cards. */
function cutType(
  tag: string,
  cards: readonly Card[],
  { families }: Look,
  cutter: Cutter,
): { families: Families; fonts: CardFont[] } {
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
