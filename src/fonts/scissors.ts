import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** HarfBuzz's subsetter, which keeps every font that it was given open: opening one takes longer than to cut it. */
export interface Scissors {
  /**
   * Open a font.
   * @param font TrueType
   * @returns gives the font with some characters alone
   */
  open(font: Buffer): (characters: ReadonlySet<string>) => Buffer;
}

/** What of HarfBuzz is called. Numbers are addresses in its memory. */
interface Harfbuzz {
  memory: { buffer: ArrayBuffer };
  _initialize(): void;
  malloc(bytes: number): number;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_set_clear(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_set(input: number, which: number): number;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

const MODE_WRITABLE = 2;
/** Sets of a subset's input. */
const [DROPPED_TABLES, NAMES, FEATURES] = [3, 4, 6];

/** The licence and where it is to be read: it asks to be kept. */
const LICENCE_NAMES = [13, 14];

/**
 * What our pages set text with: letters that join, marks, kerning, figures of one width, narrow punctuation. Every
 * other feature would bring glyphs that nobody asks for, 16 kB on a Chinese page.
 */
const KEPT_FEATURES = ['ccmp', 'locl', 'mark', 'mkmk', 'kern', 'liga', 'calt', 'rlig', 'tnum', 'halt', 'chws'];

/** For text that runs down, for other baselines, for names of styles. */
const UNUSED_TABLES = ['vhea', 'vmtx', 'BASE', 'STAT', 'VORG'];

/** Load HarfBuzz. */
export function openScissors(): Scissors {
  const code = readFileSync(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
  const harfbuzz = new WebAssembly.Instance(new WebAssembly.Module(code)).exports as unknown as Harfbuzz;
  harfbuzz._initialize();
  // The memory may grow while a font is cut, which ends every view of it.
  const memory = () => Buffer.from(harfbuzz.memory.buffer);

  const inputOf = (characters: ReadonlySet<string>): number => {
    const input = harfbuzz.hb_subset_input_create_or_fail();
    const unicodes = harfbuzz.hb_subset_input_unicode_set(input);
    for (const character of characters) harfbuzz.hb_set_add(unicodes, character.codePointAt(0)!);
    const features = harfbuzz.hb_subset_input_set(input, FEATURES);
    harfbuzz.hb_set_clear(features);
    for (const tag of KEPT_FEATURES) harfbuzz.hb_set_add(features, tagOf(tag));
    const dropped = harfbuzz.hb_subset_input_set(input, DROPPED_TABLES);
    for (const tag of UNUSED_TABLES) harfbuzz.hb_set_add(dropped, tagOf(tag));
    const names = harfbuzz.hb_subset_input_set(input, NAMES);
    for (const name of LICENCE_NAMES) harfbuzz.hb_set_add(names, name);
    return input;
  };

  return {
    open(font) {
      const address = harfbuzz.malloc(font.length);
      memory().set(font, address);
      const blob = harfbuzz.hb_blob_create(address, font.length, MODE_WRITABLE, 0, 0);
      const face = harfbuzz.hb_face_create(blob, 0);
      harfbuzz.hb_blob_destroy(blob);
      return (characters) => {
        const input = inputOf(characters);
        const subset = harfbuzz.hb_subset_or_fail(face, input);
        harfbuzz.hb_subset_input_destroy(input);
        if (!subset) throw new Error('HarfBuzz cannot cut a font');
        const result = harfbuzz.hb_face_reference_blob(subset);
        const start = harfbuzz.hb_blob_get_data(result, 0);
        const cut = Buffer.from(memory().subarray(start, start + harfbuzz.hb_blob_get_length(result)));
        harfbuzz.hb_blob_destroy(result);
        harfbuzz.hb_face_destroy(subset);
        return cut;
      };
    },
  };
}

/** A name of four letters as the number that stands for it. */
const tagOf = (name: string): number => Buffer.from(name, 'latin1').readUInt32BE();
