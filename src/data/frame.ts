import { createHash } from 'node:crypto';
import { formatDate } from '../i18n/format.ts';
import { translate } from '../i18n/ui.ts';
import type { Place } from '../schemas/brief.ts';
import {
  absolute,
  findPage,
  getBrief,
  getBriefs,
  getKind,
  getLanguage,
  getOverview,
  getPages,
  getTable,
  href,
  isOutdated,
  languages,
  root,
  site,
  tables,
  type Page,
} from './content.ts';
import {
  cardPath,
  FEED_FILE,
  fixedRoutes,
  hasMarkdown,
  MANIFEST_FILE,
  MARKDOWN_FILE,
  papers,
  pdfPath,
  type Paper,
} from './routes.ts';
import type { Table } from './tables.ts';
import { viewPlace, type Link } from './views.ts';

/** No section of a paper has more paragraphs. */
const MOST_PARAGRAPHS = 10_000;

/** What stands around the content of a page. */
export interface PageFrame {
  lang: string;
  /** BCP 47 tag. */
  tag: string;
  title: string;
  /** Short name, for the breadcrumbs. */
  name: string;
  description: string;
  /** Pages above this one; left out on the overview. */
  crumbs?: Link[];
  /** Pages before and after this one in reading order. */
  previous?: Link;
  next?: Link;
  canonical: string;
  alternates: { tag: string; href: string }[];
  /** Address of the folder of the icons. */
  root: string;
  /** How the page is found and shared; none of the page for unknown addresses. */
  shared?: {
    /** Full address of the picture that stands for it. */
    image: string;
    /** Part of the site that it belongs to. */
    section?: string;
    /** Days, `2024-02-29`. */
    published: string;
    updated: string;
    /** Addresses of its Markdown copy, of the feed and the manifest in its language. */
    markdown?: string;
    feed: string;
    manifest: string;
  };
  /** The original of a translation that has not kept up with it. */
  original?: { name: string; tag: string; href: string };
  /** What the search knows of the page beside its text. */
  search: {
    /** Id of its kind: of a kind of brief, `data` or `page`. */
    kind: string;
    /** Ids of its topics. */
    topics: readonly string[];
    /** Place in the paper, in words. */
    place?: string;
    /** Where that is, counted through the paper; pages without a place come last. */
    order: number;
  };
  /** Of a page that prints as a sheet. */
  sheet?: {
    /** Address of the page without language. */
    path: string;
    /** Short hash of what the sheet says: two printouts with one mark say the same. */
    mark: string;
    /** Its PDFs; none when the build makes none. */
    pdfs: PdfLink[];
  };
  header: {
    title: string;
    home: string;
    searchHref: string;
    menu: Link[];
    current: string;
    translations: { name: string; tag: string; href: string }[];
  };
  footer: {
    links: Link[];
    keys: string;
    publisher: string;
    paper: string;
    edition: string;
    published: string;
    updated: string;
    licence: { name: string; url: string };
  };
}

/** A PDF for one paper. */
export interface PdfLink {
  paper: Paper;
  href: string;
}

interface PageIdentity {
  lang: string;
  /** Address without language: `challenge/cost`; empty for the overview. */
  path: string;
  title: string;
  /** Short name. Default: the title. */
  name?: string;
  description: string;
  /** Pages between the overview and this one. */
  parents?: Link[];
  /** What the page is, for the search: a kind of brief, `data` or `page`. Default: `page`. */
  kind?: string;
  topics?: readonly string[];
  /** Places in the paper; the first one counts. */
  places?: readonly Place[];
  /** All that the page's sheet says, if it prints as one. */
  printed?: unknown;
}

/** Make the frame of a page. */
export function framePage({
  lang,
  path,
  title,
  name = title,
  description,
  parents = [],
  kind = 'page',
  topics = [],
  places = [],
  printed,
}: PageIdentity): PageFrame {
  const t = translate(lang);
  const { tag } = getLanguage(lang);
  const others = languages.filter((language) => language.code !== lang);
  const first = languages[0]!;
  const menu = site.menu.map((id) => linkPath(id, lang));
  return {
    lang,
    tag,
    title,
    name,
    description,
    canonical: absolute(href(lang, path)),
    alternates:
      others.length === 0
        ? []
        : [
            ...languages.map(({ code, tag }) => ({ tag, href: absolute(href(code, path)) })),
            { tag: 'x-default', href: absolute(href(first.code, path)) },
          ],
    root: root(),
    ...(path !== '404' && { shared: shareOf(lang, path, parents.at(-1)?.text) }),
    search: { kind, topics, ...findPlace(lang, places[0]) },
    ...(isOutdated(lang, path) && {
      original: { name: first.name, tag: first.tag, href: href(first.code, path) },
    }),
    ...(printed !== undefined && {
      sheet: { path, mark: markOf(printed), pdfs: linkPdfs(lang, path) },
    }),
    header: {
      title: site.title[lang] ?? '',
      home: href(lang, ''),
      searchHref: href(lang, 'search'),
      menu,
      current: href(lang, path),
      translations: others.map(({ code, tag, name }) => ({ name, tag, href: href(code, path) })),
    },
    footer: {
      // What the menu does not lead to.
      links: [
        ...listContents(lang)
          .map(({ section }) => section)
          .filter(({ href }) => !menu.some((link) => link.href === href)),
        { text: t('feed'), href: href(lang, '') + FEED_FILE },
      ],
      keys: href(lang, 'search', 'keys'),
      publisher: site.publisher[lang] ?? '',
      paper: site.paper.title[lang] ?? '',
      edition: site.edition,
      published: formatDate(site.published, tag),
      updated: formatDate(site.updated, tag),
      licence: site.licence,
    },
    ...findNeighbours(lang, href(lang, path)),
    ...(path && { crumbs: [{ text: t('home'), href: href(lang, '') }, ...parents] }),
  };
}

function shareOf(lang: string, path: string, section: string | undefined): NonNullable<PageFrame['shared']> {
  return {
    image: absolute(root() + cardPath(lang, path)),
    published: site.published,
    updated: site.updated,
    feed: href(lang, '') + FEED_FILE,
    manifest: href(lang, '') + MANIFEST_FILE,
    ...(section && { section }),
    ...(hasMarkdown(path) && { markdown: href(lang, path) + MARKDOWN_FILE }),
  };
}

/** A place in the paper, for the search: in words, and its position. */
function findPlace(lang: string, place: Place | undefined): Pick<PageFrame['search'], 'place' | 'order'> {
  const { sections } = site.paper;
  if (!place) return { order: sections.length * MOST_PARAGRAPHS };
  const { section, paragraph, separator } = viewPlace(place, lang);
  const position = sections.findIndex(({ id }) => id === place.section);
  return {
    place: [section, ...(paragraph ? [paragraph] : [])].join(separator),
    order: position * MOST_PARAGRAPHS + (place.paragraph ?? 0),
  };
}

/** Hash of some content. Addresses have no part in it: the same words on another host are the same words. */
function markOf(content: unknown): string {
  const text = JSON.stringify(content, (key, value: unknown) =>
    key === 'href' || key === 'entry' ? undefined : value,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** Link to a section of the menu: a kind, a page or a table. */
export function linkSection(id: string, lang: string): Link {
  const page = findPage(lang, id);
  if (page) return { text: page.short, href: href(lang, id) };
  if (id.startsWith('data/')) {
    const { shorts, titles } = getTable(id.slice('data/'.length));
    return { text: (shorts ?? titles)[lang] ?? id, href: href(lang, id) };
  }
  return { text: getKind(id).plural[lang] ?? id, href: href(lang, id) };
}

/** Link to a page by its path, as menus and authors name it: the overview, a kind, a brief, a table, a register. */
export function linkPath(path: string, lang: string): Link {
  const t = translate(lang);
  if (path === '') return { text: t('home'), href: href(lang, '') };
  const fixed = fixedRoutes.find((route) => route === path);
  if (fixed && fixed !== '404') return { text: t(fixed), href: href(lang, fixed) };
  const isBrief = path.includes('/') && !path.startsWith('data/');
  return isBrief ? { text: getBrief(lang, path).short, href: href(lang, path) } : linkSection(path, lang);
}

/** A section of the site with its pages. */
export interface Section {
  section: Link;
  pages: Link[];
}

const contents = new Map<string, Section[]>();

/** The whole site as a list, in reading order: kinds with their briefs, pages of the menu, data, registers, the rest. */
export function listContents(lang: string): Section[] {
  const known = contents.get(lang);
  if (known) return known;
  const t = translate(lang);
  const alone = (section: Link): Section => ({ section, pages: [] });
  const linkPage = (page: Page): Link => ({ text: page.short, href: href(lang, page.id) });
  const inMenu = (page: Page) => site.menu.includes(page.id);
  const pages = getPages(lang);
  const list = [
    ...site.kinds.map((kind) => ({
      section: linkSection(kind.id, lang),
      pages: getBriefs(lang, kind.id).map((brief) => ({ text: brief.title, href: href(lang, brief.id) })),
    })),
    ...(getOverview(lang).matrix ? [alone({ text: t('matrix'), href: href(lang, 'matrix') })] : []),
    ...pages.filter(inMenu).map((page) => alone(linkPage(page))),
    {
      section: { text: t('data'), href: href(lang, 'data') },
      pages: tables.map((table) => ({ text: table.titles[lang] ?? '', href: href(lang, `data/${table.name}`) })),
    },
    ...(['numbers', 'sources', 'glossary', 'notes', 'print'] as const).map((id) =>
      alone({ text: t(id), href: href(lang, id) }),
    ),
    ...pages.filter((page) => !inMenu(page)).map((page) => alone(linkPage(page))),
  ];
  contents.set(lang, list);
  return list;
}

/** A page that prints as a sheet. */
export interface SheetLink extends Link {
  /** Address without language. */
  path: string;
  pdfs: PdfLink[];
}

/** Every sheet, in the order in which the whole briefing has them; the overview and pages stand in groups without a name. */
export function listSheets(lang: string): { name?: string; sheets: SheetLink[] }[] {
  const t = translate(lang);
  const link = (path: string, text: string): SheetLink => ({
    path,
    text,
    href: href(lang, path),
    pdfs: linkPdfs(lang, path),
  });
  return [
    {
      sheets: [link('', t('home')), ...(getOverview(lang).matrix ? [link('matrix', t('matrix'))] : [])],
    },
    ...site.kinds.map((kind) => ({
      name: kind.plural[lang] ?? '',
      sheets: getBriefs(lang, kind.id).map((brief) => link(brief.id, brief.title)),
    })),
    {
      sheets: [
        ...tables.filter(hasSheet).map((table) => link(`data/${table.name}`, table.titles[lang] ?? '')),
        ...getPages(lang).map((page) => link(page.id, page.title)),
      ],
    },
  ].filter(({ sheets }) => sheets.length > 0);
}

/** Whether a table has a sheet: the menu names it, so it is read like a brief. Others may have any number of rows. */
export function hasSheet(table: Pick<Table, 'name'>): boolean {
  return site.menu.includes(`data/${table.name}`);
}

function linkPdfs(lang: string, path: string): PdfLink[] {
  return import.meta.env.MAKES_PDFS
    ? papers.map((paper) => ({ paper, href: root() + pdfPath(lang, path, paper) }))
    : [];
}

/** The pages before and after one, in reading order. */
function findNeighbours(lang: string, current: string): { previous?: Link; next?: Link } {
  const home = { text: translate(lang)('home'), href: href(lang, '') };
  const order = [home, ...listContents(lang).flatMap(({ section, pages }) => [section, ...pages])];
  const place = order.findIndex((link) => link.href === current);
  const [previous, next] = place < 0 ? [] : [order[place - 1], order[place + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
}
