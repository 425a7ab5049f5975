import { collectCharacters, generatedBy, type Needs } from '../fonts/characters.ts';
import { describeMissing, type AuthorFiles, type MissingOnPage } from '../fonts/missing.ts';
import { styleFonts } from '../fonts/styleFonts.ts';
import type { Families } from '../fonts/faces.ts';
import type { Cutter } from '../fonts/subset.ts';
import type { Document } from '../html/tree.ts';
import { AuthorError } from '../read/authorError.ts';
import type { Fonts } from '../print/whole.ts';
import { addToHead, writeTo, type FinishedPage } from './page.ts';
import { plural } from './plural.ts';
import type { Step } from './report.ts';

interface FontOptions {
  dir: string;
  base: string;
  cutter: Cutter;
  /** In which the site's theme sets the roles of type. */
  families: Families;
  /** What a page's style sheets say. */
  cssOf(tree: Document): string;
  author: AuthorFiles;
  step: Step;
}

/**
 * Give every page its fonts, and write these into the site.
 * @throws {AuthorError} If no face holds a character; the message names each, and where the author wrote it.
 */
export async function addFonts(pages: readonly FinishedPage[], options: FontOptions): Promise<FinishedPage[]> {
  const { dir, base, cutter, families, cssOf, author, step } = options;
  const needed = pages.map((page) => {
    const { needs, missing } = collectCharacters(page.tree, generatedBy(cssOf(page.tree)), cutter.holds, families);
    return { page, needs, missing: missing.map((found) => ({ ...found, page: page.record.file })) };
  });
  // Each character once, by the page that showed it first.
  const lacking = new Map<string, MissingOnPage>();
  for (const found of needed.flatMap(({ missing }) => missing)) {
    if (!lacking.has(found.character)) lacking.set(found.character, found);
  }
  if (lacking.size > 0) throw new AuthorError(describeMissing([...lacking.values()], author));

  const written = new Set<string>();
  let heaviest = 0;
  const finished: FinishedPage[] = [];
  for (const { page, needs } of needed) {
    const { links, files, bytes } = await styleFonts(needs, base, cutter);
    for (const [file, content] of files) {
      if (!written.has(file)) writeTo(dir, file, content);
      written.add(file);
    }
    heaviest = Math.max(heaviest, bytes);
    finished.push({ ...page, html: addToHead(page.html, links) });
    step.progress(finished.length, pages.length);
  }
  const fonts = [...written].filter((file) => file.endsWith('.woff2'));
  step.end(`${plural(fonts.length, 'font')}, at most ${(heaviest / 1000).toFixed(0)} kB a page`);
  return finished;
}

/** The fonts of a page that is made of other pages, and so needs no character that these do not. */
export async function fontsOf(
  tree: Document,
  { base, cutter, families, cssOf }: Pick<FontOptions, 'base' | 'cutter' | 'families' | 'cssOf'>,
): Promise<Fonts> {
  const { needs }: { needs: Needs } = collectCharacters(tree, generatedBy(cssOf(tree)), cutter.holds, families);
  const { links, files } = await styleFonts(needs, base, cutter);
  return { files, addTo: (html) => addToHead(html, links) };
}
