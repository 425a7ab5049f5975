import sharp from 'sharp';
import { colours } from '../theme/colours.ts';
import type { Look } from '../theme/theme.ts';
import { layOut, MARK_WIDTH, RULE, SIDE, type Card, type Types } from './card.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './cardSize.ts';
import { coloursOf, MOST_COLOURS, nearest, readColour, writePng, type Colour } from './flatPng.ts';
import type { Mask } from './masks.ts';
import { openType, wholeOf, type CardFont } from './type.ts';

/** All that the cards of a language are set in. */
export type CardType = Readonly<Record<keyof Types, CardFont[]>>;

/** Of an icon drawn by itself: at least as fine as on a card. */
const DENSITY = 72 * (MARK_WIDTH / 16);

/** Steps from the ground to a colour that edges of letters are drawn in. With twice as many nobody sees a difference. */
const STEPS = 15;

/** Bytes of a row: one before its pixels says how it is filtered. */
const ROW = 1 + CARD_WIDTH;

/**
 * What draws cards, each as a PNG. A pixel is the number of its colour from the beginning: the ground, each colour of type
 * in its steps, the line above the foot, and the colours of the site's icon, as many as there is room for.
 */
export async function openPen(
  mark: string,
  { accent }: Look,
  { title, words }: CardType,
): Promise<(card: Card) => Buffer> {
  const types: Types = { title: openType(title, STEPS), words: openType(words, STEPS) };
  const ground = readColour(colours.paper.light);
  const inks = { accent, ink: colours.ink.light, muted: colours.muted.light };
  const ramps = Object.values(inks).flatMap((ink) => ramp(ground, readColour(ink)));
  const pixels = await drawMark(mark);
  const palette = [ground, ...ramps, readColour(colours.rule.light), ...coloursOf(pixels)].slice(0, MOST_COLOURS);
  const firstOf = (ink: keyof typeof inks) => 1 + STEPS * Object.keys(inks).indexOf(ink);
  const icon = Uint8Array.from({ length: pixels.length / 3 }, (_, at) =>
    nearest(pixels.subarray(3 * at, 3 * at + 3) as unknown as Colour, palette),
  );

  const rows = new Uint8Array(ROW * CARD_HEIGHT);
  return (card) => {
    const { texts, rule, mark } = layOut(card, types);
    rows.fill(0);
    for (let y = rule; y < rule + RULE; y++)
      rows.fill(1 + ramps.length, placeOf(SIDE, y), placeOf(CARD_WIDTH - SIDE, y));
    for (let y = 0; y < MARK_WIDTH; y++)
      rows.set(icon.subarray(MARK_WIDTH * y, MARK_WIDTH * (y + 1)), placeOf(SIDE, mark + y));
    for (const { line, role, colour, left, baseline } of texts) {
      const before = firstOf(colour) - 1;
      for (const glyph of line.glyphs) {
        const x = left + glyph.x;
        paint(rows, types[role].mask({ ...glyph, x }), wholeOf(x), baseline + Math.round(glyph.y), before);
      }
    }
    return writePng({ width: CARD_WIDTH, height: CARD_HEIGHT, rows }, palette);
  };
}

/** Where a pixel stands in the rows of a card. */
const placeOf = (x: number, y: number): number => ROW * y + 1 + x;

/** Colours from the ground to another, in steps. */
const ramp = (ground: Colour, to: Colour): Colour[] =>
  Array.from(
    { length: STEPS },
    (_, step) =>
      ground.map((from, i) => Math.round(from + ((to[i]! - from) * (step + 1)) / STEPS)) as unknown as Colour,
  );

/** The site's icon on the ground of a card: three bytes a pixel. */
function drawMark(mark: string): Promise<Buffer> {
  // An icon is the author's: text in it is set in what the machine has.
  return sharp(Buffer.from(mark), { density: DENSITY })
    .resize(MARK_WIDTH, MARK_WIDTH)
    .flatten({ background: colours.paper.light })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
}

/** Draw a glyph: a pixel that it covers gets the number of the colour of that step. */
function paint(rows: Uint8Array, { left, top, width, height, covered }: Mask, x: number, y: number, before: number) {
  const [fromX, toX] = [Math.max(-left - x, 0), Math.min(width, CARD_WIDTH - left - x)];
  const [fromY, toY] = [Math.max(-top - y, 0), Math.min(height, CARD_HEIGHT - top - y)];
  for (let row = fromY; row < toY; row++) {
    const start = placeOf(x + left, y + top + row);
    for (let column = fromX; column < toX; column++) {
      const step = covered[width * row + column]!;
      // Letters may touch one another.
      if (step > 0 && before + step > rows[start + column]!) rows[start + column] = before + step;
    }
  }
}
