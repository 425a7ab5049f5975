import { remember } from '../cache/remember.ts';
import { describe } from '../problems/problem.ts';
import type { Prose } from '../read/prose.ts';
import { readContent, type Content } from '../read/readContent.ts';
import { takeReadings, type SentReading } from '../read/readings.ts';
import { holdFolder, type LastRead } from '../read/source.ts';
import { makeSite, type Making, type Site } from './site.ts';

/** Content by its folder. Pages are drawn by copies of these modules, which share nothing else with what has them drawn. */
const HELD = Symbol.for('jianbao:content');
const held = ((globalThis as { [HELD]?: Map<string, Content> })[HELD] ??= new Map<string, Content>());

/** What was last read of a folder, by its full path: a server reads it at every change. */
const lastRead = remember<string, LastRead>(() => new Map(), String);

/** Take what another thread has read of a folder, so that it need not be read here. */
export function takeReading(contentDir: string, sent: readonly SentReading[]): void {
  takeReadings(sent, lastRead(contentDir));
}

/**
 * Keep content that has been checked until the pages are drawn of it: to read it again takes as long. Its texts are copied:
 * what the checks remember of each, 130 MB of a thousand briefs, is gone with that which they looked at.
 */
export function holdContent(contentDir: string, content: Content): void {
  const copy = <Matter extends object>(texts: readonly Prose<Matter>[]): Prose<Matter>[] =>
    texts.map(({ matter, ...text }) => ({ ...text, ...(matter && { matter: { ...matter } }) }));
  const { briefs, pages, overview } = content;
  held.set(contentDir, { ...content, briefs: copy(briefs), pages: copy(pages), overview: copy(overview) });
}

/**
 * A content folder that has been checked, for the pages that are drawn of it: as it was kept, or read.
 * @param contentDir full path of the folder
 * @returns the site; in development, when a file cannot be read, one that throws whatever it is asked: which file, and where
 */
export function loadSite(contentDir: string, making: Making): Site {
  const kept = held.get(contentDir);
  held.delete(contentDir);
  if (kept) return makeWhole(kept, making);
  const { content, problems } = readContent(holdFolder(contentDir, lastRead(contentDir)));
  const first = problems.find(({ severity }) => severity === 'problem');
  if (content && !first) return makeSite(content, making);
  const error = new Error(
    first ? `${first.file}:${first.line}:${first.column}  ${describe(first, 'en').message}` : 'no content',
  );
  // Nothing of the program says more to an author.
  error.stack = '';
  return new Proxy({} as Site, {
    get() {
      throw error;
    },
  });
}

/** Make a site in all its languages, and throw away the texts of its briefs, of which it needs nothing more. */
function makeWhole(content: Content, making: Making): Site {
  const site = makeSite(content, making);
  site.outdated();
  for (const { code } of site.languages) site.in(code);
  for (const brief of content.briefs) {
    delete brief.tree;
    brief.source = '';
    brief.known = { found: new Map() };
  }
  return site;
}
