import { Converter } from 'opencc-js';

/** Where traditional and variant characters are in use: Hong Kong, Taiwan, Japan, and the standard of OpenCC. */
const regions = ['t', 'tw', 'hk', 'jp'];

let known: [variant: string, simplified: string][] | undefined;

/**
 * Traditional and variant characters whose simplified form is among the given ones, each followed by that form, and
 * again by itself where it is among them too: `產产産产業业`. Tables from OpenCC.
 * @param isTraditional the texts are in traditional characters: simplified ones are followed by those too
 */
export function listVariants(characters: ReadonlySet<string>, isTraditional: boolean): string {
  known ??= readTables();
  // Where texts are in traditional characters, the simplified ones are the variants.
  const simplified = isTraditional ? known.map(([variant, simplified]) => [simplified, variant] as const) : [];
  return [...known, ...simplified]
    .filter(([, simplified]) => characters.has(simplified))
    .map(([variant, simplified]) => {
      // 著 is 着 in some words and itself in others: both are looked for.
      return variant + simplified + (characters.has(variant) ? variant + variant : '');
    })
    .join('');
}

function readTables(): [string, string][] {
  const converters = regions.map((from) => Converter({ from, to: 'cn' }));
  const found: [string, string][] = [];
  // Every unified ideograph of the Basic Multilingual Plane.
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    const simplified = converters.map((convert) => convert(character)).find((result) => result !== character);
    if (simplified) found.push([character, simplified]);
  }
  return found;
}
