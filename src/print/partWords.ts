import { PDFArray, PDFDict, PDFName, PDFRawStream, type PDFObject } from '@cantoo/pdf-lib';
import { operatorOf } from './artifacts.ts';
import { readStream } from './readStream.ts';

/** What the glyphs of a font say. */
export interface FontText {
  /** Code of the space, in hex; none when the font was cut without. */
  space?: string;
  /** Text of a code. */
  text: ReadonlyMap<number, string>;
}

type Matrix = [number, number, number, number, number, number];

/**
 * Put back the space that Chromium drops where a line breaks between two words, so that who hears or copies a text does
 * not meet "andwithout". Between Chinese characters, after a hyphen and within an address there was none.
 * @param content a page's content stream as Chromium writes it: each operator ends a line
 * @param fonts by their name on the page, without the slash
 */
export function partWords(content: string, fonts: ReadonlyMap<string, FontText>): string {
  const lines = content.split('\n');
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let line: Matrix = matrix;
  let font: FontText | undefined;
  /** The text shown last: where it stands, in which font, and the word that it ends with. */
  let last: { index: number; height: number; font: FontText; word: string } | undefined;

  for (const [index, text] of lines.entries()) {
    const operator = operatorOf(text);
    const numbers = () => text.split(' ').slice(0, -1).map(Number);
    if (operator === 'q') stack.push(matrix);
    else if (operator === 'Q') matrix = stack.pop() ?? matrix;
    else if (operator === 'cm') matrix = multiply(numbers() as Matrix, matrix);
    else if (operator === 'Tf') font = fonts.get(text.slice(1, text.indexOf(' ')));
    else if (operator === 'Tm') line = numbers() as Matrix;
    if (operator !== 'Tj' && operator !== 'TJ') continue;
    // Skia moves from glyph to glyph in the line of the show: `7.3 0 Td <0008> Tj`.
    if (text.includes(' Td ')) {
      const [x, y] = text.split(' ', 2).map(Number);
      line = multiply([1, 0, 0, 1, x!, y!], line);
    }
    const said = font && saidBy(text, font);
    if (!font || !said) continue;
    const [, , , , , height] = multiply(line, matrix);
    const isNext = last && Math.abs(height - last.height) > 0.5;
    if (last && isNext && isParted(last.word, said) && last.font.space) {
      const before = lines[last.index]!;
      const at = before.lastIndexOf('>');
      lines[last.index] = before.slice(0, at) + last.font.space + before.slice(at);
    }
    const whole = (isNext ? '' : (last?.word ?? '')) + said;
    last = { index, height, font, word: whole.slice(whole.trimEnd().lastIndexOf(' ') + 1) };
  }
  return lines.join('\n');
}

/** What a line that shows glyphs says. */
function saidBy(line: string, { text }: FontText): string {
  let said = '';
  for (let from = line.indexOf('<'); from !== -1; from = line.indexOf('<', from + 1)) {
    const to = line.indexOf('>', from);
    for (let at = from + 1; at < to; at += 4) said += text.get(parseInt(line.slice(at, at + 4), 16)) ?? '';
  }
  return said;
}

/** Whether a space stood between the word at the end of a line and the next line. */
function isParted(word: string, next: string): boolean {
  if (/\s$/.test(word) || /^\s/.test(next) || /:\/\//.test(word)) return false;
  // A dash or a stroke by itself had a space on either side.
  if (/[-–—/\u2060]$/.test(word)) return word.length === 1;
  return !isWide(word.at(-1)!) && !isWide([...next][0]!);
}

/** Characters between which lines break without a space: Chinese, and full-width signs. */
function isWide(character: string): boolean {
  return /[\p{sc=Han}\u2e80-\u303f\uff00-\uffef]/u.test(character);
}

function multiply([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/**
 * Read what the fonts of a page say, from their ToUnicode maps.
 * @param known maps that have been read for pages before, which share their fonts
 */
export function readFonts(resources: PDFDict | undefined, known: Map<PDFObject, FontText>): Map<string, FontText> {
  const fonts = resources?.lookupMaybe(PDFName.of('Font'), PDFDict);
  return new Map(
    (fonts?.keys() ?? []).flatMap((key) => {
      const font = fonts!.lookupMaybe(key, PDFDict);
      const map = font?.lookup(PDFName.of('ToUnicode'));
      // A code of two bytes: fonts of another kind are not Chromium's.
      const isWide = font?.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray);
      if (!isWide || !(map instanceof PDFRawStream)) return [];
      const text = known.get(map) ?? readMap(readStream(map));
      known.set(map, text);
      return [[key.decodeText(), text]] as const;
    }),
  );
}

/** Read a ToUnicode map: single characters, and ranges of codes in a row. */
export function readMap(map: string): FontText {
  const text = new Map<number, string>();
  const read = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const inside = (kind: string) => [...map.matchAll(new RegExp(`begin${kind}([\\s\\S]*?)end${kind}`, 'g'))].join('');
  for (const [, code, hex] of inside('bfchar').matchAll(/<(\w{4})>\s*<(\w+)>/g))
    text.set(parseInt(code!, 16), read(hex!));
  for (const [, ...range] of inside('bfrange').matchAll(/<(\w{4})>\s*<(\w{4})>\s*<(\w+)>/g)) {
    const [from, to] = range.map((hex) => parseInt(hex, 16));
    const start = read(range[2]!).codePointAt(0)!;
    for (let code = from!; code <= to!; code += 1) text.set(code, String.fromCodePoint(start + code - from!));
  }
  const space = [...text].find(([, said]) => said === ' ')?.[0];
  return { text, ...(space !== undefined && { space: space.toString(16).padStart(4, '0') }) };
}
