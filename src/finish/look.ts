import type { Cache } from '../cache/cache.ts';
import { collectCharacters, generatedBy, type MissingCharacter, type Needs } from '../fonts/characters.ts';
import { everyFace, type Families } from '../fonts/faces.ts';
import { hash, type Cutter } from '../fonts/subset.ts';
import { styleSheetsOf, type Document } from '../html/tree.ts';
import { readText, type PageText } from '../search/index/readText.ts';
import type { PageRecord } from './manifest.ts';
import type { RenderedPage } from './page.ts';

/** A page with what the steps look for in it. */
export interface LookedAtPage extends RenderedPage {
  /** What can be found of it, where it is searched. */
  text: PageText | undefined;
  /** What its style sheets say. */
  css: string;
  needs: Needs;
  missing: MissingCharacter[];
}

/** What characters are looked for with. */
export interface Eye {
  cutter: Pick<Cutter, 'holds'>;
  /** In which the site's theme sets the roles of type. */
  families: Families;
  /** Whether sheets have faces of their own. */
  hasPaperFaces: boolean;
  /** What style sheets say, by their addresses. */
  cssOf(hrefs: readonly string[]): string;
}

/** What was seen of pages before, and what it was seen with. */
export interface Memory {
  cache: Cache;
  /** Changes with all that is not said by a page and its record: the style sheets, the faces, what looks. */
  machinery: string;
  /** The Markdown copy of a page, where it has one. */
  copyOf(record: PageRecord, tree: Document): string | undefined;
}

/** What is kept of a page, as JSON. A face is kept by its place among all. */
interface Seen {
  text?: PageText | undefined;
  copy?: string | undefined;
  hrefs: string[];
  needs: [face: number, characters: string][];
  missing: MissingCharacter[];
}

/**
 * Look at every page, once: to parse it takes longer than any step does with it, and its tree is too large to be kept.
 * What a page held that is the same as in the last build is remembered.
 * @param take is given the Markdown copy of a page
 */
export function lookAt(
  pages: readonly RenderedPage[],
  eye: Eye,
  { cache, machinery, copyOf }: Memory,
  take: (file: string, copy: string) => void = () => {},
): LookedAtPage[] {
  const charactersOf = openEye(eye);
  const look = ({ record, tree: parsed }: RenderedPage): string => {
    const tree = parsed();
    const { needs, missing } = charactersOf(tree);
    return JSON.stringify({
      text: record.isSearched ? readText(tree) : undefined,
      copy: copyOf(record, tree),
      hrefs: styleSheetsOf(tree),
      needs: [...needs].map(([face, characters]) => [everyFace.indexOf(face), [...characters].join('')]),
      missing,
    } satisfies Seen);
  };
  return pages.map((page) => {
    const { record } = page;
    const name = `${hash([machinery, JSON.stringify(record), page.html()].join('\n'))}.json`;
    let json = cache.find(name)?.toString();
    if (json === undefined) cache.put(name, (json = look(page)));
    const { text, copy, hrefs, needs, missing } = JSON.parse(json) as Seen;
    if (record.markdown && copy !== undefined) take(record.markdown, copy);
    const known = needs.map(([face, characters]) => [everyFace[face]!, new Set(characters)] as const);
    return { ...page, text, css: eye.cssOf(hrefs), needs: new Map(known), missing };
  });
}

/** What finds the characters that a page needs. */
export function openEye({
  cutter,
  families,
  hasPaperFaces,
  cssOf,
}: Eye): (tree: Document) => ReturnType<typeof collectCharacters> {
  const generated = new Map<string, string>();
  return (tree) => {
    const css = cssOf(styleSheetsOf(tree));
    const written = generated.get(css) ?? generatedBy(css);
    generated.set(css, written);
    return collectCharacters(tree, written, cutter.holds, families, hasPaperFaces);
  };
}
