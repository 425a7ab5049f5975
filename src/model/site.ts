import { keepEach } from '../cache/remember.ts';
import { rootOf } from './address.ts';
import type { BriefMatter } from '../schemas/brief.ts';
import type { OverviewMatter, PageMatter } from '../schemas/page.ts';
import type { EditionMatter, Marks } from '../schemas/edition.ts';
import type { Note, Source, Term } from '../schemas/register.ts';
import type { Kind, SiteMatter } from '../schemas/site.ts';
import type { DataPackage, Derivation, Unit } from '../schemas/table.ts';
import type { Named } from '../schemas/paper.ts';
import type { Translate } from '../i18n/ui.ts';
import type { BlockDefinition } from '../read/block.ts';
import { headingsOf, isParsable, textOf as textIn, treeOf, type MdxNode } from '../read/mdx.ts';
import type { Prose } from '../read/prose.ts';
import type { Content } from '../read/readContent.ts';
import { listRoutes, pathOf, type OwnPage, type Route } from './routes.ts';
import { figureIds, findFigure, isLong, splitFigureId, type Figure, type Table } from './tables.ts';
import { translationsOf } from './translation.ts';
import { readUsage, type Usage } from './usage.ts';
import { interfaceOf } from './words.ts';

/** An MDX text: what its frontmatter says, and the text below it. */
export interface Text {
  /** Address without the language: `challenge/cost`, `about`; empty for the overview. */
  id: string;
  lang: string;
  /** File in the content folder. */
  file: string;
  source: string;
  tree: MdxNode;
  /** Its headings of the second level, as far as they can be linked to. */
  sections: readonly Section[];
}

/** A part of a text: the id of its heading, and what that says. */
export interface Section {
  id: string;
  text: string;
}

/**
 * A brief in one language. Its text is drawn on its own page alone, which need not be drawn again where another changes:
 * others show no more of it than its sections, and its figures (`Site.usage`).
 */
export interface Brief extends BriefMatter, Omit<Text, 'source' | 'tree'> {
  kind: Kind;
}

/** A page that is no brief, in one language. */
export interface Page extends PageMatter, Text {}

/** The overview in one language. */
export interface Overview extends OverviewMatter, Text {}

/** What whoever builds a site decides, rather than its author. */
export interface Settings {
  /** Where the site lives, sub-path included, when not where `site.yaml` says. */
  address?: string | undefined;
  /** Whether the build makes PDFs, so that pages may link to them. Default: `false`. */
  makesPdfs?: boolean;
  /** Whether this is a build, to be published, and not a look at work that goes on. Default: `false`. */
  isPublished?: boolean;
  /** What the file of the theme's logo is, once it has been looked at. */
  logo?: LogoFile | undefined;
}

/** A picture in `public/`. */
export interface LogoFile {
  /** In pixels. */
  width: number;
  height: number;
  /** Changes with what it shows. */
  version: string;
}

/** The picture beside the site's title. */
export interface Logo extends Partial<Pick<LogoFile, 'width' | 'height'>> {
  src: string;
}

/** What a site is made with. */
export interface Making extends Settings {
  /** Definitions of the blocks that texts may hold. */
  blocks: readonly BlockDefinition[];
  /** Pages that the author has drawn. Default: none. */
  ownPages?: readonly OwnPage[];
}

/** An edition, and the marks of its sheets, where they were kept. */
export interface Edition extends EditionMatter {
  marks?: Marks;
}

/** A whole site as typed values: what `site.yaml` says, tables, registers and, by language, the texts. */
export interface Site extends SiteMatter {
  dataPackage: DataPackage;
  tables: readonly Table[];
  units: Record<string, Unit>;
  derivations: readonly Derivation[];
  sources: readonly Source[];
  terms: readonly Term[];
  notes: readonly Note[];
  /** As far as the author describes them, the newest first. */
  editions: readonly Edition[];
  /** Every page in every language. */
  routes: readonly Route[];
  /** Codes of the languages that a page is there in, by its path. */
  languagesOf(path: string): readonly string[];
  /** Where figures are used, and which numbers stand in no table. */
  usage: Usage;
  makesPdfs: boolean;
  isPublished: boolean;
  /** The picture beside its title. */
  logo?: Logo;
  /** The site's sub-path, with slashes around it: `/`, `/brief/`. */
  root: string;
  /** Full address of a page, for machines that meet it outside the site. */
  absolute(path: string): string;
  /** The figures that have an entry among all numbers: of a long table, those that pages show. */
  figures(): Figure[];
  /** The texts that translate an original that has changed since, each as language and path: `en challenge/cost`. */
  outdated(): ReadonlySet<string>;
  /*
   * What has a name. Each throws where nothing is called so: the checks let no unknown name through.
   */
  /** A figure by `table.row.column`. */
  getFigure(id: string): Figure;
  getKind(id: string): Kind;
  getSource(id: string): Source;
  getTable(name: string): Table;
  getTerm(id: string): Term;
  /** The site in one language. */
  in(lang: string): Briefing;
}

/** A site in one language: views draw from it, so that they give finished texts. */
export interface Briefing {
  site: Site;
  lang: string;
  /** BCP 47 tag. */
  tag: string;
  /** The language's own name. */
  name: string;
  /** Writes an interface text. */
  t: Translate;
  overview: Overview;
  /** The pages that are no briefs. */
  pages: readonly Page[];
  /** What an author wrote in each language, in this one, or once for all; empty where the author left it out. */
  say(text: Named | undefined): string;
  /** The briefs of a kind, in their order. */
  briefs(kind: string): readonly Brief[];
  /** A brief by `kind/slug`. */
  getBrief(id: string): Brief;
  /** A page by its name; `undefined` if there is none. */
  findPage(id: string): Page | undefined;
  /** Address of a page for a link: with the site's sub-path and the language, `/brief/en/challenge/cost/#problem`. */
  href(path: string, anchor?: string): string;
  /** Whether the text of a page translates an original that has changed since. That page alone says so. */
  isOutdated(path: string): boolean;
}

/**
 * Make a site of content that the checks have passed.
 * @throws when something is missing that the checks would have reported
 */
export function makeSite(
  content: Content,
  { address = content.site.address, makesPdfs = false, isPublished = false, logo, blocks, ownPages = [] }: Making,
): Site {
  const { tables, sources, terms, notes } = content;
  const dataPackage = found(content.dataPackage, 'data package', 'datapackage.json');
  const { units, derivations } = dataPackage;
  const root = rootOf(address);
  const routes = listRoutes(content, ownPages);
  // Every page asks: to look through all routes for each would take the square of the time.
  const languagesByPath = new Map(
    [...Map.groupBy(routes, ({ path }) => path)].map(([path, own]) => [path, own.map(({ lang }) => lang)]),
  );
  const briefings = new Map<string, Briefing>();
  let figures: Figure[] | undefined;
  let outdated: ReadonlySet<string> | undefined;
  const site: Site = {
    ...content.site,
    address,
    dataPackage,
    tables,
    units,
    derivations,
    sources: sources.entries,
    terms: terms.entries,
    notes: notes.entries,
    editions: editionsOf(content),
    routes,
    languagesOf: (path) => languagesByPath.get(path) ?? [],
    usage: readUsage(content, blocks),
    makesPdfs,
    isPublished,
    ...(content.site.theme.logo && { logo: makeLogo(root + content.site.theme.logo.slice(1), logo) }),
    root,
    absolute: (path) => new URL(path, address).href,
    figures: () => (figures ??= listFigures(site)),
    outdated: () => (outdated ??= listOutdated(content)),
    getFigure(id) {
      const figure = findFigure(id, tables, units);
      return found(typeof figure === 'string' ? undefined : figure, 'figure', id);
    },
    getKind: byId(content.site.kinds, 'kind'),
    getSource: byId(sources.entries, 'source'),
    getTable(name) {
      return found(
        tables.find((table) => table.name === name),
        'table',
        name,
      );
    },
    getTerm: byId(terms.entries, 'term'),
    in(lang) {
      const known = briefings.get(lang) ?? makeBriefing(site, content, lang);
      briefings.set(lang, known);
      return known;
    },
  };
  return site;
}

function editionsOf({ editions, marks: kept }: Content): Edition[] {
  return editions.entries.map((edition) => {
    const marks = kept.find(({ number }) => number === edition.number)?.marks;
    return { ...edition, ...(marks && { marks }) };
  });
}

function listFigures({ tables, languages, usage, getFigure }: Site): Figure[] {
  return figureIds(tables)
    .filter((id) => {
      const { table } = splitFigureId(id, tables)!;
      return !isLong(table) || languages.some(({ code }) => usage.pagesOf(id, code).length > 0);
    })
    .map(getFigure);
}

function listOutdated(content: Content): Set<string> {
  const translations = translationsOf(content).filter(({ isOutdated }) => isOutdated);
  return new Set(translations.map(({ text }) => `${text.lang} ${text.id}`));
}

/** A new picture under an old name has another address: no browser shows the old one, and no sheet keeps it. */
function makeLogo(address: string, file: LogoFile | undefined): Logo {
  if (!file) return { src: address };
  const { version, width, height } = file;
  return { src: `${address}?v=${version}`, width, height };
}

function makeBriefing(site: Site, content: Content, lang: string): Briefing {
  const language = found(
    site.languages.find((language) => language.code === lang),
    'language',
    lang,
  );
  const { code, tag, name } = language;
  const inLang = (prose: { lang: string }) => prose.lang === code;
  const briefs = content.briefs
    .filter(inLang)
    .map((prose): Brief => ({ ...headOf(prose), kind: site.getKind(prose.id.split('/')[0] ?? '') }))
    .sort((a, b) => a.order - b.order);
  const pages = content.pages.filter(inLang).map(textOf);
  return {
    site,
    lang,
    tag,
    name,
    t: interfaceOf(content, language).t,
    overview: textOf(found(content.overview.find(inLang), 'overview', lang)),
    pages,
    say: (text) => (typeof text === 'string' ? text : (text?.[lang] ?? '')),
    briefs: (kind) => briefs.filter((brief) => brief.kind.id === kind),
    getBrief: byId(briefs, 'brief'),
    findPage: (id) => pages.find((page) => page.id === id),
    href: (path, anchor = '') => site.root + pathOf(site, lang, path).slice(1) + (anchor && `#${anchor}`),
    isOutdated: (path) => site.outdated().has(`${lang} ${path}`),
  };
}

function textOf<Matter>(prose: Prose<Matter>): Matter & Text {
  return { ...headOf(prose), source: prose.source, tree: found(treeOf(prose), 'text', prose.file) };
}

/** A text without its words: who holds it does not hold its tree. */
function headOf<Matter>(prose: Prose<Matter>): Matter & Omit<Text, 'source' | 'tree'> {
  const { matter, id, lang, file } = prose;
  const text = found(isParsable(prose) ? prose : undefined, 'text', file);
  return { ...found(matter, 'frontmatter', file), id, lang, file, sections: sectionsOf(text) };
}

/** A server makes a site at every change; of the texts that have not changed it looks for nothing again. */
const sectionsOf = keepEach('sections', (prose: Prose<unknown>): readonly Section[] =>
  headingsOf(prose).flatMap((node) => {
    const id = node.data?.hProperties?.id;
    return node.depth === 2 && id ? [{ id, text: textIn(node) }] : [];
  }),
);

/** Finds what has a name. Pages ask thousands of times. */
function byId<Item extends { id: string }>(items: readonly Item[], what: string): (id: string) => Item {
  const known = new Map(items.map((item) => [item.id, item]));
  return (id) => found(known.get(id), what, id);
}

/**
 * The value.
 * @throws in development, where the checks have told of what is not there, and go on: nothing of the program says more
 */
function found<T>(value: T | undefined, what: string, id: string): T {
  if (value !== undefined) return value;
  const error = new Error(`no ${what}: ${id}`);
  error.stack = '';
  throw error;
}
