import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache } from '../cache/cache.ts';
import { drawCards } from '../discovery/cards.ts';
import { drawIcons } from '../discovery/drawIcons.ts';
import { writeMarkdown } from '../discovery/markdown.ts';
import type { Cutter } from '../fonts/subset.ts';
import { findElement, type Document } from '../html/tree.ts';
import type { PageRecord } from './manifest.ts';
import { writeTo, type RenderedPage, type SiteFacts } from './page.ts';
import { plural } from './plural.ts';
import type { Step } from './report.ts';

interface ShareOptions {
  dir: string;
  site: SiteFacts;
  cutter: Cutter;
  cache: Cache;
  /** What draws cards. */
  machinery: string;
  step: Step;
}

/** Write what goes with the pages when they are found and shared: icons, and a picture of each. */
export async function share(pages: readonly RenderedPage[], options: ShareOptions): Promise<void> {
  const { dir, site, cutter, cache, machinery, step } = options;
  const mark = readFileSync(join(dir, 'favicon.svg'));
  for (const [file, icon] of await drawIcons(mark)) writeTo(dir, file, icon);

  const pictured = pages.flatMap(({ record }) => (record.image ? [{ record, image: record.image }] : []));
  const cards = pictured.map(({ record: { lang, tag, title, description, siteTitle, section } }) => ({
    tag,
    title,
    summary: description,
    site: siteTitle,
    edition: site.sayEdition(lang),
    ...(section && { section }),
  }));
  let done = 0;
  const easel = { mark: mark.toString(), look: site.look, cutter, cache, machinery };
  const made = await drawCards(cards, easel, (index, png) => {
    writeTo(dir, pictured[index]!.image, png);
    step.progress(++done, cards.length);
  });

  const copies = pages.filter(({ record }) => record.markdown).length;
  step.end(`${plural(cards.length, 'picture')}, ${made} new; ${plural(copies, 'Markdown copy', 'Markdown copies')}`);
}

/** Write the Markdown copy of a page into the site. */
export function writeCopy(dir: string, record: PageRecord, tree: Document, site: SiteFacts): void {
  if (!record.markdown) return;
  const { title, description, tag, address, file, markdown } = record;
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
  writeTo(dir, markdown, writeMarkdown(main, address, matter));
}
