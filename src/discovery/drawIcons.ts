import sharp from 'sharp';
import { manifestIcons } from './icons.ts';

/** Width that Apple's systems ask for. */
const TOUCH_WIDTH = 180;
/** Width of the icon in `favicon.ico`. */
const ICO_WIDTH = 32;

/**
 * Draw every icon that is not the SVG itself.
 * @returns the files of the site's root, by name
 */
export async function drawIcons(svg: Uint8Array): Promise<Map<string, Uint8Array>> {
  const draw = (width: number) =>
    sharp(svg, { density: 72 * (width / 16) })
      .resize(width, width)
      .png()
      .toBuffer();
  const pngs = await Promise.all(
    manifestIcons.map(async ({ file, width }): Promise<[string, Buffer]> => [file, await draw(width)]),
  );
  return new Map<string, Uint8Array>([
    ['favicon.ico', wrapIco(await draw(ICO_WIDTH), ICO_WIDTH)],
    // An icon on a home screen is cut by the system: it must fill its square.
    [
      'apple-touch-icon.png',
      await sharp(await draw(TOUCH_WIDTH))
        .flatten({ background: await cornerColour(svg) })
        .png()
        .toBuffer(),
    ],
    ...pngs,
  ]);
}

/** The colour of the icon just inside its upper edge. */
async function cornerColour(svg: Uint8Array) {
  const { data } = await sharp(svg)
    .resize(32, 32)
    .extract({ left: 16, top: 1, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [r = 0, g = 0, b = 0] = data;
  return { r, g, b };
}

/** Put one PNG of a square icon into the container that old browsers ask for. */
function wrapIco(png: Uint8Array, width: number): Uint8Array {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // one picture
  head.writeUInt8(width, 6);
  head.writeUInt8(width, 7);
  head.writeUInt16LE(1, 10); // planes
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
