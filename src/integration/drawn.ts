import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCache } from '../cache/cache.ts';
import { appendRecord, type PageRecord } from '../finish/manifest.ts';
import { writeTo } from '../finish/page.ts';
import type { Settings, Site } from '../model/site.ts';
import { frontmatterOf } from '../read/mdx.ts';
import type { Content } from '../read/readContent.ts';
import { areSame, hashOf, type Origins } from './origins.ts';
import type { Project } from './project.ts';

/** The pages of briefs, as builds before have drawn them. */
export interface DrawnPages {
  /**
   * Put the pages in their places that would be drawn the same, and note them.
   * @param compiled files of the texts that are compiled; of the others Vite makes modules, and pictures beside them
   */
  place(compiled: ReadonlySet<string>): void;
  /** Keep the pages that have been drawn now. */
  keep(records: readonly PageRecord[]): void;
}

/** What pages are drawn of, and where. */
interface Drawing {
  project: Pick<Project, 'folders' | 'publicDir'>;
  /** What the site is made from and with, and what looks at that again. */
  origins: Origins;
  look: () => Origins | undefined;
  site: Site;
  content: Content;
  settings: Settings;
  /** In which pages are noted. */
  manifestFile: string;
}

/**
 * Open what is kept of pages of briefs. A page is the same where all that the site is made from and with is, but for the texts
 * of other briefs: of these it shows nothing that does not count as well (`whatOthersShow`).
 */
export function openDrawnPages({
  project: { folders, publicDir },
  origins,
  look,
  site,
  content,
  settings,
  manifestFile,
}: Drawing): DrawnPages {
  const { surroundings, files } = origins;
  const cache = openCache(join(folders.cache, 'drawn'));
  const briefs = content.briefs.map(({ file, lang, id }) => ({ file, page: `${lang} ${id}` }));
  const common = JSON.stringify([surroundings, settings, whatOthersShow(site, content)]);
  // A page says of itself alone that its original has changed.
  const outdated = site.outdated();
  const names = new Map<string, string>();
  const placed = new Set<string>();
  return {
    place(compiled) {
      const own = new Map(briefs.filter(({ file }) => compiled.has(file)).map(({ file, page }) => [file, page]));
      const shared = hashOf(JSON.stringify([common, [...files].filter(([file]) => !own.has(file))]));
      for (const [file, page] of own) {
        const name = `${hashOf([shared, file, files.get(file), outdated.has(page)].join('\n'))}.html`;
        names.set(page, name);
        const kept = cache.find(name)?.toString();
        if (kept === undefined) continue;
        const end = kept.indexOf('\n');
        const record = JSON.parse(kept.slice(0, end)) as PageRecord;
        // An author's file takes the place of a page, of which Astro tells.
        if (existsSync(join(publicDir, record.file))) continue;
        writeTo(folders.work, record.file, kept.slice(end + 1));
        appendRecord(manifestFile, record);
        placed.add(page);
      }
    },
    keep(records) {
      // While it was built an author may have written, and may take that back.
      if (!areSame(origins, look())) return;
      for (const record of records) {
        const page = `${record.lang} ${record.path}`;
        const name = names.get(page);
        if (name === undefined || placed.has(page)) continue;
        cache.put(name, `${JSON.stringify(record)}\n${readFileSync(join(folders.work, record.file), 'utf8')}`);
      }
      cache.prune();
    },
  };
}

/** What pages may show of briefs that are not their own. */
function whatOthersShow(site: Site, { briefs }: Content): unknown {
  return [
    briefs.map(({ file, id, lang, source }) => [file, frontmatterOf(source), site.in(lang).getBrief(id).sections]),
    site.usage.written,
    site.routes.map(({ lang, path, anchors }) => [lang, path, ...anchors]),
  ];
}
