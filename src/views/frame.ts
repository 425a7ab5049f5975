import type { ListedFigure } from '../search/language/pages.ts';
import { listFigures } from './provenance.ts';
import { createHash } from 'node:crypto';
import { formatDate } from '../i18n/format.ts';
import type { Place } from '../schemas/brief.ts';
import type { Briefing, Logo, Site } from '../model/site.ts';
import { hasOwnAddress } from '../model/address.ts';
import { findNeighbours, linkPdfs, linkPath, listContents, type PdfLink } from './contents.ts';
import { cardPath, FEED_FILE, hasMarkdown, MANIFEST_FILE, MARKDOWN_FILE, SEARCH_FILE } from '../model/routes.ts';
import { viewPlace, type Link } from './views.ts';
import type { SheetKind } from '../schemas/text.ts';

/** No section of a paper has more paragraphs. */
const MOST_PARAGRAPHS = 10_000;

/** What stands around the content of a page. */
export interface PageFrame {
  lang: string;
  /** BCP 47 tag. */
  tag: string;
  /** Address without language; empty for the overview. */
  path: string;
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
  /** Whether the page is to be published, and not looked at while its author writes. */
  isPublished: boolean;
  /** Address of the folder of the icons. */
  root: string;
  /** How the page is found and shared; none of the page for unknown addresses. */
  shared?: {
    /** Full address of the picture that stands for it. */
    image: string;
    /** Part of the site that it belongs to. */
    section?: string;
    /** Addresses of its Markdown copy, of the feed and the manifest in its language. */
    markdown?: string;
    feed: string;
    manifest: string;
    /** Address of the description of its search; none when readers cannot reach the site at its address. */
    search?: string;
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
    figures: readonly ListedFigure[];
  };
  /** Of a page that prints as a sheet. */
  sheet?: {
    /** Address of the page without language. */
    path: string;
    /** Short hash of what the sheet says: two printouts with one mark say the same. */
    mark: string;
    /** It takes as many pages as it needs; any other takes one. */
    isLong?: true;
    /** Its PDFs; none when the build makes none. */
    pdfs: PdfLink[];
    /** Full address of the page, for paper; none when readers cannot reach the site there. */
    address?: string;
    /** Address of the page of editions, where there is one. */
    editions?: string;
    /** What the issuer says on every sheet, where it does: which issue this is, whom to ask, who gets it. */
    serial: string;
    contact: string;
    distribution: string;
    /** What stands on a sheet that looks like a Chinese newsletter, and on no other; empty where nothing is said. */
    jianbao?: {
      name: string;
      issuedBy: string;
      recipients: { label: string; text: string }[];
      copies: string;
    };
  };
  /** Of the page from which the whole briefing is made: paths of its sheets in order, and of the page of sources. */
  whole?: { sheets: string[]; sources: string };
  header: {
    title: string;
    /** Picture beside the title. */
    logo?: Logo;
    home: string;
    searchHref: string;
    menu: Link[];
    /** Address of the current page, to mark it in the menu. */
    current: string;
    /** The same page in the other languages; where it is not, the overview. */
    translations: { name: string; tag: string; href: string }[];
  };
  footer: {
    links: Link[];
    /** Address of the list of keys. */
    keys: string;
    publisher: string;
    paper: string;
    edition: string;
    published: string;
    updated: string;
    licence: { name: string; url: string };
    /** Where an error is reported: `mailto:…`, or a page. */
    contact?: string;
  };
}

interface PageIdentity {
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
  /** How that prints. Default: on one page. */
  sheet?: SheetKind;
  whole?: NonNullable<PageFrame['whole']>;
}

/** Make the frame of a page. */
export function framePage(
  briefing: Briefing,
  {
    path,
    title,
    name = title,
    description,
    parents = [],
    kind = 'page',
    topics = [],
    places = [],
    printed,
    sheet,
    whole,
  }: PageIdentity,
): PageFrame {
  const { site, lang, tag, t, say, href } = briefing;
  const { languages, absolute } = site;
  const others = languages.filter((language) => language.code !== lang);
  // An author's own page may be there in some languages alone.
  const there = site.languagesOf(path);
  const isThere = ({ code }: { code: string }) => there.length === 0 || there.includes(code);
  const versions = languages.filter(isThere);
  const first = languages[0]!;
  const menu = site.menu.map((id) => linkPath(briefing, id));
  return {
    lang,
    tag,
    path,
    title,
    name,
    description,
    canonical: absolute(href(path)),
    alternates:
      versions.length < 2
        ? []
        : [
            ...versions.map(({ code, tag }) => ({ tag, href: absolute(site.in(code).href(path)) })),
            { tag: 'x-default', href: absolute(site.in(versions[0]!.code).href(path)) },
          ],
    isPublished: site.isPublished,
    root: site.root,
    ...(path !== '404' && { shared: shareOf(briefing, path, parents.at(-1)?.text) }),
    search: { kind, topics, ...findPlace(briefing, places[0]), figures: listFigures(briefing, path) },
    ...(briefing.isOutdated(path) && {
      original: { name: first.name, tag: first.tag, href: site.in(first.code).href(path) },
    }),
    ...(printed !== undefined && {
      sheet: {
        path,
        mark: markOf(printed),
        ...(sheet === 'pages' && { isLong: true }),
        pdfs: linkPdfs(briefing, path),
        ...(hasOwnAddress(absolute('/')) && { address: absolute(href(path)) }),
        ...(site.editions.length > 0 && { editions: href('editions') }),
        serial: say(site.sheet.serial),
        contact: say(site.sheet.contact),
        distribution: say(site.sheet.distribution),
        ...(site.print && { jianbao: viewJianbao(briefing, site.print) }),
      },
    }),
    ...(whole && { whole }),
    header: {
      title: say(site.title),
      ...(site.logo && { logo: site.logo }),
      home: href(''),
      searchHref: href('search'),
      menu,
      current: href(path),
      translations: others.map((language) => ({
        name: language.name,
        tag: language.tag,
        href: site.in(language.code).href(isThere(language) ? path : ''),
      })),
    },
    footer: {
      // What the menu does not lead to.
      links: [
        ...listContents(briefing)
          .map(({ section }) => section)
          .filter(({ href }) => !menu.some((link) => link.href === href)),
        { text: t('feed'), href: href('') + FEED_FILE },
      ],
      keys: href('search', 'keys'),
      publisher: say(site.publisher),
      paper: say(site.paper.title),
      edition: site.edition,
      published: formatDate(site.published, tag),
      updated: formatDate(site.updated, tag),
      licence: site.licence,
      ...(site.contact && { contact: site.contact.includes('://') ? site.contact : `mailto:${site.contact}` }),
    },
    ...findNeighbours(briefing, href(path)),
    ...(path && path !== '404' && { crumbs: [{ text: t('home'), href: href('') }, ...parents] }),
  };
}

function viewJianbao(
  { site, t, say }: Briefing,
  { name, copies, ...lists }: NonNullable<Site['print']>,
): NonNullable<NonNullable<PageFrame['sheet']>['jianbao']> {
  const recipients = (['report', 'send', 'issue'] as const).map((list) => ({
    label: t(`sheet.${list}`) + t('number.of'),
    text: say(lists[list]),
  }));
  return {
    name: say(name ?? site.title),
    issuedBy: t('sheet.issuedBy', { publisher: say(site.publisher) }),
    recipients: recipients.filter(({ text }) => text),
    copies: copies === undefined ? '' : t('sheet.copies', { count: copies }),
  };
}

function shareOf(
  { site, lang, href }: Briefing,
  path: string,
  section: string | undefined,
): NonNullable<PageFrame['shared']> {
  return {
    image: site.absolute(site.root + cardPath(lang, path)),
    feed: href('') + FEED_FILE,
    manifest: href('') + MANIFEST_FILE,
    ...(hasOwnAddress(site.absolute('/')) && { search: href('') + SEARCH_FILE }),
    ...(section && { section }),
    ...(hasMarkdown(path) && { markdown: href(path) + MARKDOWN_FILE }),
  };
}

/** A place in the paper, for the search: in words, and its position. */
function findPlace(briefing: Briefing, place: Place | undefined): Pick<PageFrame['search'], 'place' | 'order'> {
  const { sections } = briefing.site.paper;
  if (!place) return { order: sections.length * MOST_PARAGRAPHS };
  const { section, paragraph, separator } = viewPlace(briefing, place);
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
