import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { openPacked } from '../cache/pack.ts';
import { appendRecord, type PageRecord } from '../finish/manifest.ts';
import { writeTo } from '../finish/page.ts';
import { pathOf } from '../model/routes.ts';
import type { Settings, Site } from '../model/site.ts';
import { frontmatterOf } from '../read/mdx.ts';
import type { Content } from '../read/readContent.ts';
import { areSame, hashOf, type Origins } from './origins.ts';
import type { Project } from './project.ts';

/** The pages of a site and the files beside them, as builds before have drawn them. */
export interface Drawn {
  /** Learn which texts are compiled, by their files; of the others Vite makes modules, and pictures beside their pages. */
  learnCompiled(compiled: ReadonlySet<string>): void;
  /**
   * Put a file in its place that would be drawn the same, and note the page that it is.
   * @param pathname its address within the site, as Astro has it
   * @returns whether that was done: otherwise it is to be drawn
   */
  place(pathname: string): boolean;
  /** Keep what had to be drawn. */
  keep(records: readonly PageRecord[]): void;
}

/** What stands before the bytes of a file that is kept. */
interface Head {
  /** Its path within the site. */
  file: string;
  /** Of a page. */
  record?: PageRecord | undefined;
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
 * Open what is kept of a site. A file is the same where all that the site is made from and with is, but for the texts of
 * briefs: of these each is shown on its own page, and others show nothing that does not count as well (`whatOthersShow`).
 */
export function openDrawn({
  project: { folders, publicDir },
  origins,
  look,
  site,
  content,
  settings,
  manifestFile,
}: Drawing): Drawn {
  const { surroundings, files } = origins;
  const cache = openPacked(join(folders.cache, 'drawn'));
  // What is returned stays until the site is finished, and must not hold the content.
  const texts = listTexts(site, content);
  const briefFiles = new Set(content.briefs.map(({ file }) => file));
  const common = JSON.stringify([surroundings, settings, whatOthersShow(site, content)]);
  let nameOf: (path: string) => string | undefined = () => undefined;
  /** Names under which they are kept, by their paths. */
  const missing = new Map<string, string>();
  return {
    learnCompiled(compiled) {
      const own = briefFiles.intersection(compiled);
      const shared = hashOf(JSON.stringify([common, [...files].filter(([file]) => !own.has(file))]));
      nameOf = (path) => {
        const text = texts.get(path);
        if (text && !compiled.has(text.file)) return undefined;
        return hashOf([shared, path, text && [files.get(text.file), text.isOutdated]].join('\n'));
      };
    },
    place(pathname) {
      const path = trim(pathname);
      const name = nameOf(path);
      if (name === undefined) return false;
      const kept = cache.find(name);
      if (!kept) {
        missing.set(path, name);
        return false;
      }
      const end = kept.indexOf('\n');
      const { file, record } = JSON.parse(kept.toString('utf8', 0, end)) as Head;
      writeTo(folders.work, file, kept.subarray(end + 1));
      if (record) appendRecord(manifestFile, record);
      return true;
    },
    keep(records) {
      // While it was built an author may have written, and may take that back.
      if (!areSame(origins, look())) return;
      const pages = new Map(records.map((record) => [pathOfFile(record.file), record]));
      for (const [path, name] of missing) {
        const record = pages.get(path);
        const head: Head = { file: record?.file ?? path, record };
        const file = join(folders.work, head.file);
        // A file of the author's may stand in its place.
        if (!isFile(file) || existsSync(join(publicDir, head.file))) continue;
        cache.put(name, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), readFileSync(file)]));
      }
      cache.prune();
    },
  };
}

/**
 * Have Astro draw nothing that can be put in its place.
 * @param begin called before any is drawn
 */
export function drawRest(astro: AstroPrerenderer, drawn: Drawn, begin: () => void): AstroPrerenderer {
  return {
    ...astro,
    async getStaticPaths() {
      begin();
      const paths = await astro.getStaticPaths();
      return paths.filter(({ pathname }) => !drawn.place(pathname));
    },
  };
}

/** A path without slashes at its ends. */
const trim = (path: string): string => path.replaceAll(/^\/|\/$/g, '');

/** The path by which a page is found, by its file. */
const pathOfFile = (file: string): string => file.replace(/(^|\/)index\.html$|\.html$/, '');

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The texts of a site, by the paths of their pages. A page says of itself alone that its original has changed. */
function listTexts(site: Site, { briefs, pages, overview }: Content) {
  return new Map(
    [...briefs, ...pages, ...overview].map(({ file, lang, id }) => [
      trim(pathOf(site, lang, id)),
      { file, isOutdated: site.in(lang).isOutdated(id) },
    ]),
  );
}

/** What pages may show of briefs that are not their own. */
function whatOthersShow(site: Site, { briefs }: Content): unknown {
  return [
    briefs.map(({ file, id, lang, source }) => [file, frontmatterOf(source), site.in(lang).getBrief(id).sections]),
    site.usage.written,
    site.routes.map(({ lang, path, anchors }) => [lang, path, ...anchors]),
  ];
}
