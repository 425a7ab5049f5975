import { closeSync, openSync, readSync } from 'node:fs';

/** A font as TrueType files have it: its tables by their names, in the order of the file. */
export type Tables = Map<string, Buffer>;

/** Bytes of the head of a file, and of each table's entry in it. */
const HEAD = 12;
const ENTRY = 16;

/** Part a font into its tables. Nothing is copied. */
export function tablesOf(font: Buffer): Tables {
  const count = font.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const { tag, offset, length } = entryAt(font, HEAD + index * ENTRY);
      return [tag, font.subarray(offset, offset + length)];
    }),
  );
}

/** A font with another table in the place of one. Its checksum is left as it was. */
export function replaceTable(font: Buffer, tag: string, table: Buffer): Buffer {
  const at = HEAD + [...tablesOf(font).keys()].indexOf(tag) * ENTRY;
  // The new table stands behind all others, and the list of tables says so.
  const start = Math.ceil(font.length / 4) * 4;
  const replaced = Buffer.concat([font, Buffer.alloc(start - font.length), table]);
  replaced.writeUInt32BE(start, at + 8);
  replaced.writeUInt32BE(table.length, at + 12);
  return replaced;
}

/** The characters that a font has glyphs for, as code points. */
export function charactersIn(font: Buffer): Set<number> {
  return charactersOf(tablesOf(font).get('cmap')!);
}

/** The list of a font file's tables, with a checksum of each. Of the file nothing else is read. */
export function readDirectory(path: string): Buffer {
  return readParts(path, (read) => read(HEAD, read(0, HEAD).readUInt16BE(4) * ENTRY));
}

/** The characters that a font file has glyphs for, as code points. Of the file only what says so is read. */
export function readCharacters(path: string): Set<number> {
  const directory = readDirectory(path);
  const entries = Array.from({ length: directory.length / ENTRY }, (_, index) => entryAt(directory, index * ENTRY));
  const { offset, length } = entries.find(({ tag }) => tag === 'cmap')!;
  return charactersOf(readParts(path, (read) => read(offset, length)));
}

function readParts(path: string, use: (read: (offset: number, length: number) => Buffer) => Buffer): Buffer {
  const file = openSync(path, 'r');
  try {
    return use((offset, length) => {
      const bytes = Buffer.alloc(length);
      readSync(file, bytes, 0, length, offset);
      return bytes;
    });
  } finally {
    closeSync(file);
  }
}

function entryAt(bytes: Buffer, at: number): { tag: string; offset: number; length: number } {
  return {
    tag: bytes.toString('latin1', at, at + 4),
    offset: bytes.readUInt32BE(at + 8),
    length: bytes.readUInt32BE(at + 12),
  };
}

/** Code points of a `cmap` table: of its subtable for all of Unicode, else of that for the first 65,536 characters. */
function charactersOf(cmap: Buffer): Set<number> {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(8 + index * 8)),
  );
  const whole = subtables.find((table) => table.readUInt16BE(0) === 12);
  const basic = subtables.find((table) => table.readUInt16BE(0) === 4);
  return whole ? readGroups(whole) : readSegments(basic!);
}

function readGroups(table: Buffer): Set<number> {
  const points = new Set<number>();
  const count = table.readUInt32BE(12);
  for (let at = 16; at < 16 + count * 12; at += 12) {
    for (let point = table.readUInt32BE(at); point <= table.readUInt32BE(at + 4); point++) points.add(point);
  }
  return points;
}

function readSegments(table: Buffer): Set<number> {
  const points = new Set<number>();
  const size = table.readUInt16BE(6);
  const [ends, starts, deltas, ranges] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size] as const;
  for (let at = 0; at < size; at += 2) {
    const start = table.readUInt16BE(starts + at);
    const range = table.readUInt16BE(ranges + at);
    for (let point = start; point <= table.readUInt16BE(ends + at) && point < 0xffff; point++) {
      // A range is counted from where it stands; without one, the glyph's number is the character's, moved.
      const glyph = range ? table.readUInt16BE(ranges + at + range + 2 * (point - start)) : point;
      if (range ? glyph !== 0 : ((point + table.readUInt16BE(deltas + at)) & 0xffff) !== 0) points.add(point);
    }
  }
  return points;
}
