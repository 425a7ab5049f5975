import sharp from 'sharp';
import { expect, test } from 'vitest';
import { coloursOf, nearest, readColour, writePng, type Colour } from './flatPng.ts';

const paper: Colour = [253, 252, 249];
const ink: Colour = [29, 27, 24];

test('a picture that is read again has the colours of its numbers', async () => {
  const rows = Uint8Array.of(0, 0, 1, 0, 2, 0);
  const png = writePng({ width: 2, height: 2, rows }, [paper, ink, [200, 10, 10]]);
  const read = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  expect(read.info).toMatchObject({ width: 2, height: 2, channels: 3 });
  expect([...read.data]).toEqual([...paper, ...ink, 200, 10, 10, ...paper]);
});

test('the colours of a picture are named by how many pixels have them', () => {
  expect(coloursOf(Uint8Array.of(...paper, ...ink, ...ink))).toEqual([ink, paper]);
  expect(readColour('#9a1f1b')).toEqual([154, 31, 27]);
  expect(nearest([30, 30, 30], [paper, ink])).toBe(1);
});
