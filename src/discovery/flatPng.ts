import { constants, crc32, deflateSync } from 'node:zlib';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** A picture, each pixel by the number of its colour. */
export interface Picture {
  width: number;
  height: number;
  /** Row by row, as PNG has them: each begins with a byte that says how it is filtered, 0 for not at all. */
  rows: Uint8Array;
}

/** Runs of a colour are nearly all that a card is: to look for more takes three times as long, for 3 kB of 16. */
const COMPRESSION = { level: 1, memLevel: 9, strategy: constants.Z_RLE };

/** A pixel is one byte. */
export const MOST_COLOURS = 256;

/** A colour as style sheets write it, `#9a1f1b`. */
export function readColour(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** The colours of pixels of three bytes, the most frequent first. */
export function coloursOf(pixels: Uint8Array): Colour[] {
  const counts = new Map<string, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const name = pixels.subarray(at, at + 3).join(' ');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([name]) => name.split(' ').map(Number) as unknown as Colour);
}

/** The number of the colour that is next to another. */
export function nearest([red, green, blue]: Colour, colours: readonly Colour[]): number {
  const distances = colours.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
  return distances.indexOf(Math.min(...distances));
}

/**
 * Write a picture as PNG. Which colours it has is known before it is drawn: to find them anew takes an image library longer
 * than all else, and a third more bytes.
 * @param colours 256 at most
 */
export function writePng({ width, height, rows }: Picture, colours: readonly Colour[]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8; // bits a pixel
  head[9] = 3; // by number of its colour
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(rows, COMPRESSION)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A part of a PNG: length, name, content, checksum. */
function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(content.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
