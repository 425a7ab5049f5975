import { translate } from '../i18n/ui.ts';
import {
  findPage,
  getBrief,
  getBriefs,
  getKind,
  getOverview,
  getPages,
  getTable,
  href,
  root,
  site,
  tables,
  type Page,
} from '../model/content.ts';
import { fixedRoutes, papers, pdfPath, type Paper } from '../model/routes.ts';
import type { Table } from '../model/tables.ts';
import type { Link } from './views.ts';

/** A PDF for one paper. */
export interface PdfLink {
  paper: Paper;
  href: string;
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

/** Link to the PDFs of a sheet; to none when the build makes none. */
export function linkPdfs(lang: string, path: string): PdfLink[] {
  return import.meta.env.MAKES_PDFS
    ? papers.map((paper) => ({ paper, href: root() + pdfPath(lang, path, paper) }))
    : [];
}

/** The pages before and after one, in reading order. */
export function findNeighbours(lang: string, current: string): { previous?: Link; next?: Link } {
  const home = { text: translate(lang)('home'), href: href(lang, '') };
  const order = [home, ...listContents(lang).flatMap(({ section, pages }) => [section, ...pages])];
  const place = order.findIndex((link) => link.href === current);
  const [previous, next] = place < 0 ? [] : [order[place - 1], order[place + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
}
