import { listVariants } from '../index/variants.ts';
import type { Index } from './answer.ts';
import type { Mode } from './languages.ts';
import { layTokens, tokensOf } from './tokens.ts';

/** A page: its title and its blocks. */
export type Blocks = string[];

/** An index in memory, of the same tokens as a built one; of each page the first `heads` blocks head it and its parts. */
export function indexOf(pages: readonly Blocks[], mode: Mode, heads = 1, registers: readonly number[] = []): Index {
  const laid = pages.map((blocks) => layTokens(blocks, mode));
  const find = (isWanted: (token: string, place: number, tokens: readonly string[]) => boolean) =>
    new Map(
      laid.flatMap((tokens, page): [number, number[]][] => {
        const places = tokens.flatMap((token, place) => (isWanted(token, place, tokens) ? [place] : []));
        return places.length > 0 ? [[page, places]] : [];
      }),
    );
  return {
    mode,
    variants: listVariants(new Set(pages.flat().join('')), false),
    pages: laid.map((tokens, page) => ({
      titleLength: tokensOf(pages[page]![0]!, mode).tokens.length,
      headLength: layTokens(pages[page]!.slice(0, heads), mode).length,
      length: tokens.length,
      isRegister: registers.includes(page),
    })),
    // As a larger site has it.
    isPaired: mode === 'exact',
    lookup: async (token, next) =>
      find((other, place, tokens) => other === token && (next ?? tokens[place + 1]) === tokens[place + 1]),
    lookupBeginning: async (token) => find((other) => other.startsWith(token)),
  };
}
