import { Converter } from 'opencc-js';

/** Where traditional and variant characters are in use: Hong Kong, Taiwan, Japan, and the standard of OpenCC. */
const regions = ['t', 'tw', 'hk', 'jp'];

let known: [variant: string, simplified: string][] | undefined;
let standard: Set<string> | undefined;

/**
 * Traditional and variant characters whose simplified form is among the given ones, each followed by that form, and
 * by itself where it is among them too: `產产産产業业`. What simplified texts are written in comes first as itself:
 * `著著著着`. Tables from OpenCC.
 * @param isTraditional the texts are in traditional characters: simplified ones are followed by those too
 */
export function listVariants(characters: ReadonlySet<string>, isTraditional: boolean): string {
  known ??= readTables();
  standard ??= readStandard();
  // Where texts are in traditional characters, the simplified ones are the variants.
  const simplified = isTraditional ? known.map(([variant, simplified]) => [simplified, variant] as const) : [];
  return [...known, ...simplified]
    .filter(([, simplified]) => characters.has(simplified))
    .map(([variant, simplified]) => {
      const pair = variant + simplified;
      if (!characters.has(variant)) return pair;
      // 台 and 臺 are one to who writes either; 著 is a simplified character too, and first of all that.
      return !isTraditional && standard!.has(variant) ? variant + variant + pair : pair + variant + variant;
    })
    .join('');
}

/** The characters of GB 2312, in which simplified texts are written. */
function readStandard(): Set<string> {
  const decoder = new TextDecoder('gbk');
  const cells = Array.from({ length: 72 * 94 }, (_, at) => [0xb0 + Math.floor(at / 94), 0xa1 + (at % 94)]);
  return new Set(cells.map((bytes) => decoder.decode(Uint8Array.from(bytes))));
}

function readTables(): [string, string][] {
  // Every unified ideograph of the Basic Multilingual Plane.
  const characters = Array.from({ length: 0xa000 - 0x3400 }, (_, at) => String.fromCharCode(0x3400 + at));
  // All in one text, each by itself: to convert them one by one takes three times as long.
  const text = characters.join('\n');
  const converted = regions.map((from) => Converter({ from, to: 'cn' })(text).split('\n'));
  return characters.flatMap((character, at): [string, string][] => {
    const simplified = converted.map((results) => results[at]!).find((result) => result !== character);
    return simplified === undefined ? [] : [[character, simplified]];
  });
}
