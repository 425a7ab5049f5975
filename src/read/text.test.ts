import { expect, test } from 'vitest';
import { decodeText } from './text.ts';

const gbk = Buffer.from('cab1bcc4a3bab4a2c4dcb5e7d5beb5c4c0fbd3c3c2cab2bbb8dfa3acd2aad3d0b4f3b5c4b1e4bbafa1a3', 'hex');
const big5 = Buffer.from('c0c7afe0b9712027a4a3ac4fa440ad6eaababea4ac46a1413f', 'hex');

test('text is what UTF-8 says, without a byte order mark', () => {
  expect(decodeText(Buffer.from('\uFEFF储能\r\n'))).toEqual({ text: '储能\r\n' });
  expect(decodeText(new Uint8Array())).toEqual({ text: '' });
});

test.each([
  ['GBK', Buffer.concat([Buffer.from('a: '), gbk]), 1, 5],
  ['Big5', Buffer.concat([Buffer.from('a: b\ntitle: '), big5]), 2, 8],
  ['Shift_JIS', Buffer.from('82b182ea82cd93fa967b8cea82cc95b68e9a82c582b7', 'hex'), 1, 1],
  ['EUC-KR', Buffer.from('b5a5c0ccc5cdb4c220c1dfbfe4c7cfb4d9', 'hex'), 1, 1],
  ['Windows-1252', Buffer.from('a caf\xe9 in town', 'latin1'), 1, 6],
  ['UTF-16', Buffer.from('\uFEFFtitle: A\n', 'utf16le'), 1, 1],
  ['UTF-16', Buffer.from('title: A wind farm\n', 'utf16le'), 1, 1],
])('bytes of %s are told from UTF-8, and where they start', (encoding, bytes, line, column) => {
  expect(decodeText(bytes).fault).toMatchObject({ id: 'text-encoding', values: { encoding }, line, column });
});

test('bytes cut off in the middle of a character are no UTF-8', () => {
  expect(decodeText(Buffer.from('é储').subarray(0, 4)).fault).toMatchObject({ id: 'text-encoding', column: 2 });
});

test.each([
  ['a zero', 'a\0', 'U+0000'],
  ['a control', 'a\u0007', 'U+0007'],
  ['a mark that turns the direction', 'a\u202e12', 'U+202E'],
  ['a byte order mark within', 'a\uFEFF', 'U+FEFF'],
  ['the rest of a character that was lost', 'a\uFFFD', 'U+FFFD'],
])('%s is reported where it stands', (_what, text, code) => {
  expect(decodeText(Buffer.from(`one\n${text}`)).fault).toEqual({
    id: 'character-unseen',
    severity: 'problem',
    values: { code },
    line: 2,
    column: 2,
  });
});

test('what letters of other scripts need is text', () => {
  expect(decodeText(Buffer.from('می\u200cخواهم \u{1F9D1}\u200d\u{1F33E} e\u0301\t\u00a0')).fault).toBeUndefined();
});
