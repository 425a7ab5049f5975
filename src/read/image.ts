import { crc32, inflateSync } from 'node:zlib';

/** What keeps a file from being a picture: it is empty, none that we know, cut short, or holds what acts. */
export type ImageFault = 'empty' | 'other' | 'broken' | 'acts' | 'sizeless';

/** What is wrong with a picture; nothing, of one that can be shown. An SVG is one by its name too. */
export function imageFault(file: string, bytes: Uint8Array): ImageFault | undefined {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (raw.length === 0) return 'empty';
  if (/\.svg$/i.test(file)) return svgFault(raw.toString('utf8'));
  const kind = rasterKinds.find(({ is }) => is(raw));
  if (!kind) return 'other';
  return kind.isWhole(raw) ? undefined : 'broken';
}

const ascii = (raw: Buffer, start: number, end: number) => raw.toString('latin1', start, end);

/** How each kind begins, and whether it is there to its end. */
const rasterKinds: { is(raw: Buffer): boolean; isWhole(raw: Buffer): boolean }[] = [
  { is: (raw) => ascii(raw, 1, 4) === 'PNG', isWhole: isWholePng },
  {
    is: (raw) => raw[0] === 0xff && raw[1] === 0xd8 && raw[2] === 0xff,
    // Some programs add a few bytes of their own after the end.
    isWhole: (raw) => raw.subarray(-64).includes(Buffer.from([0xff, 0xd9])) && jpegHasSize(raw),
  },
  { is: (raw) => /^GIF8[79]a/.test(ascii(raw, 0, 6)), isWhole: (raw) => raw.length > 13 && raw.at(-1) === 0x3b },
  {
    is: (raw) => ascii(raw, 0, 4) === 'RIFF' && ascii(raw, 8, 12) === 'WEBP',
    isWhole: (raw) => raw.length > 30 && raw.readUInt32LE(4) + 8 <= raw.length,
  },
  { is: (raw) => /^ftypavi[fs]/.test(ascii(raw, 4, 12)), isWhole: isWholeBoxes },
];

/** Every chunk with its sum, the pixels unpacked, and the end. */
function isWholePng(raw: Buffer): boolean {
  const pixels: Buffer[] = [];
  for (let at = 8; at + 12 <= raw.length;) {
    const length = raw.readUInt32BE(at);
    const type = ascii(raw, at + 4, at + 8);
    const end = at + 8 + length;
    if (end + 4 > raw.length || crc32(raw.subarray(at + 4, end)) !== raw.readUInt32BE(end)) return false;
    if (at === 8 && (type !== 'IHDR' || raw.readUInt32BE(16) === 0 || raw.readUInt32BE(20) === 0)) return false;
    if (type === 'IDAT') pixels.push(raw.subarray(at + 8, end));
    if (type === 'IEND') return unpacks(pixels);
    at = end + 4;
  }
  return false;
}

function unpacks(pixels: readonly Buffer[]): boolean {
  try {
    return inflateSync(Buffer.concat(pixels)).length > 0;
  } catch {
    return false;
  }
}

/** A frame header, which says how large the picture is. */
function jpegHasSize(raw: Buffer): boolean {
  for (let at = 2; at + 9 < raw.length && raw[at] === 0xff; at += 2 + raw.readUInt16BE(at + 2)) {
    const marker = raw[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return raw.readUInt32BE(at + 5) > 0;
  }
  return false;
}

/** Boxes that follow one another to the very end. */
function isWholeBoxes(raw: Buffer): boolean {
  let at = 0;
  while (at + 8 <= raw.length) {
    const size = raw.readUInt32BE(at);
    // Zero: to the end of the file.
    if (size === 0) return true;
    if (size < 8) return false;
    at += size;
  }
  return at === raw.length;
}

function svgFault(text: string): ImageFault | undefined {
  const bare = text
    .replace(/^\uFEFF/, '')
    .replaceAll(/<!--[^]*?-->|<\?[^]*?\?>|<!DOCTYPE[^>[]*>/gi, '')
    .trim();
  const root = /^<svg\b[^>]*>/i.exec(bare)?.[0];
  if (!root) return 'other';
  if (!root.endsWith('/>') && !/<\/svg>$/i.test(bare)) return 'broken';
  // A picture is looked at, also by itself in a window of its own, where what acts would act.
  // Whatever prefix its names have, and whatever references its addresses are written with.
  const plain = bare.replaceAll(/&#(?:x([\da-f]+)|(\d+));/gi, (reference, hex: string | undefined, decimal: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x7f ? String.fromCharCode(code).trim() : reference;
  });
  if (/<(?:[\w-]+:)?(script|foreignObject|iframe|handler|listener)\b|\son\w+\s*=|javascript:|<!ENTITY/i.test(plain))
    return 'acts';
  if (/(?:href|src)\s*=\s*["']\s*(?:https?:)?\/\/|url\(\s*["']?\s*(?:https?:)?\/\//i.test(plain)) return 'acts';
  const hasSize = /\sviewBox\s*=/.test(root) || (/\swidth\s*=/.test(root) && /\sheight\s*=/.test(root));
  return hasSize ? undefined : 'sizeless';
}
