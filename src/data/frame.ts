import { formatDate } from '../i18n/format.ts';
import { translate } from '../i18n/ui.ts';
import {
  absolute,
  findPage,
  getBriefs,
  getKind,
  getLanguage,
  getPages,
  getTable,
  href,
  languages,
  root,
  site,
  tables,
} from './content.ts';
import type { Link } from './views.ts';

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
  canonical: string;
  alternates: { tag: string; href: string }[];
  icon: string;
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
    publisher: string;
    paper: string;
    edition: string;
    published: string;
    updated: string;
    licence: { name: string; url: string };
  };
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
}

/** Make the frame of a page. */
export function framePage({ lang, path, title, name = title, description, parents = [] }: PageIdentity): PageFrame {
  const t = translate(lang);
  const { tag } = getLanguage(lang);
  const others = languages.filter((language) => language.code !== lang);
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
            { tag: 'x-default', href: absolute(href(languages[0]!.code, path)) },
          ],
    icon: `${root()}favicon.svg`,
    header: {
      title: site.title[lang] ?? '',
      home: href(lang, ''),
      searchHref: href(lang, 'search'),
      menu: site.menu.map((id) => linkSection(id, lang)),
      current: href(lang, path),
      translations: others.map(({ code, tag, name }) => ({ name, tag, href: href(code, path) })),
    },
    footer: {
      links: [
        { text: t('data'), href: href(lang, 'data') },
        ...(['sources', 'glossary', 'notes'] as const).map((id) => ({ text: t(id), href: href(lang, id) })),
        ...getPages(lang)
          .filter((page) => !site.menu.includes(page.id))
          .map((page) => ({ text: page.short, href: href(lang, page.id) })),
      ],
      publisher: site.publisher[lang] ?? '',
      paper: site.paper.title[lang] ?? '',
      edition: site.edition,
      published: formatDate(site.published, tag),
      updated: formatDate(site.updated, tag),
      licence: site.licence,
    },
    ...(path && { crumbs: [{ text: t('home'), href: href(lang, '') }, ...parents] }),
  };
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

/** The whole site as a list: each kind with its briefs, then the other pages. */
export function listContents(lang: string): { section: Link; pages: Link[] }[] {
  const t = translate(lang);
  return [
    ...site.kinds.map((kind) => ({
      section: linkSection(kind.id, lang),
      pages: getBriefs(lang, kind.id).map((brief) => ({ text: brief.title, href: href(lang, brief.id) })),
    })),
    ...getPages(lang).map((page) => ({ section: { text: page.short, href: href(lang, page.id) }, pages: [] })),
    {
      section: { text: t('data'), href: href(lang, 'data') },
      pages: tables.map((table) => ({ text: table.titles[lang] ?? '', href: href(lang, `data/${table.name}`) })),
    },
    ...(['sources', 'glossary', 'notes'] as const).map((id) => ({
      section: { text: t(id), href: href(lang, id) },
      pages: [],
    })),
  ];
}
