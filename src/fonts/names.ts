import { replaceTable, tablesOf } from './sfnt.ts';

/** An entry of a font's table `name`. */
export interface FontName {
  platform: number;
  encoding: number;
  language: number;
  /** What it says: 1 family, 2 style, 6 the name for PostScript, 13 licence, 14 where the licence is to be read. */
  id: number;
  text: string;
}

/** Bytes of the head of the table, and of an entry in it. */
const HEAD = 6;
const ENTRY = 12;
/** The platform whose texts are of one byte a character; all others have UTF-16. */
const MACINTOSH = 1;

/** What a font says of itself. */
export function readNames(table: Buffer): FontName[] {
  const texts = table.subarray(table.readUInt16BE(4));
  return Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
    const at = HEAD + index * ENTRY;
    const [platform, encoding, language, id, length, offset] = [0, 2, 4, 6, 8, 10].map((field) =>
      table.readUInt16BE(at + field),
    ) as [number, number, number, number, number, number];
    const bytes = Buffer.from(texts.subarray(offset, offset + length));
    const text = platform === MACINTOSH ? bytes.toString('latin1') : bytes.swap16().toString('utf16le');
    return { platform, encoding, language, id, text };
  });
}

/** A table `name` that says this; its entries keep their order, which the format asks for. */
function writeNames(names: readonly FontName[]): Buffer {
  const texts = names.map(({ platform, text }) =>
    platform === MACINTOSH ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf16le').swap16(),
  );
  const head = Buffer.alloc(HEAD + names.length * ENTRY);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [index, { platform, encoding, language, id }] of names.entries()) {
    const { length } = texts[index]!;
    for (const [field, value] of [platform, encoding, language, id, length, offset].entries()) {
      head.writeUInt16BE(value, HEAD + index * ENTRY + field * 2);
    }
    offset += length;
  }
  return Buffer.concat([head, ...texts]);
}

/**
 * A font under a name of ours. A licence may reserve the name that a font has for the font as it was made, and what we
 * cut is none: it must not go by that name. Who made it, the licence and the version stay as they were.
 * @param font TrueType; checksums are not written anew, since HarfBuzz writes them of what it cuts
 * @param family name of the family, `Brief Sans`
 */
export function renameFont(font: Buffer, family: string): Buffer {
  const names = readNames(tablesOf(font).get('name')!);
  const style = names.find(({ id }) => id === 2)?.text ?? 'Regular';
  const postScript = `${family.replaceAll(' ', '')}-${style.replaceAll(' ', '')}`;
  const given: Partial<Record<number, string>> = { 1: family, 3: postScript, 4: `${family} ${style}`, 6: postScript };
  // The other names of a family are those by which programs group many styles: a cut has one.
  const grouping = new Set([16, 17, 18, 21, 22, 25]);
  const table = writeNames(
    names.filter(({ id }) => !grouping.has(id)).map((name) => ({ ...name, text: given[name.id] ?? name.text })),
  );
  return replaceTable(font, 'name', table);
}
