import { collectCharacters, generatedBy, type MissingCharacter, type Needs } from '../fonts/characters.ts';
import type { Families } from '../fonts/faces.ts';
import type { Cutter } from '../fonts/subset.ts';
import type { Document } from '../html/tree.ts';
import { readText, type PageText } from '../search/index/readText.ts';
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
  /** What a page's style sheets say. */
  cssOf(tree: Document): string;
}

/**
 * Look at every page, once: to parse it takes longer than any step does with it, and its tree is too large to be kept.
 * @param use what else is done with a tree
 */
export function lookAt(
  pages: readonly RenderedPage[],
  eye: Eye,
  use?: (page: RenderedPage, tree: Document) => void,
): LookedAtPage[] {
  const charactersOf = openEye(eye);
  return pages.map((page) => {
    const tree = page.tree();
    use?.(page, tree);
    // A text that is cut from a page holds all of the page.
    const text = page.record.isSearched ? structuredClone(readText(tree)) : undefined;
    return { ...page, text, css: eye.cssOf(tree), ...charactersOf(tree) };
  });
}

/** What finds the characters that a page needs. */
export function openEye({ cutter, families, cssOf }: Eye): (tree: Document) => ReturnType<typeof collectCharacters> {
  const generated = new Map<string, string>();
  return (tree) => {
    const css = cssOf(tree);
    const written = generated.get(css) ?? generatedBy(css);
    generated.set(css, written);
    return collectCharacters(tree, written, cutter.holds, families);
  };
}
