import { readFileSync } from 'node:fs';
import { Blob, Buffer as Run, Face, Font, shape } from 'harfbuzzjs';
import { remember } from '../cache/remember.ts';
import { breakTitle } from '../i18n/breaks.ts';
import { fill, flatten, type Mask } from './masks.ts';

/** A font, by the path of its file, and the characters that are set in it. */
export interface CardFont {
  file: string;
  characters: string;
}

/** A glyph, and where it begins: from the beginning of its line and from where its letters stand, in pixels. */
export interface Glyph {
  font: number;
  id: number;
  size: number;
  x: number;
  y: number;
}

/** A line of text, and how wide it is without a space at its end. */
export interface Line {
  glyphs: readonly Glyph[];
  width: number;
}

/** How a text is set. Sizes are in pixels. */
export interface Setting {
  size: number;
  width: number;
  /** BCP 47 tag of its language. */
  tag: string;
  /** What does not go into as many lines ends in `…`. */
  lines: number;
  /** Lines of about one length. */
  balanced?: boolean;
}

/** What sets texts in some fonts. */
export interface Type {
  /** The lines of a text, left to right. */
  set(text: string, setting: Setting): Line[];
  /** Where letters stand in a line of some height, in pixels from its top. */
  baseline(size: number, height: number): number;
  /** How a glyph covers the pixels around the place where it begins. */
  mask(glyph: Glyph): Mask;
}

/** What a line does not break in, in parts of the size of type. */
interface Word {
  glyphs: readonly Omit<Glyph, 'size'>[];
  advance: number;
  /** Without the space at its end. */
  width: number;
}

/**
 * Open fonts to set text in.
 * @param fonts at least one, best first: a character is set in the first that has it
 * @param steps in which pixels are covered
 */
export function openType(fonts: readonly CardFont[], steps: number): Type {
  const opened = fonts.map(({ file, characters }) => {
    const font = new Font(new Face(new Blob(readFileSync(file))));
    return { font, characters: new Set(characters), unit: 1 / font.face.upem };
  });
  const fontOf = (character: string) =>
    Math.max(
      opened.findIndex(({ characters }) => characters.has(character)),
      0,
    );

  const shapeWord = (text: string): Word => {
    const glyphs: Word['glyphs'][number][] = [];
    let [advance, width] = [0, 0];
    for (const [index, run] of runsOf(text, fontOf)) {
      const { font, unit } = opened[index]!;
      const buffer = new Run();
      buffer.addText(run);
      buffer.guessSegmentProperties();
      shape(font, buffer);
      for (const { codepoint, cluster, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
        glyphs.push({ font: index, id: codepoint, x: advance + unit * xOffset, y: -unit * yOffset });
        advance += unit * xAdvance;
        if (/\S/.test(run[cluster]!)) width = advance;
      }
    }
    return { glyphs, advance, width };
  };
  // Words come again, in texts and from page to page.
  const wordOf = remember(shapeWord, (text) => text);
  const maskOf = remember(
    ({ font: index, id, size, x }: Glyph) => {
      const { font, unit } = opened[index]!;
      return fill(flatten(font.glyphToJson(id), size * unit, partOf(x)), steps);
    },
    ({ font, id, size, x }) => `${font} ${id} ${size} ${partOf(x)}`,
  );

  return {
    set(text, { size, width, tag, lines: most, balanced = false }) {
      const limit = width / size;
      const words = breakTitle(text, tag)
        .flatMap((piece) => piece.match(/\S*\s+|\S+?[-–—/]+(?=\S)|\S+/g) ?? [])
        .map(wordOf)
        .flatMap((word) => (word.width > limit ? lettersOf(word) : [word]));
      let lines = breakInto(words, limit);
      if (lines.length > most) {
        const dots = wordOf('…');
        const [last = []] = breakInto(lines.slice(most - 1).flat(), limit - dots.width);
        lines = [...lines.slice(0, most - 1), [...last, dots]];
      } else if (balanced) {
        lines = breakInto(words, narrowest(words, limit, lines.length));
      }
      return lines.map((line) => placeWords(line, size));
    },
    baseline(size, height) {
      const { font, unit } = opened[0]!;
      const { ascender, descender } = font.hExtents();
      return Math.round((height + size * unit * (ascender + descender)) / 2);
    },
    mask: maskOf,
  };
}

// Glyphs are drawn at quarters of a pixel: more cannot be seen.
const quartersOf = (x: number): number => Math.round(x * 4);
const partOf = (x: number): number => (quartersOf(x) & 3) / 4;

/** The pixel in which a glyph begins. */
export const wholeOf = (x: number): number => quartersOf(x) >> 2;

/** Parts of a text that are set in one font each. */
function runsOf(text: string, fontOf: (character: string) => number): [font: number, run: string][] {
  const runs: [number, string][] = [];
  for (const character of text) {
    const font = fontOf(character);
    const last = runs.at(-1);
    if (last?.[0] === font) last[1] += character;
    else runs.push([font, character]);
  }
  return runs;
}

/** A word as one a glyph, for a line that is too short for it. */
const lettersOf = ({ glyphs, advance, width }: Word): Word[] =>
  glyphs.map(({ font, id, x, y }, index) => {
    const next = glyphs[index + 1]?.x ?? advance;
    return { glyphs: [{ font, id, x: 0, y }], advance: next - x, width: Math.min(next, Math.max(width, x)) - x };
  });

/** Words in lines, each as full as it goes. */
function breakInto(words: readonly Word[], limit: number): Word[][] {
  const lines: Word[][] = [];
  let room = 0;
  for (const word of words) {
    if (lines.length > 0 && word.width <= room) lines.at(-1)!.push(word);
    else {
      lines.push([word]);
      room = limit;
    }
    room -= word.advance;
  }
  return lines;
}

/** The least width, in whole hundredths of the size of type, in which words need no more lines. */
function narrowest(words: readonly Word[], limit: number, lines: number): number {
  let [low, high] = [0, Math.ceil(limit * 100)];
  while (low + 1 < high) {
    const middle = Math.floor((low + high) / 2);
    const fits = words.every(({ width }) => width * 100 <= middle) && breakInto(words, middle / 100).length <= lines;
    if (fits) high = middle;
    else low = middle;
  }
  return Math.min(high / 100, limit);
}

function placeWords(words: readonly Word[], size: number): Line {
  const glyphs: Glyph[] = [];
  let at = 0;
  for (const word of words) {
    for (const { font, id, x, y } of word.glyphs) glyphs.push({ font, id, size, x: size * (at + x), y: size * y });
    at += word.advance;
  }
  const last = words.at(-1);
  return { glyphs, width: last ? size * (at - last.advance + last.width) : 0 };
}
