import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { convert } from 'fontverter';
import satori from 'satori';
import sharp from 'sharp';
import type { Cache } from '../cache/cache.ts';
import { facesFor, type Face, type Role } from '../fonts/faces.ts';
import { hash, openCutter } from '../fonts/subset.ts';
import { layOut, type Card, type Families } from './card.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './cardSize.ts';

/** A font as satori takes it. Each has a name of its own: several faces together make one family of the site. */
interface CardFont {
  name: string;
  data: Buffer;
}

/** What a site's theme makes of its cards. */
export interface CardLook {
  accent: string;
  /** Families of titles, which have the serif role, and of words. */
  families: Record<'serif' | 'sans', Role>;
}

/**
 * Draw the cards of pages. Each is found in the cache or made, with the site's own fonts, cut to what the new ones say.
 * @param mark the site's icon, SVG
 * @returns PNGs in the order of the cards, and how many of them are new
 */
export async function drawCards(
  cards: readonly Card[],
  mark: string,
  cache: Cache,
  look: CardLook,
): Promise<{ pngs: Buffer[]; made: number }> {
  const version = versionOf(mark);
  const named = cards.map((card) => ({ card, name: `${hash(JSON.stringify([version, look, card]))}.png` }));
  const missing = named.filter(({ name }) => !cache.find(name));
  for (const tag of new Set(missing.map(({ card }) => card.tag))) {
    const own = missing.filter(({ card }) => card.tag === tag);
    const type = await cutType(
      tag,
      own.map(({ card }) => card),
      look,
      cache,
    );
    await Promise.all(
      own.map(async ({ card, name }) => cache.put(name, await drawCard(card, mark, look.accent, type))),
    );
  }
  return { pngs: named.map(({ name }) => cache.find(name)!), made: missing.length };
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
async function cutType(
  tag: string,
  cards: readonly Card[],
  { families }: CardLook,
  cache: Cache,
): Promise<{ families: Families; fonts: CardFont[] }> {
  const titles = cards.map((card) => card.title);
  const words = cards.flatMap(({ section = '', summary, site, edition }) => [section, summary, site, edition]);
  const titleFonts = await cutFaces('title', facesFor(tag, families.serif, 700), titles, cache);
  const wordFonts = await cutFaces('words', facesFor(tag, families.sans, 400), words, cache);
  const familyOf = (fonts: CardFont[]) => fonts.map(({ name }) => name).join(', ');
  return {
    families: { title: familyOf(titleFonts), words: familyOf(wordFonts) },
    fonts: [...titleFonts, ...wordFonts],
  };
}

/** Cut the faces that some texts need, each to the characters that no face before it holds. */
async function cutFaces(
  name: string,
  faces: readonly Face[],
  texts: readonly string[],
  cache: Cache,
): Promise<CardFont[]> {
  const fonts: CardFont[] = [];
  let rest = new Set(texts.join(''));
  for (const [index, face] of faces.entries()) {
    // Decoding a whole font takes long; the first one or two hold everything.
    if (rest.size === 0) break;
    const cutter = await openCutter([face], cache);
    const held = new Set([...rest].filter((character) => cutter.holds(face, character)));
    if (held.size === 0) continue;
    rest = rest.difference(held);
    const data = Buffer.from(await convert(await cutter.cut(face, held), 'sfnt'));
    fonts.push({ name: `${name}-${index}`, data });
  }
  return fonts;
}

/** Changes with whatever draws a card, so that none is kept past a change. */
function versionOf(mark: string): string {
  const files = ['card.ts', 'cards.ts', 'cardSize.ts', '../theme/colours.ts'].map(
    (file) => new URL(file, import.meta.url),
  );
  const lock = createRequire(import.meta.url).resolve('satori/package.json');
  const { version } = JSON.parse(readFileSync(lock, 'utf8')) as { version: string };
  return hash([version, sharp.versions.sharp, mark, ...files.map((file) => readFileSync(file, 'utf8'))].join('\n'));
}
