import { rememberEach } from '../cache/remember.ts';
import { headingsOf } from '../read/mdx.ts';
import type { Prose } from '../read/prose.ts';
import type { Content } from '../read/readContent.ts';
import { figureIds, rowKey } from './tables.ts';

/** Addresses that the site makes by itself; no kind of brief and no page may take one of these names. */
export const fixedRoutes = [
  'matrix',
  'data',
  'numbers',
  'sources',
  'glossary',
  'notes',
  'editions',
  'search',
  'print',
  '404',
] as const;

/** Ids of the parts that every brief's page has; no heading of a text may take one of these. */
export const briefSections = ['answer', 'problem', 'actions', 'evidence', 'related', 'place', 'topics'] as const;

/** Ids of the page frame. */
export const frameIds = ['main', 'top', 'contents'] as const;

/** A page of the site and what can be linked to on it. */
export interface Route {
  lang: string;
  /** Address without base, language and slashes at the ends: `challenge/cost`; empty for the overview. */
  path: string;
  anchors: ReadonlySet<string>;
  /** A page that an author has drawn: what can be linked to on it is not known. */
  isOwn?: true;
}

/** A page that an author has drawn. */
export interface OwnPage {
  path: string;
  /** Whether it is there in every language; else in the one that its path begins with, `en/events`, or in the first. */
  inEveryLanguage: boolean;
}

/** Path of an own page in a language, if it is there. */
function ownPath({ path, inEveryLanguage }: OwnPage, { languages }: Content['site'], lang: string): string | undefined {
  const [first = '', ...rest] = path.split('/');
  const named = inEveryLanguage ? undefined : languages.slice(1).find(({ code }) => code === first);
  if (named) return named.code === lang ? rest.join('/') : undefined;
  return inEveryLanguage || lang === languages[0]!.code ? path : undefined;
}

/** What can be linked to on the page of a text: parts that it always has, and the explicit ids of its headings, in order. */
const anchorsBeside = (parts: readonly string[]) =>
  rememberEach((prose: Prose<unknown>): ReadonlySet<string> => {
    const ids = headingsOf(prose).flatMap((node) => node.data?.hProperties?.id ?? []);
    return new Set([...frameIds, ...parts, ...ids]);
  });

const anchorsOfBrief = anchorsBeside(briefSections);
const anchorsOfPage = anchorsBeside([]);

/** Every page of the site in every language, those among them that an author has drawn. */
export function listRoutes(content: Content, ownPages: readonly OwnPage[]): Route[] {
  const { site, briefs, pages, overview, tables, sources, terms, notes, editions } = content;
  return site.languages.flatMap(({ code: lang }): Route[] => {
    const route = (path: string, anchors: Iterable<string> = []): Route => ({
      lang,
      path,
      anchors: new Set([...frameIds, ...anchors]),
    });
    const inLang = (prose: Prose<unknown>) => prose.lang === lang;
    const ours: Route[] = [
      ...overview.filter(inLang).map((prose) => ({ lang, path: '', anchors: anchorsOfPage(prose) })),
      ...site.kinds.map((kind) => route(kind.id)),
      ...(hasMatrix(content) ? [route('matrix')] : []),
      ...briefs.filter(inLang).map((brief) => ({ lang, path: brief.id, anchors: anchorsOfBrief(brief) })),
      ...pages.filter(inLang).map((page) => ({ lang, path: page.id, anchors: anchorsOfPage(page) })),
      route('data'),
      ...tables.map((table) =>
        route(
          `data/${table.name}`,
          table.rows.map((row) => rowId(rowKey(table, row))),
        ),
      ),
      route('numbers', figureIds(tables).map(anchorOf)),
      route('sources', sources.ids),
      route('glossary', terms.ids),
      route('notes', notes.ids),
      ...(hasEditions(content) ? [route('editions', editions.ids?.map(editionAnchor))] : []),
      route('search', ['keys']),
      route('print'),
    ];
    const own = ownPages.flatMap((page) => ownPath(page, site, lang) || []);
    return [
      // One of the same address takes the place of ours.
      ...ours.filter(({ path }) => !own.includes(path)),
      ...own.map((path): Route => ({ ...route(path), isOwn: true })),
    ];
  });
}

/** A name as the id of an element, which is a part of an address: other signs than letters and digits as their numbers. */
export function anchorOf(name: string): string {
  return name
    .replaceAll(/\s/g, '_')
    .replaceAll(/[^\p{L}\p{N}._-]/gu, (sign) => `~${sign.codePointAt(0)!.toString(16)}`);
}

/** Id of a table row on its table's page. */
export function rowId(key: string): string {
  return `row-${anchorOf(key)}`;
}

/** Papers that PDFs are made for. */
export const papers = ['A4', 'Letter'] as const;
export type Paper = (typeof papers)[number];

/** File of a sheet within the site: `print/challenge/cost.en.letter.pdf`. That of `print` holds the whole briefing. */
export function pdfPath(lang: string, path: string, paper: Paper): string {
  const name = path === 'print' ? 'whole-briefing' : path || 'overview';
  return `print/${name}.${lang}.${paper.toLowerCase()}.pdf`;
}

/** Path of a page with its language, from the root of the site: `/`, `/en/challenge/cost/`. */
export function pathOf(site: Content['site'], lang: string, path: string): string {
  const prefix = lang === site.languages[0]?.code ? '' : `${lang}/`;
  return `/${prefix}${path ? `${path}/` : ''}`;
}

/** File of the picture that stands for a page where it is shared: `cards/challenge/cost.en.png`. */
export function cardPath(lang: string, path: string): string {
  return `cards/${path || 'overview'}.${lang}.png`;
}

/** Names of the feed, the manifest and the description of the search of a language, in its folder; their routes are called the same. */
export const FEED_FILE = 'feed.atom';
export const SEARCH_FILE = 'opensearch.xml';
export const MANIFEST_FILE = 'site.webmanifest';

/** Name of the Markdown copy, beside the page that it says the same as; the name that llmstxt.org asks for. */
export const MARKDOWN_FILE = 'index.html.md';

/** Whether a page has a Markdown copy. The search page has nothing to say but the contents, which `llms.txt` lists. */
export function hasMarkdown(path: string): boolean {
  return path !== 'search' && path !== '404';
}

/** Whether the overview asks for a matrix. */
export function hasMatrix({ overview }: Pick<Content, 'overview'>): boolean {
  return overview.some(({ matter }) => matter?.matrix);
}

/** Whether the author describes editions. */
export function hasEditions({ editions }: Pick<Content, 'editions'>): boolean {
  return editions.ids?.length !== 0;
}

/** Id of an edition on the page of editions. */
export function editionAnchor(number: string): string {
  return `edition-${anchorOf(number)}`;
}
