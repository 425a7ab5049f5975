import { setTimeout } from 'node:timers/promises';
import { parse, serialize } from 'parse5';
import type { Cache } from '../cache/cache.ts';
import { openPacked } from '../cache/pack.ts';
import { remember } from '../cache/remember.ts';
import { workAhead, type Ahead } from '../cache/workAhead.ts';
import { collectCharacters, generatedBy, type MissingCharacter } from '../fonts/characters.ts';
import { openCoverage } from '../fonts/coverage.ts';
import type { Families } from '../fonts/faces.ts';
import { listNeeds, type ListedNeeds } from '../fonts/listNeeds.ts';
import { hash, type Cutter } from '../fonts/subset.ts';
import { styleSheetsOf, type Document } from '../html/tree.ts';
import { readText, type PageText } from '../search/index/readText.ts';
import { readWords, type PageWords } from '../search/index/readWords.ts';
import type { Look } from '../theme/theme.ts';
import { followManifest, type PageRecord } from './manifest.ts';
import { emptyOffPaper } from './offPaper.ts';
import { listPages, openStyles, type RenderedPage } from './page.ts';
import { copyOf, type CopyFacts } from './share.ts';

/** How long it is waited for other pages to be drawn, a minute at most. */
const PAUSE_MS = 250;
const MOST_PAUSES = 240;

/** A page with what more than one step needs of it. Of a large site all are held together. */
export interface LookedAtPage extends RenderedPage {
  /** What its style sheets say. */
  css: string;
  needs: ListedNeeds;
  missing: MissingCharacter[];
  /** Of a page with PDFs: what is printed, and what that needs. */
  onPaper?: { html: string; needs: ListedNeeds } | undefined;
}

/** What a page says. */
export interface Said {
  /** What can be found of it, where it is searched, and what the index is made of. */
  text?: PageText | undefined;
  words?: PageWords | undefined;
  /** Its Markdown copy, where it has one. */
  copy?: string | undefined;
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

/** What is kept of a page, as JSON. */
interface Seen extends Said, Pick<LookedAtPage, 'needs' | 'missing' | 'onPaper'> {
  hrefs: string[];
}

/**
 * Look at every page, once: to parse it takes longer than any step does with it, and its tree is too large to be kept.
 * What a page held that is the same as in the last build is remembered.
 * @param take is given what a page says
 */
export function lookAt(
  pages: readonly RenderedPage[],
  eye: Eye,
  memory: Memory,
  take: (record: PageRecord, said: Said) => void = () => {},
): LookedAtPage[] {
  const see = openSight(eye, memory);
  return pages.map((page) => {
    const { hrefs, needs, missing, onPaper, ...said } = JSON.parse(see(page)) as Seen;
    take(page.record, said);
    return { ...page, css: eye.cssOf(hrefs), needs, missing, onPaper };
  });
}

/** What sees in a page all that is kept of it, or remembers it. */
function openSight(eye: Eye, { cache, machinery, copyOf }: Memory): (page: RenderedPage) => string {
  const charactersOf = openEye(eye);
  const look = (record: PageRecord, tree: Document): string => {
    const { needs, missing, hrefs } = charactersOf(tree);
    const text = record.isSearched ? readText(tree) : undefined;
    const seen: Seen = {
      text,
      words: text && readWords(text, record.tag),
      copy: copyOf(record, tree),
      hrefs,
      needs: listNeeds(needs),
      missing,
    };
    if (!record.pdfs) return JSON.stringify(seen);
    emptyOffPaper(tree);
    const onPaper = { html: serialize(tree), needs: listNeeds(charactersOf(tree).needs) };
    return JSON.stringify({ ...seen, onPaper } satisfies Seen);
  };
  return (page) => {
    const html = page.html();
    const name = `${hash([machinery, JSON.stringify(page.record), html].join('\n'))}.json`;
    const known = cache.find(name)?.toString();
    if (known !== undefined) return known;
    const seen = look(page.record, parse(html));
    cache.put(name, seen);
    return seen;
  };
}

/** What looks at pages, as it can be given to a thread. */
export interface Looking {
  /** Folder of the site as it was rendered. */
  dir: string;
  base: string;
  look: Look;
  facts: CopyFacts;
  cacheDir: string;
  machinery: string;
}

/** Open what looks at pages, and what it remembers of them. */
export function openLooking({ dir, base, look, facts, cacheDir, machinery }: Looking, cutter: Eye['cutter']) {
  const eye: Eye = { cutter, ...look, cssOf: openStyles(dir, base) };
  const copy: Memory['copyOf'] = (record, tree) => copyOf(record, tree, facts);
  return { eye, memory: { cache: openPacked(cacheDir), machinery, copyOf: copy } };
}

/**
 * Let a thread look at pages while the others are drawn.
 * @param manifestFile in which each is noted when it is drawn
 * @param count how many there will be
 */
export function lookingOn(looking: Looking, manifestFile: string, count: number): Ahead {
  const work = { module: import.meta.url, name: lookOn.name, data: { looking, manifestFile } };
  return workAhead(work, count, looking.cacheDir);
}

/**
 * Look at pages as they come, until the thread is stopped, or none comes any more since drawing has failed.
 * @public to the thread, which calls it by its name
 */
export async function lookOn({ looking, manifestFile }: { looking: Looking; manifestFile: string }): Promise<void> {
  const { eye, memory } = openLooking(looking, openCoverage());
  const see = openSight(eye, memory);
  const listNoted = followManifest(manifestFile);
  let waiting: PageRecord[] = [];
  for (let pauses = 0; pauses < MOST_PAUSES; pauses++) {
    const noted = [...waiting, ...listNoted()];
    // The file of the last one may not be whole yet.
    waiting = noted.splice(-1);
    for (const page of listPages(looking.dir, noted)) see(page);
    if (noted.length > 0) pauses = 0;
    await setTimeout(PAUSE_MS);
  }
}

/** Let a thread look at pages, which `lookAt` then remembers. */
export function lookingAhead(looking: Looking, records: readonly PageRecord[]): Ahead {
  const work = { module: import.meta.url, name: lookAhead.name, data: { looking, records } };
  return workAhead(work, records.length, looking.cacheDir);
}

/** Look at pages from the last one on, for who looks at them from the first one on. */
export function lookAhead({ looking, records }: { looking: Looking; records: readonly PageRecord[] }): void {
  const { eye, memory } = openLooking(looking, openCoverage());
  listPages(looking.dir, records).toReversed().forEach(openSight(eye, memory));
}

/** What finds the characters that a page needs, and the addresses of the style sheets that it links. */
export function openEye({
  cutter,
  families,
  hasPaperFaces,
  cssOf,
}: Eye): (tree: Document) => ReturnType<typeof collectCharacters> & { hrefs: string[] } {
  const generated = remember((hrefs: readonly string[]) => generatedBy(cssOf(hrefs)), String);
  return (tree) => {
    const hrefs = styleSheetsOf(tree);
    return { ...collectCharacters(tree, generated(hrefs), cutter.holds, families, hasPaperFaces), hrefs };
  };
}
