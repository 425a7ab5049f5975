import { expect, test } from 'vitest';
import { decodeText } from './decode.ts';

test.each([
  ['UTF-8 with a mark at its start', [0xef, 0xbb, 0xbf, 0xe6, 0xb0, 0xb4], '水'],
  ['UTF-16', [0xff, 0xfe, 0x34, 0x6c], '水'],
  ['GB 18030', [0xba, 0xd3, 0xcb, 0xae, 0x0d, 0x0a, 0xba, 0xd3], '河水\n河'],
])('%s is read', (_, bytes, text) => {
  expect(decodeText(new Uint8Array(bytes), 'a.txt')).toBe(text);
});

test('what is no text is refused', () => {
  expect(() => decodeText(new Uint8Array([0x50, 0x4b, 0x00, 0xff, 0xff]), 'a.txt')).toThrow('"a.txt" is no text');
});
