import { positionAt } from '../read/problem.ts';
import type { MissingCharacter } from './characters.ts';

/** A character that no face holds, and the built page that showed it first. */
export interface MissingOnPage extends MissingCharacter {
  page: string;
}

/** The author's files, and what stands before their names when an author is told of one: `content/`. */
export interface AuthorFiles {
  list(): readonly string[];
  read(file: string): string | undefined;
  prefix: string;
}

/**
 * Say which characters no face holds and what to do: every place where the author wrote one, as `file:line:column`; the
 * built page where no file of the author's has it.
 */
export function describeMissing(missing: readonly MissingOnPage[], author: AuthorFiles): string {
  const texts = author
    .list()
    .filter((file) => /\.(csv|json|mdx|yaml)$/.test(file))
    .map((file) => ({ path: author.prefix + file, text: author.read(file) ?? '' }));
  const lines = missing.flatMap(({ character, text, page }) => {
    const places = texts.flatMap(({ path, text: whole }) =>
      offsetsOf(character, whole).map((offset) => {
        const { line, column } = positionAt(whole, offset);
        return { place: `${path}:${line}:${column}`, excerpt: around(whole, offset) };
      }),
    );
    const found = places.length > 0 ? places : [{ place: page, excerpt: around(text, text.indexOf(character)) }];
    const point = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return found.map(({ place, excerpt }) => `${place}  no font holds "${character}" (U+${point}), in "${excerpt}"`);
  });
  return [...lines, '    Write it in another way: the faces of the pages do not have it.'].join('\n');
}

function offsetsOf(part: string, whole: string): number[] {
  const offsets: number[] = [];
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + part.length)) offsets.push(at);
  return offsets;
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
