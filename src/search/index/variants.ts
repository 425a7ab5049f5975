import { Converter } from 'opencc-js';

/** Where traditional and variant characters are in use: Hong Kong, Taiwan, Japan, and the standard of OpenCC. */
const regions = ['t', 'tw', 'hk', 'jp'];

/**
 * Traditional and variant characters whose simplified form is among the given ones, each followed by that form, and
 * again by itself where it is among them too: `產产産产業业`. Tables from OpenCC.
 */
export function listVariants(characters: ReadonlySet<string>): string {
  const converters = regions.map((from) => Converter({ from, to: 'cn' }));
  const found: string[] = [];
  // Every unified ideograph of the Basic Multilingual Plane.
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    const simplified = converters.map((convert) => convert(character)).find((result) => result !== character);
    if (!simplified || !characters.has(simplified)) continue;
    found.push(character + simplified);
    // 著 is 着 in some words and itself in others: both are looked for.
    if (characters.has(character)) found.push(character + character);
  }
  return found.join('');
}
