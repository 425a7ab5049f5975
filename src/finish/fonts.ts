import { readFileSync } from 'node:fs';
import { openPacked } from '../cache/pack.ts';
import { workAhead, type Ahead } from '../cache/workAhead.ts';
import { describeMissing } from '../fonts/missing.ts';
import type { Needs } from '../fonts/characters.ts';
import { everyFace, licenceOf, type Face } from '../fonts/faces.ts';
import { planFonts, type NeedyPage, type Part } from '../fonts/plan.ts';
import { ASSETS, openPacker, styleFonts, styleForPrint } from '../fonts/styleFonts.ts';
import { hash, openCutter, type Cutter } from '../fonts/subset.ts';
import { AuthorError } from '../read/authorError.ts';
import type { Fonts } from '../print/whole.ts';
import type { LookedAtPage } from './look.ts';
import { addToHead, writeTo } from './page.ts';
import { plural } from './plural.ts';
import type { Step } from './report.ts';

/** Pages of which the fonts are made at once. */
const AT_ONCE = 8;

interface FontOptions {
  dir: string;
  base: string;
  cutter: Cutter;
  step: Step;
}

/**
 * Refuse a character that no face holds on a page that is printed. The check knows of those that stand in the content as
 * they are; an author's own page or an escaped character may bring others.
 * @throws {AuthorError} The message names all of them.
 */
export function refuseMissing(pages: readonly LookedAtPage[]): void {
  const lacking = pages.flatMap(({ record, missing }) =>
    record.pdfs ? missing.map((found) => ({ ...found, page: record.file })) : [],
  );
  if (lacking.length > 0) throw new AuthorError(describeMissing(lacking));
}

/**
 * Write every page's fonts into the site.
 * @returns the links that bring a page its fonts, in the order of the pages
 */
export async function writeFonts(pages: readonly LookedAtPage[], options: FontOptions): Promise<string[]> {
  const { dir, base, cutter, step } = options;
  const needy = pages.map(neediness);
  const plan = planFonts(needy);
  const pack = openPacker(cutter);
  const written = new Set<string>();
  const faces = new Set<Face>();
  let heaviest = 0;
  let done = 0;
  const write = async (parts: readonly Part[]): Promise<string> => {
    const { links, files, bytes } = await styleFonts(parts, base, pack);
    for (const [file, content] of files) {
      if (!written.has(file)) writeTo(dir, file, content);
      written.add(file);
    }
    for (const { face } of parts) faces.add(face);
    heaviest = Math.max(heaviest, bytes);
    step.progress(++done, pages.length);
    return links;
  };
  const links: string[] = [];
  // Fonts are cut one after the other and compressed beside one another.
  for (let start = 0; start < needy.length; start += AT_ONCE) {
    links.push(...(await Promise.all(needy.slice(start, start + AT_ONCE).map((page) => write(plan(page))))));
  }
  writeLicences(faces, dir);
  const fonts = [...written].filter((file) => file.endsWith('.woff2'));
  step.end(`${plural(fonts.length, 'font')}, at most ${(heaviest / 1000).toFixed(0)} kB a page`);
  return links;
}

/** What pages need, as a thread is told. */
export interface Packing {
  cacheDir: string;
  machinery: string;
  pages: readonly NeedyPage[];
}

/** Let a thread pack the fonts of pages, which `writeFonts` then finds packed. */
export function packFontsAhead(pages: readonly LookedAtPage[], options: Omit<Packing, 'pages'>): Ahead {
  const data: Packing = { ...options, pages: pages.map(neediness) };
  return workAhead({ module: import.meta.url, name: packAhead.name, data }, pages.length, options.cacheDir);
}

/** Pack the fonts of pages from the last one on, for who packs them from the first one on. */
export async function packAhead({ cacheDir, machinery, pages }: Packing): Promise<void> {
  const pack = openPacker(openCutter(openPacked(cacheDir), machinery));
  const plan = planFonts(pages);
  const last = pages.toReversed();
  for (let start = 0; start < last.length; start += AT_ONCE) {
    await Promise.all(last.slice(start, start + AT_ONCE).map((page) => Promise.all(plan(page).map(pack))));
  }
}

/** What a page that is read needs. A browser does not wait for faces that only print asks for: it would print blanks. */
export const neediness = ({ record, needs }: LookedAtPage): NeedyPage => ({
  language: record.lang,
  needs: needs.filter(([face]) => !everyFace[face]!.isForPaper),
});

/** Write beside the fonts the licences that they are under, which ask for that. */
function writeLicences(faces: ReadonlySet<Face>, dir: string): void {
  const texts = new Set([...faces].map((face) => readFileSync(licenceOf(face), 'utf8')));
  const licences = [...texts].sort().join('\n\n');
  writeTo(dir, `${ASSETS}/fonts-${hash(licences)}.LICENSE.txt`, licences);
}

/** The fonts of a page that is printed: it needs no character that the site does not show. */
export function fontsOf(needs: Needs, { base, cutter }: Pick<FontOptions, 'base' | 'cutter'>): Fonts {
  const { links, files } = styleForPrint(needs, base, cutter);
  return { files, addTo: (html) => addToHead(html, links) };
}
