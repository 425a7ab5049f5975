import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { imageFault } from './image.ts';

const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: '#0b5d51' } });
const formats = ['png', 'jpeg', 'webp', 'avif', 'gif'] as const;
const svg = (inside: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`);

describe.each(formats)('a picture as %s', (format) => {
  test('can be shown when it is whole, and not when its end is missing', async () => {
    const bytes = await picture.clone().toFormat(format).toBuffer();
    expect(imageFault('a.png', bytes)).toBeUndefined();
    for (const part of [0.2, 0.5, 0.9])
      expect(imageFault('a.png', bytes.subarray(0, bytes.length * part)), `${part}`).toMatch(/broken|other/);
  });
});

test('a picture with a damaged pixel is broken', async () => {
  const bytes = await picture.clone().png().toBuffer();
  bytes[bytes.length - 20]! ^= 0xff;
  expect(imageFault('a.png', bytes)).toBe('broken');
});

test.each([
  ['empty', Buffer.alloc(0)],
  ['other', Buffer.from('no picture')],
  ['other', randomBytes(2000)],
])('a file is %s', (fault, bytes) => {
  expect(imageFault('a.jpg', bytes)).toBe(fault);
});

test.each([
  ['<path d="M0 0h1" />', undefined],
  ['<style>path { fill: url(#a) }</style><use href="#a" />', undefined],
  ['<script>alert(1)</script>', 'acts'],
  ['<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>', 'acts'],
  ['<a href="java&#x73;cri&#10;pt:alert(1)"><text>x</text></a>', 'acts'],
  ['<a href="javascript:alert(1)"><text>x</text></a>', 'acts'],
  ['<path onclick="alert(1)" />', 'acts'],
  ['<foreignObject><p>x</p></foreignObject>', 'acts'],
  ['<image href="https://example.org/a.png" />', 'acts'],
  ['<style>@import url(//example.org/a.css)</style>', 'acts'],
])('an SVG that holds %s: %s', (inside, fault) => {
  expect(imageFault('a.svg', svg(inside))).toBe(fault);
});

test('an SVG says how large it is, and is one by its content', () => {
  expect(imageFault('a.svg', Buffer.from('<svg><path /></svg>'))).toBe('sizeless');
  expect(imageFault('a.svg', Buffer.from('<?xml version="1.0"?><svg width="9" height="9"></svg>\n'))).toBeUndefined();
  expect(imageFault('a.svg', Buffer.from('<html></html>'))).toBe('other');
  expect(imageFault('a.png', svg(''))).toBe('other');
});
