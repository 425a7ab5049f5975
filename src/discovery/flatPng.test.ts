import sharp from 'sharp';
import { expect, test } from 'vitest';
import { coloursOf, listColours, openFlatPng, readColour, type Colour } from './flatPng.ts';

const paper: Colour = [253, 252, 249];
const ink: Colour = [29, 27, 24];
/** Four pixels in a row of two: paper, ink, halfway between, and one that no list has. */
const data = Uint8Array.of(...paper, 255, ...ink, 255, 141, 140, 137, 255, 255, 0, 0, 255);

test('a picture that is read again has each pixel in the nearest of its colours', async () => {
  const write = openFlatPng(listColours(paper, [ink], [[200, 10, 10]]));
  const png = await write({ width: 2, height: 2, data });
  const read = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  expect(read.info).toMatchObject({ width: 2, height: 2, channels: 3 });
  const [first, second, third, fourth] = [0, 3, 6, 9].map((at) => [...read.data.subarray(at, at + 3)]);
  expect([first, second, fourth]).toEqual([paper, ink, [200, 10, 10]]);
  for (const [index, value] of third!.entries()) expect(Math.abs(value - data[8 + index]!)).toBeLessThan(10);
});

test('a list of colours holds the ground, steps to each colour and no colour twice', () => {
  const colours = listColours(paper, [ink, ink], [paper]);
  expect(colours).toHaveLength(16);
  expect(colours[0]).toEqual(paper);
  expect(colours.at(-1)).toEqual(ink);
  const many = Array.from({ length: 300 }, (_, index): Colour => [index % 256, index >> 8, 1]);
  expect(listColours(paper, [ink], many)).toHaveLength(256);
});

test('the colours of a picture are named by how many pixels have them', () => {
  const twice = { data: Uint8Array.of(...paper, 255, ...ink, 255, ...ink, 0) };
  expect(coloursOf(twice)).toEqual([ink, paper]);
  expect(readColour('#9a1f1b')).toEqual([154, 31, 27]);
});
