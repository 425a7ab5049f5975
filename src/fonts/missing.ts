import type { MissingCharacter } from './characters.ts';

/** A character that no face holds, and the built page that shows it. */
export interface MissingOnPage extends MissingCharacter {
  page: string;
}

/** Say which characters no face holds, each by the page that shows it first, and what to do. */
export function describeMissing(missing: readonly MissingOnPage[]): string {
  const first = new Map(missing.toReversed().map((found) => [found.character, found]));
  const lines = [...first.values()].reverse().map(({ character, text, page }) => {
    const point = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return `${page}  no face holds "${character}" (U+${point}), in "${around(text, text.indexOf(character))}"`;
  });
  return [...lines, '    Write it in another way: a PDF would show a box. Or build without PDFs: --no-pdf.'].join('\n');
}

/** Some characters on either side, of the same line. */
function around(text: string, offset: number): string {
  const before = text
    .slice(Math.max(0, offset - 15), offset)
    .split('\n')
    .at(-1)!;
  const [after = ''] = text.slice(offset, offset + 15).split('\n');
  return before + after;
}
