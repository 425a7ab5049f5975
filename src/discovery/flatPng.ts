import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** A picture as it is drawn: four bytes a pixel, the last of which, how opaque it is, is not looked at. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

const compress = promisify(deflate);

/** Steps from the ground to a colour that edges of letters are drawn in. With twice as many nobody sees a difference. */
const STEPS = 15;
/** A pixel is one byte. */
const MOST = 256;

/** A colour as style sheets write it, `#9a1f1b`. */
export function readColour(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/**
 * The colours of a picture of flat parts on a ground: each, and what the edges of letters in it are drawn in.
 * @param more colours that come in no steps; those that there is no room for are left out
 */
export function listColours(ground: Colour, flat: readonly Colour[], more: readonly Colour[]): Colour[] {
  const mix = (colour: Colour, step: number) =>
    colour.map((value, i) => Math.round(ground[i]! + ((value - ground[i]!) * step) / STEPS)) as unknown as Colour;
  const steps = flat.flatMap((colour) => Array.from({ length: STEPS }, (_, i) => mix(colour, i + 1)));
  const all = new Map([ground, ...steps, ...more].map((colour) => [colour.join(' '), colour]));
  return [...all.values()].slice(0, MOST);
}

/** The colours of a picture, the most frequent first. */
export function coloursOf({ data }: Pick<Pixels, 'data'>): Colour[] {
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const name = data.subarray(at, at + 3).join(' ');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([name]) => name.split(' ').map(Number) as unknown as Colour);
}

/**
 * What writes pictures as PNG in these colours, each pixel in the one next to its own. Which colours a picture has is
 * known here before it is drawn: to find them anew in each takes an image library three times as long, and a third more bytes.
 * @param colours 256 at most
 */
export function openFlatPng(colours: readonly Colour[]): (picture: Pixels) => Promise<Buffer> {
  const palette = Buffer.from(colours.flat());
  const known = new Map<number, number>();
  return async (picture) => {
    const { width, height } = picture;
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head[8] = 8; // bits a pixel
    head[9] = 3; // by number of its colour
    return Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', head),
      chunk('PLTE', palette),
      chunk('IDAT', await compress(numberRows(picture, colours, known), { memLevel: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  };
}

/**
 * The rows of a picture, its pixels by the numbers of their colours. Each row begins with a byte that says how it is
 * filtered: not at all.
 * @param known numbers of the colours that were looked for before
 */
function numberRows(
  { width, height, data }: Pixels,
  colours: readonly Colour[],
  known: Map<number, number>,
): Uint8Array {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.byteLength / 4);
  const rows = new Uint8Array((width + 1) * height);
  const rowOf = (y: number) => data.subarray(4 * width * y, 4 * width * (y + 1));
  let last = -1;
  let index = 0;
  for (let y = 0; y < height; y++) {
    let to = (width + 1) * y + 1;
    // Half of the rows are as the one before them: between the lines of text there is nothing.
    if (y > 0 && Buffer.compare(rowOf(y), rowOf(y - 1)) === 0) {
      rows.copyWithin(to, to - width - 1, to - 1);
      continue;
    }
    for (let from = width * y; from < width * (y + 1); from++, to++) {
      const pixel = pixels[from]! & 0xffffff;
      // Most pixels are as the one before them.
      if (pixel !== last) {
        last = pixel;
        const found = known.get(pixel);
        index = found ?? nearest(pixel, colours);
        if (found === undefined) known.set(pixel, index);
      }
      rows[to] = index;
    }
  }
  return rows;
}

function nearest(pixel: number, colours: readonly Colour[]): number {
  const distances = colours.map(
    ([red, green, blue]) =>
      (red - (pixel & 255)) ** 2 + (green - ((pixel >> 8) & 255)) ** 2 + (blue - ((pixel >> 16) & 255)) ** 2,
  );
  return distances.indexOf(Math.min(...distances));
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
