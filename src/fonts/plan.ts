import { everyFace, type Face } from './faces.ts';
import type { ListedNeeds } from './listNeeds.ts';

/** A file of a page's fonts. */
export interface Part {
  face: Face;
  characters: ReadonlySet<string>;
  /** Other pages use the same file. */
  isShared: boolean;
}

/** Which characters of each face pages need, and which pages share fonts: those of one language. */
export interface NeedyPage {
  language: string;
  needs: ListedNeeds;
}

/**
 * A character that stands on this part of the pages of a language or more is in the file that all of these share. Lower,
 * and the first page loads more; higher, and every further page does. `npm run bench -- fonts` says what each costs.
 */
const SHARED_FROM = 0.25;

/** A face of which a language uses no more characters than this comes as one file: a second one would cost more. */
const WHOLE = 100;

/**
 * Part what pages need into files: of each face one that the pages of a language share, and the rest of a page.
 * Whatever a page does not need of a face does not lie in its rest, and the shared file does not grow with the site: a
 * fifth of the pages of a hundred and of a thousand have the same characters in common.
 * @returns what gives the files of one of the pages; one that is shared is the same value for all of them. The sets of all
 * pages together would be a hundred megabytes of two thousand.
 */
export function planFonts(pages: readonly NeedyPage[]): (page: NeedyPage) => Part[] {
  const shared = new Map<string, Map<number, Part>>();
  for (const [language, own] of Map.groupBy(pages, (page) => page.language)) {
    const cores = [
      ...Map.groupBy(
        own.flatMap(({ needs }) => needs),
        ([face]) => face,
      ),
    ].map(([face, needs]): [number, Part] => {
      const characters = coreOf(needs.map(([, characters]) => characters));
      return [face, { face: everyFace[face]!, characters, isShared: true }];
    });
    shared.set(language, new Map(cores));
  }
  return ({ language, needs }) =>
    needs.flatMap(([face, characters]): Part[] => {
      const core = shared.get(language)!.get(face)!;
      const all = [...characters];
      const rest = new Set(all.filter((character) => !core.characters.has(character)));
      return [
        ...(rest.size > 0 ? [{ face: core.face, characters: rest, isShared: false }] : []),
        ...(rest.size < all.length ? [core] : []),
      ];
    });
}

/** The characters that pages share, by those of each page. */
function coreOf(pages: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const characters of pages) {
    for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const least = counts.size <= WHOLE ? 1 : SHARED_FROM * pages.length;
  return new Set([...counts].flatMap(([character, count]) => (count >= least ? [character] : [])));
}
