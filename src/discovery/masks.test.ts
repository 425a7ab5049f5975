import { expect, test } from 'vitest';
import { fill, flatten } from './masks.ts';

const path = (...points: [number, number][]) =>
  points.map((values, index) => ({ type: index === 0 ? 'M' : 'L', values }));

test('a pixel is covered as far as the shape lies in it, whichever way round it is drawn', () => {
  const corners: [number, number][] = [
    [0.5, 0],
    [2.5, 0],
    [2.5, 1],
    [0.5, 1],
  ];
  for (const points of [corners, corners.toReversed()]) {
    const mask = fill(flatten(path(...points), 1, 0), 10);
    // Above the line on which letters stand.
    expect(mask).toMatchObject({ left: 0, top: -1, width: 3, height: 1 });
    expect([...mask.covered]).toEqual([5, 10, 5]);
  }
});

test('edges that lean take a part of each pixel', () => {
  const triangle = fill(flatten(path([0, 0], [4, 0], [0, 4]), 1, 0), 10);
  expect([...triangle.covered]).toEqual([5, 0, 0, 0, 10, 5, 0, 0, 10, 10, 5, 0, 10, 10, 10, 5]);
  const flat = fill(flatten(path([0, 0], [4, 0], [4, 1]), 1, 0), 8);
  expect([...flat.covered]).toEqual([1, 3, 5, 7]);
});

test('curves are rounder than their corners, and holes are left out', () => {
  const circle = (radius: number, turn: 1 | -1) => [
    { type: 'M', values: [radius, 0] },
    ...[1, 2, 3, 4].map((quarter) => {
      const [from, to] = [quarter - 1, quarter].map((q) => (turn * q * Math.PI) / 2) as [number, number];
      const beside = [Math.cos(from) + Math.cos(to), Math.sin(from) + Math.sin(to)];
      return { type: 'Q', values: [...beside, Math.cos(to), Math.sin(to)].map((value) => radius * value) };
    }),
    { type: 'Z', values: [] },
  ];
  const area = (path: Parameters<typeof flatten>[0]) =>
    fill(flatten(path, 1, 0), 100).covered.reduce((sum, covered) => sum + covered, 0) / 100;
  // Of two parabolas a quarter, TrueType's circle is a little larger than one.
  const disc = area(circle(8, 1));
  expect(disc).toBeGreaterThan(Math.PI * 64);
  expect(disc).toBeLessThan(Math.PI * 64 * 1.09);
  expect(area([...circle(8, 1), ...circle(4, -1)])).toBeCloseTo(disc * 0.75, 0);
});

test('what has no area covers nothing', () => {
  expect(fill([], 10).covered).toHaveLength(0);
  expect(fill(flatten(path([0, 0], [3, 0]), 1, 0), 10).covered).toHaveLength(0);
});
