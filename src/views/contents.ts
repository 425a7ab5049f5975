import type { Briefing, Page, Site } from '../model/site.ts';
import { fixedRoutes, papers, pdfPath, type Paper } from '../model/routes.ts';
import type { Table } from '../model/tables.ts';
import type { Link } from './views.ts';
import type { SheetKind } from '../schemas/text.ts';

/** A PDF for one paper. */
export interface PdfLink {
  paper: Paper;
  href: string;
}

/** Link to a section of the menu: a kind, a page or a table. */
export function linkSection({ site, findPage, say, href }: Briefing, id: string): Link {
  const page = findPage(id);
  if (page) return { text: page.short, href: href(id) };
  if (id.startsWith('data/')) {
    const { shorts, titles } = site.getTable(id.slice('data/'.length));
    return { text: say(shorts ?? titles), href: href(id) };
  }
  return { text: say(site.getKind(id).plural), href: href(id) };
}

/** Link to a page by its path, as menus and authors name it: the overview, a kind, a brief, a table, a register. */
export function linkPath(briefing: Briefing, path: string): Link {
  const { t, href } = briefing;
  if (path === '') return { text: t('home'), href: href('') };
  const fixed = fixedRoutes.find((route) => route === path);
  if (fixed && fixed !== '404') return { text: t(fixed), href: href(fixed) };
  const isBrief = path.includes('/') && !path.startsWith('data/');
  return isBrief ? { text: briefing.getBrief(path).short, href: href(path) } : linkSection(briefing, path);
}

/** A part of the contents: a section of the site with its pages. */
export interface ContentsGroup {
  section: Link;
  pages: Link[];
}

const contents = new WeakMap<Briefing, ContentsGroup[]>();

/** The whole site as a list, in reading order: kinds with their briefs, pages of the menu, data, registers, the rest. */
export function listContents(briefing: Briefing): ContentsGroup[] {
  const known = contents.get(briefing);
  if (known) return known;
  const { site, overview, pages, t, say, href } = briefing;
  const alone = (section: Link): ContentsGroup => ({ section, pages: [] });
  const linkPage = (page: Page): Link => ({ text: page.short, href: href(page.id) });
  const inMenu = (page: Page) => site.menu.includes(page.id);
  const list = [
    ...site.kinds.map((kind) => ({
      section: linkSection(briefing, kind.id),
      pages: briefing.briefs(kind.id).map((brief) => ({ text: brief.title, href: href(brief.id) })),
    })),
    ...(overview.matrix ? [alone({ text: t('matrix'), href: href('matrix') })] : []),
    ...pages.filter(inMenu).map((page) => alone(linkPage(page))),
    {
      section: { text: t('data'), href: href('data') },
      pages: site.tables.map((table) => ({ text: say(table.titles), href: href(`data/${table.name}`) })),
    },
    ...registersOf(site).map((id) => alone({ text: t(id), href: href(id) })),
    alone({ text: t('print'), href: href('print') }),
    ...pages.filter((page) => !inMenu(page)).map((page) => alone(linkPage(page))),
  ];
  contents.set(briefing, list);
  return list;
}

/** The lists that a site makes of what its author has registered. */
export function registersOf({ editions }: Site): ('numbers' | 'sources' | 'glossary' | 'notes' | 'editions')[] {
  return ['numbers', 'sources', 'glossary', 'notes', ...(editions.length > 0 ? ['editions' as const] : [])];
}

/** A page that prints as a sheet. */
export interface SheetLink extends Link {
  /** Address without language. */
  path: string;
  pdfs: PdfLink[];
}

/** Every sheet, in the order in which the whole briefing has them; the overview and pages stand in groups without a name. */
export function listSheets(briefing: Briefing): { name?: string; sheets: SheetLink[] }[] {
  const { site, overview, pages, t, say, href } = briefing;
  const link = (path: string, text: string): SheetLink => ({
    path,
    text,
    href: href(path),
    pdfs: linkPdfs(briefing, path),
  });
  return [
    {
      sheets: [link('', say(site.title)), ...(overview.matrix ? [link('matrix', t('matrix'))] : [])],
    },
    ...site.kinds.map((kind) => ({
      name: say(kind.plural),
      sheets: briefing.briefs(kind.id).map((brief) => link(brief.id, brief.title)),
    })),
    {
      sheets: [
        ...site.tables
          .filter((table) => sheetOf(site, table))
          .map((table) => link(`data/${table.name}`, say(table.titles))),
        // What is said of the paper itself stands at the end, as in a book.
        ...[
          ...pages.filter(({ id }) => id !== site.paper.page),
          ...pages.filter(({ id }) => id === site.paper.page),
        ].map((page) => link(page.id, page.title)),
      ],
    },
  ].filter(({ sheets }) => sheets.length > 0);
}

/**
 * How a table's page prints: as its author says, or on one page where the menu names it, so that it is read like a brief.
 * `undefined`: it has no sheet.
 */
export function sheetOf({ menu }: Site, { name, sheet }: Pick<Table, 'name' | 'sheet'>): SheetKind | undefined {
  return sheet ?? (menu.includes(`data/${name}`) ? 'one-page' : undefined);
}

/** Link to the PDFs of a sheet; to none when the build makes none. */
export function linkPdfs({ site, lang }: Briefing, path: string): PdfLink[] {
  return site.makesPdfs ? papers.map((paper) => ({ paper, href: site.root + pdfPath(lang, path, paper) })) : [];
}

/** The pages before and after one, in reading order. */
export function findNeighbours(briefing: Briefing, current: string): { previous?: Link; next?: Link } {
  const home = { text: briefing.t('home'), href: briefing.href('') };
  const order = [home, ...listContents(briefing).flatMap(({ section, pages }) => [section, ...pages])];
  const place = order.findIndex((link) => link.href === current);
  const [previous, next] = place < 0 ? [] : [order[place - 1], order[place + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
}
