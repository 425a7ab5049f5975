import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawCards } from '../discovery/cards.ts';
import { drawIcons } from '../discovery/drawIcons.ts';
import { writeMarkdown } from '../discovery/markdown.ts';
import type { Coverage } from '../fonts/coverage.ts';
import { findElement, type Document } from '../html/tree.ts';
import type { PageRecord } from './manifest.ts';
import { writeTo, type SiteFacts } from './page.ts';
import { plural } from './plural.ts';
import type { Step } from './report.ts';

interface PictureOptions {
  dir: string;
  site: SiteFacts;
  coverage: Pick<Coverage, 'holds'>;
  /** Folder of cards that were drawn before. */
  cacheDir: string;
  /** What draws cards. */
  machinery: string;
}

/** Pictures that are being drawn. */
export interface Pictures {
  /** Wait until all are there, and say so. */
  wait(step: Step): Promise<void>;
  /** End the drawing where it stands. */
  stop(): void;
}

/**
 * Begin to draw what goes with the pages when they are found and shared: icons, and a picture of each. It goes on beside
 * whatever comes next.
 */
export function beginPictures(records: readonly PageRecord[], options: PictureOptions): Pictures {
  const { dir, site, coverage, cacheDir, machinery } = options;
  const cards = records.flatMap(({ image, lang, tag, title, description, siteTitle, section }) => {
    if (!image) return [];
    const card = { tag, title, summary: description, site: siteTitle, edition: site.sayEdition(lang) };
    return [{ card: { ...card, ...(section && { section }) }, file: join(dir, image) }];
  });
  const ended = new AbortController();
  let done = 0;
  let awaiting: Step | undefined;
  const draw = async () => {
    const mark = readFileSync(join(dir, 'favicon.svg'));
    const easel = { mark: mark.toString(), look: site.look, coverage, cacheDir, machinery, signal: ended.signal };
    // Cards first: while pages are looked at nothing that waits here would begin.
    const drawn = drawCards(cards, easel, () => {
      awaiting?.progress(++done, cards.length);
    });
    const [made, icons] = await Promise.all([drawn, drawIcons(mark)]);
    for (const [file, icon] of icons) writeTo(dir, file, icon);
    return made;
  };
  const drawing = draw();
  // What goes wrong is told to whoever waits.
  drawing.catch(() => {});
  return {
    async wait(step) {
      awaiting = step;
      const made = await drawing;
      const copies = records.filter(({ markdown }) => markdown).length;
      step.end(
        `${plural(cards.length, 'picture')}, ${made} new; ${plural(copies, 'Markdown copy', 'Markdown copies')}`,
      );
    },
    stop: () => {
      ended.abort();
    },
  };
}

/** What a copy says of its site. */
export type CopyFacts = Pick<SiteFacts, 'edition' | 'updated' | 'licenceUrl'>;

/** The Markdown copy of a page, where it has one. */
export function copyOf(record: PageRecord, tree: Document, site: CopyFacts): string | undefined {
  if (!record.markdown) return undefined;
  const { title, description, tag, address, file } = record;
  const main = findElement(tree, 'main');
  if (!main) throw new Error(`no main part: ${file}`);
  const matter = {
    title,
    description,
    language: tag,
    url: address,
    edition: site.edition,
    updated: site.updated,
    licence: site.licenceUrl,
  };
  return writeMarkdown(main, address, matter);
}
