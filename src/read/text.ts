import { rememberEach } from '../cache/remember.ts';
import { positionAt, type Position } from '../problems/place.ts';
import { finding, type Finding } from '../problems/problem.ts';
import { UNSEEN } from '../schemas/unseen.ts';
import { DEEPEST, deepAt } from './nesting.ts';

/** A file as text. */
export interface Decoded {
  /** Its characters, without a byte order mark; where bytes are none, with U+FFFD in their place. */
  text: string;
  /** What keeps it from being read as it was meant, and where. */
  fault?: Finding & Position;
}

/** Read bytes as UTF-8, the one encoding of content. */
export const decodeText: (bytes: Uint8Array) => Decoded = rememberEach(decode);

function decode(bytes: Uint8Array): Decoded {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = utf16(raw);
  if (wide) return { text: '', fault: { ...finding('text-encoding', { encoding: wide }), line: 1, column: 1 } };
  const text = raw.toString('utf8').replace(/^\uFEFF/, '');
  const broken = brokenAt(text, raw);
  if (broken !== undefined) {
    return { text, fault: { ...finding('text-encoding', { encoding: guess(raw) }), ...positionAt(text, broken) } };
  }
  const odd = UNSEEN.exec(text);
  if (odd) {
    return {
      text,
      fault: { ...finding('character-unseen', { code: codeOf(odd[0]) }), ...positionAt(text, odd.index) },
    };
  }
  const deep = deepAt(text);
  if (deep === undefined) return { text };
  return { text, fault: { ...finding('nested-deep', { deepest: DEEPEST }), ...positionAt(text, deep) } };
}

/** How Unicode calls a character: `U+202E`. */
function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Where the first bytes that are no UTF-8 stand in the text that was read of them. */
function brokenAt(text: string, raw: Buffer): number | undefined {
  const start = raw.length - Buffer.byteLength(text) === 3 && raw[0] === 0xef && raw[1] === 0xbb ? 3 : 0;
  for (let at = text.indexOf('\uFFFD'), bytes = start, from = 0; at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
    bytes += Buffer.byteLength(text.slice(from, at));
    from = at;
    // The character itself may have been written.
    if (raw[bytes] !== 0xef || raw[bytes + 1] !== 0xbf || raw[bytes + 2] !== 0xbd) return at;
  }
  return undefined;
}

/** Two bytes a character: by its mark, or by every other byte that is none of text. */
function utf16(raw: Buffer): string | undefined {
  const isMarked = (raw[0] === 0xff && raw[1] === 0xfe) || (raw[0] === 0xfe && raw[1] === 0xff);
  if (isMarked) return 'UTF-16';
  // Nearly no text has one.
  const zeros = raw.includes(0) ? raw.subarray(0, 4096).filter((byte) => byte === 0).length : 0;
  return zeros > 1 && zeros > Math.min(raw.length, 4096) / 5 ? 'UTF-16' : undefined;
}

/** Encodings that files of this kind come in, and the characters that are most frequent in their languages. */
const others: [label: string, name: string, frequent: string][] = [
  ['gb18030', 'GBK', '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年业数产'],
  ['big5', 'Big5', '的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年業數產'],
  ['shift_jis', 'Shift_JIS', 'のにはをたがでてとしれさあいうるなりっら'],
  ['euc-jp', 'EUC-JP', 'のにはをたがでてとしれさあいうるなりっら'],
  ['euc-kr', 'EUC-KR', '이다는을를의가에고하한은로지기도서사인'],
];

/** The encoding that bytes most likely are in. */
function guess(raw: Buffer): string {
  const scores = others.map(([label, name, frequent]) => {
    const foreign = [...new TextDecoder(label).decode(raw)].filter((character) => character > '\u00FF');
    const known = foreign.filter((character) => frequent.includes(character)).length;
    return { name, score: known / (foreign.length || 1) };
  });
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score >= 0.04 ? best.name : 'Windows-1252';
}
