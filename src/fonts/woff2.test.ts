import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { decompress } from 'wawoff2';
import { allFaces, pathOf, type Face } from './faces.ts';
import { openScissors } from './scissors.ts';
import { tablesOf } from './sfnt.ts';
import { encodeWoff2 } from './woff2.ts';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => vi.restoreAllMocks());

const faceOf = (family: string, weight: Face['weight']) =>
  allFaces.find((face) => face.family === family && face.weight === weight)!;

/** Letters, signs, glyphs that are made of others (é, ǖ), one without an outline, Han. */
const TEXTS: [string, Face['weight'], string][] = [
  ['Noto Sans SC', 400, ' 风电夜间弃置了多少？é①→“，”'],
  ['Noto Serif SC', 700, '夜间弃风 0.3 版'],
  ['Brief Sans', 400, 'The quick brown fox, ₂ ǖ é ß Ж Ω fi'],
  ['Brief Code', 700, 'id → 0xfe'],
  ['Noto Sans Math', 400, '∀∂∑√∞≤⊕'],
];

const plain = (table: Buffer) => Buffer.from(table);

test.each(TEXTS)('what is written of %s %i is what Google’s decoder reads', async (family, weight, text) => {
  const font = openScissors().open(readFileSync(pathOf(faceOf(family, weight))))(new Set(text));
  const packed = await encodeWoff2(font, 5);
  expect(packed.length).toBeLessThan(font.length);
  const [before, after] = [tablesOf(font), tablesOf(Buffer.from(await decompress(packed)))];
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  for (const [tag, table] of after) {
    // Glyphs are written anew, so that checksums and places are others.
    if (['glyf', 'loca', 'head'].includes(tag)) continue;
    expect(plain(table), tag).toEqual(plain(before.get(tag)!));
  }
  expect(outlinesOf(after)).toEqual(outlinesOf(before));
});

/** Every glyph in a form that does not depend on how its points are packed. */
function outlinesOf(tables: ReturnType<typeof tablesOf>): unknown[] {
  const loca = tables.get('loca')!;
  const glyf = tables.get('glyf')!;
  const isLong = tables.get('head')!.readInt16BE(50);
  const count = tables.get('maxp')!.readUInt16BE(4);
  const start = (glyph: number) => (isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  return Array.from({ length: count }, (_, glyph) => {
    const at = start(glyph);
    if (at === start(glyph + 1)) return null;
    const contours = glyf.readInt16BE(at);
    const box = [2, 4, 6, 8].map((offset) => glyf.readInt16BE(at + offset));
    return contours < 0
      ? { box, parts: partsOf(glyf, at + 10) }
      : { box, ends: endsOf(glyf, at, contours), points: pointsOf(glyf, at, contours) };
  });
}

const endsOf = (glyf: Buffer, at: number, contours: number) =>
  Array.from({ length: contours }, (_, index) => glyf.readUInt16BE(at + 10 + index * 2));

function pointsOf(glyf: Buffer, start: number, contours: number): number[][] {
  const count = contours === 0 ? 0 : glyf.readUInt16BE(start + 8 + contours * 2) + 1;
  let at = start + 10 + contours * 2;
  at += 2 + glyf.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = glyf[at++]!;
    const times = flag & 8 ? glyf[at++]! + 1 : 1;
    for (let time = 0; time < times; time++) flags.push(flag);
  }
  const read = (short: number, same: number) =>
    flags.map((flag) => {
      if (flag & short) return flag & same ? glyf[at++]! : -glyf[at++]!;
      if (flag & same) return 0;
      at += 2;
      return glyf.readInt16BE(at - 2);
    });
  const xs = read(2, 16);
  const ys = read(4, 32);
  return flags.map((flag, index) => [flag & 1, xs[index]!, ys[index]!]);
}

function partsOf(glyf: Buffer, start: number): number[] {
  const parts: number[] = [];
  let at = start;
  for (let isMore = true; isMore;) {
    const flags = glyf.readUInt16BE(at);
    const length = flags & 1 ? 8 : 6;
    parts.push(...glyf.subarray(at, at + length));
    at += length;
    isMore = (flags & 0x20) !== 0;
  }
  return parts;
}
