import { readFileSync } from 'node:fs';
import { collectCharacters, generatedBy } from '../fonts/characters.ts';
import { describeMissing } from '../fonts/missing.ts';
import { licenceOf, type Face, type Families } from '../fonts/faces.ts';
import { planFonts } from '../fonts/plan.ts';
import { ASSETS, styleFonts, styleForPrint } from '../fonts/styleFonts.ts';
import { hash, type Cutter } from '../fonts/subset.ts';
import type { Document } from '../html/tree.ts';
import { AuthorError } from '../read/authorError.ts';
import type { Fonts } from '../print/whole.ts';
import { addToHead, writeTo, type FinishedPage } from './page.ts';
import { plural } from './plural.ts';
import type { Step } from './report.ts';

/** Pages of which the fonts are made at once. */
const AT_ONCE = 8;

interface FontOptions {
  dir: string;
  base: string;
  cutter: Cutter;
  /** In which the site's theme sets the roles of type. */
  families: Families;
  /** What a page's style sheets say. */
  cssOf(tree: Document): string;
  /** Whether pages are printed here, where no face but ours stands in. */
  prints: boolean;
  step: Step;
}

/**
 * Give every page its fonts, and write these into the site.
 * @throws {AuthorError} If no face holds a character of a page that is printed. The check knows of those that stand in
 * the content as they are; an author's own page or an escaped character may bring others.
 */
export async function addFonts(pages: readonly FinishedPage[], options: FontOptions): Promise<FinishedPage[]> {
  const { dir, base, cutter, families, cssOf, prints, step } = options;
  const needed = pages.map((page) => {
    const found = collectCharacters(page.tree, generatedBy(cssOf(page.tree)), cutter.holds, families);
    return { page, ...found };
  });
  const lacking = needed.flatMap(({ page, missing }) =>
    prints && page.record.pdfs ? missing.map((found) => ({ ...found, page: page.record.file })) : [],
  );
  if (lacking.length > 0) throw new AuthorError(describeMissing(lacking));

  const plan = planFonts(needed.map(({ page, needs }) => ({ language: page.record.lang, needs })));
  const written = new Set<string>();
  let heaviest = 0;
  let done = 0;
  const finish = async (page: FinishedPage, index: number): Promise<FinishedPage> => {
    const { links, files, bytes } = await styleFonts(plan[index]!, base, cutter);
    for (const [file, content] of files) {
      if (!written.has(file)) writeTo(dir, file, content);
      written.add(file);
    }
    heaviest = Math.max(heaviest, bytes);
    step.progress(++done, pages.length);
    return { ...page, html: addToHead(page.html, links) };
  };
  const finished: FinishedPage[] = [];
  // Fonts are cut one after the other and compressed beside one another.
  for (let start = 0; start < needed.length; start += AT_ONCE) {
    const batch = needed.slice(start, start + AT_ONCE);
    finished.push(...(await Promise.all(batch.map(({ page }, index) => finish(page, start + index)))));
  }
  writeLicences(new Set(plan.flat().map(({ face }) => face)), dir);
  const fonts = [...written].filter((file) => file.endsWith('.woff2'));
  step.end(`${plural(fonts.length, 'font')}, at most ${(heaviest / 1000).toFixed(0)} kB a page`);
  return finished;
}

/** Write beside the fonts the licences that they are under, which ask for that. */
function writeLicences(faces: ReadonlySet<Face>, dir: string): void {
  const texts = new Set([...faces].map((face) => readFileSync(licenceOf(face), 'utf8')));
  const licences = [...texts].sort().join('\n\n');
  writeTo(dir, `${ASSETS}/fonts-${hash(licences)}.LICENSE.txt`, licences);
}

/** The fonts of a page that is printed: it needs no character that the site does not show. */
export function fontsOf(
  tree: Document,
  { base, cutter, families, cssOf }: Pick<FontOptions, 'base' | 'cutter' | 'families' | 'cssOf'>,
): Fonts {
  const { needs } = collectCharacters(tree, generatedBy(cssOf(tree)), cutter.holds, families);
  const { links, files } = styleForPrint(needs, base, cutter);
  return { files, addTo: (html) => addToHead(html, links) };
}
