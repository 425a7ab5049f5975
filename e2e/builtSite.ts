import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { contentOf, sites, type SiteName } from './sites.ts';

/** A language of a built site. */
export interface Language {
  /** `zh` */
  code: string;
  /** `zh-CN` */
  tag: string;
}

/** An HTML page of a built site. */
export interface BuiltPage {
  /** File within the folder, with forward slashes. */
  file: string;
  html: string;
  lang: string;
  /** Address without sub-path, language and slashes at the ends: `finding/idle-stations`; empty for the home page. */
  path: string;
  /** Address on the server: `/brief/zh/finding/idle-stations/`. */
  address: string;
}

/** A built site as its files tell it. */
export interface BuiltSite {
  folder: string;
  /** Sub-path with slashes around it: `/brief/`. */
  base: string;
  /** Where the site says that it lives: `https://specimen.example`. */
  ownOrigin: string;
  /** The default language first. */
  languages: Language[];
  pages: BuiltPage[];
}

/** Pages that every site has, whatever its content; briefs, their lists and the author's pages are the others. */
const FIXED_PATHS = ['', 'matrix', 'data', 'numbers', 'sources', 'glossary', 'notes', 'search', 'print', '404'];

/** Read a built site. Only what tests need to find their way is read; what pages say is for the browser. */
export function readSite(folder: string): BuiltSite {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`There is no site in ${folder}: build it first, with "npm run build" or "npm run sites".`);
  }
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.split(sep).join('/'))
    .sort();
  const home = readFileSync(join(folder, 'index.html'), 'utf8');
  const { origin, pathname: base } = new URL(match(home, /<link rel="canonical" href="([^"]+)"/));
  const languages = readLanguages(home);
  const [, ...others] = languages.map(({ code }) => code);
  const pages = files.map((file): BuiltPage => {
    const address = file.replace(/(^|\/)index\.html$/, '$1');
    const [first = '', ...rest] = address.replace(/(\.html|\/)$/, '').split('/');
    const isOther = others.includes(first);
    return {
      file,
      html: readFileSync(join(folder, file), 'utf8'),
      lang: isOther ? first : languages[0]!.code,
      path: (isOther ? rest : [first, ...rest]).join('/'),
      address: base + address,
    };
  });
  return { folder, base, ownOrigin: origin, languages, pages };
}

/** A site of the tests, read from its files. */
export interface NamedSite extends BuiltSite {
  name: SiteName;
  /** The folder with the author's files. */
  contentDir: string;
}

const read = new Map<SiteName, NamedSite>();

/**
 * Sites of the tests by their names; each is read once.
 * @throws when one was not built
 */
export function openSites(...names: SiteName[]): NamedSite[] {
  return names.map((name) => {
    const site = read.get(name) ?? { ...readSite(sites[name].folder), name, contentDir: contentOf(sites[name]) };
    read.set(name, site);
    return site;
  });
}

/** Pages of the sample of the world whose own texts are looked at in languages that other sites have too. */
const OWN_TEXTS: Readonly<Record<string, readonly string[]>> = {
  en: ['station'],
  zh: ['station', 'finding/thin-snow', 'data/air'],
};

/**
 * Sites as a browser looks at them: every page. Of the sample of the world, whose frame is that of the other sites, one
 * page of each kind in the language that no other site has, and those of the others that hold what no other site does.
 */
export function openShownSites(...names: SiteName[]): NamedSite[] {
  return openSites(...names).map((site) => {
    if (site.name !== 'sample-world') return site;
    const { languages } = site;
    const isOwn = ({ lang, path }: BuiltPage) => OWN_TEXTS[lang]?.includes(path) ?? false;
    const shown = languages.flatMap(({ code }) => (code in OWN_TEXTS ? [] : onePageOfEachKind(site, code)));
    return { ...site, pages: site.pages.filter((page) => isOwn(page) || shown.includes(page)) };
  });
}

/** The pages of a site in one language. */
export function pagesIn({ pages }: BuiltSite, lang: string): BuiltPage[] {
  return pages.filter((page) => page.lang === lang);
}

/** A page by its language and path. */
export function pageAt(site: BuiltSite, lang: string, path: string): BuiltPage {
  const found = site.pages.find((page) => page.lang === lang && page.path === path);
  if (!found) throw new Error(`no page of ${site.folder}: ${lang} ${path}`);
  return found;
}

/** File of the site that an address of it names, with or without its origin. */
export function fileAt({ folder, base }: BuiltSite, address: string): string {
  const { pathname } = new URL(address, 'http://localhost');
  return join(folder, decodeURI(pathname).slice(base.length), pathname.endsWith('/') ? 'index.html' : '');
}

/** Paths of the lists of briefs, one for each kind. */
export function kindPaths({ pages, languages }: BuiltSite): string[] {
  const paths = pages.filter((page) => page.lang === languages[0]!.code).map((page) => page.path);
  return paths.filter((path) => !FIXED_PATHS.includes(path) && paths.some((other) => other.startsWith(`${path}/`)));
}

/** Paths of the briefs of a kind, or of all. */
export function briefPaths(site: BuiltSite, kind?: string): string[] {
  const kinds = kind ? [kind] : kindPaths(site);
  const paths = site.pages.filter((page) => page.lang === site.languages[0]!.code).map((page) => page.path);
  return kinds.flatMap((name) => paths.filter((path) => path.startsWith(`${name}/`)));
}

/** One page of each kind in one language: lists, a brief of each list, a table, the author's pages, the fixed ones. */
export function onePageOfEachKind(site: BuiltSite, lang: string): BuiltPage[] {
  const pages = site.pages.filter((page) => page.lang === lang);
  const seen = new Set<string>();
  return pages.filter(({ path }) => {
    const kind = path.includes('/') ? path.split('/')[0]! : `/${path}`;
    return !seen.has(kind) && seen.add(kind);
  });
}

function readLanguages(home: string): Language[] {
  const tags = [...home.matchAll(/<link rel="alternate" hreflang="([^"]+)"/g)].map(([, tag]) => tag!);
  const own = match(home, /<html lang="([^"]+)"/);
  return [own, ...tags.filter((tag) => tag !== own && tag !== 'x-default')].map((tag) => ({
    tag,
    code: tag.split('-')[0]!,
  }));
}

function match(text: string, pattern: RegExp): string {
  const [, value] = pattern.exec(text) ?? [];
  if (value === undefined) throw new Error(`not found: ${pattern}`);
  return value;
}
