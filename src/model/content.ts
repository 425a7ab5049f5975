import { addressOverride, contentDir } from '../site.config.ts';
import type { BriefMatter } from '../schemas/brief.ts';
import type { OverviewMatter, PageMatter } from '../schemas/page.ts';
import type { Note, Source, Term } from '../schemas/register.ts';
import type { Kind, Language, Site } from '../schemas/site.ts';
import type { DataPackage, Derivation, Unit } from '../schemas/table.ts';
import { describe } from '../problems/problem.ts';
import { readContent, type Content, type Prose } from '../read/readContent.ts';
import { openFolder } from '../read/source.ts';
import { listRoutes, pathOf, type Route } from './routes.ts';
import { translationsOf } from './translation.ts';
import { figureIds, findFigure, type Figure, type Table } from './tables.ts';
import { readUsage } from './usage.ts';

/** A brief in one language. */
export interface Brief extends BriefMatter {
  /** `kind/slug` */
  id: string;
  kind: Kind;
  lang: string;
}

/** A page that is no brief, in one language. */
export interface Page extends PageMatter {
  id: string;
  lang: string;
}

// The checks report problems before a build comes this far; this guards the development server.
const content = ((): Content => {
  const { content, problems } = readContent(openFolder(contentDir));
  const first = problems[0];
  if (!content || first) {
    throw new Error(
      first ? `${first.file}:${first.line}:${first.column}  ${describe(first, 'en').message}` : 'no content',
    );
  }
  return content;
})();

export const site: Site = { ...content.site, address: addressOverride ?? content.site.address };
export const languages: readonly Language[] = site.languages;
export const tables: readonly Table[] = content.tables;
export const units: Record<string, Unit> = content.dataPackage?.units ?? {};
export const derivations: readonly Derivation[] = content.dataPackage?.derivations ?? [];
export const licenses = content.dataPackage?.licenses ?? [];
export const sources: readonly Source[] = content.sources.entries;
export const terms: readonly Term[] = content.terms.entries;
export const notes: readonly Note[] = content.notes.entries;

const briefs: Brief[] = content.briefs.map((prose) => {
  const kind = getKind(prose.id.split('/')[0] ?? '');
  return { ...matterOf(prose), id: prose.id, lang: prose.lang, kind };
});
const pages: Page[] = content.pages.map((prose) => ({ ...matterOf(prose), id: prose.id, lang: prose.lang }));

/** The data package as its author wrote it. */
export function getDataPackage(): DataPackage {
  return found(content.dataPackage, 'data package', 'datapackage.json');
}

/** Every page of the site in every language. */
export const routes: readonly Route[] = listRoutes(content);

/** Where figures are used, and which numbers stand in no table. */
export const usage = readUsage(content);

/** Every figure of every table. */
export function getFigures(): Figure[] {
  return figureIds(tables).map(getFigure);
}

/** The briefs of a kind in one language, in their order. */
export function getBriefs(lang: string, kind: string): Brief[] {
  return briefs.filter((brief) => brief.lang === lang && brief.kind.id === kind).sort((a, b) => a.order - b.order);
}

/** A brief by `kind/slug`. */
export function getBrief(lang: string, id: string): Brief {
  return found(
    briefs.find((brief) => brief.lang === lang && brief.id === id),
    'brief',
    id,
  );
}

/** The pages that are no briefs, in one language. */
export function getPages(lang: string): Page[] {
  return pages.filter((page) => page.lang === lang);
}

/** A page by its name; `undefined` if there is none. */
export function findPage(lang: string, id: string): Page | undefined {
  return pages.find((page) => page.lang === lang && page.id === id);
}

/** The overview in one language. */
export function getOverview(lang: string): OverviewMatter {
  return matterOf(
    found(
      content.overview.find((prose) => prose.lang === lang),
      'overview',
      lang,
    ),
  );
}

export function getKind(id: string): Kind {
  return found(
    content.site.kinds.find((kind) => kind.id === id),
    'kind',
    id,
  );
}

export function getLanguage(code: string): Language {
  return found(
    site.languages.find((language) => language.code === code),
    'language',
    code,
  );
}

export function getTable(name: string): Table {
  return found(
    tables.find((table) => table.name === name),
    'table',
    name,
  );
}

export function getSource(id: string): Source {
  return found(
    sources.find((source) => source.id === id),
    'source',
    id,
  );
}

export function getTerm(id: string): Term {
  return found(
    terms.find((term) => term.id === id),
    'term',
    id,
  );
}

/** A figure by `table.row.column`. */
export function getFigure(id: string): Figure {
  const figure = findFigure(id, tables, units);
  return found(typeof figure === 'string' ? undefined : figure, 'figure', id);
}

/** The site's sub-path, with slashes around it: `/`, `/brief/`. */
export function root(): string {
  return new URL(site.address).pathname.replace(/\/?$/, '/');
}

/** Address of a page for a link: with the site's sub-path and the language, e.g. `/brief/en/challenge/cost/#problem`. */
export function href(lang: string, path: string, anchor = ''): string {
  return root() + pathOf(site, lang, path).slice(1) + (anchor && `#${anchor}`);
}

/** Full address of a page, for machines that meet it outside the site. */
export function absolute(path: string): string {
  return new URL(path, site.address).href;
}

function matterOf<Matter>(prose: Prose<Matter>): Matter {
  return found(prose.matter, 'frontmatter', prose.file);
}

const outdated = new Set(
  translationsOf(content)
    .filter(({ isOutdated }) => isOutdated)
    .map(({ text }) => `${text.lang} ${text.id}`),
);

/** Whether the text of a page translates an original that has changed since. */
export function isOutdated(lang: string, path: string): boolean {
  return outdated.has(`${lang} ${path}`);
}

/** The value, or an error of ours: the checks let nothing unknown through. */
function found<T>(value: T | undefined, what: string, id: string): T {
  if (value === undefined) throw new Error(`no ${what}: ${id}`);
  return value;
}
