import { alphabetOf } from '../i18n/alphabet.ts';
import type { Briefing, Text } from '../model/site.ts';
import { listContents } from './contents.ts';
import type { Link } from './views.ts';

/** About 30 kB as a host sends them: the page is loaded by every reader who searches. */
const MOST_LINKS = 1200;

/** An entry of the index. */
export interface IndexEntry {
  text: string;
  /** Left out where there is no one page: a topic is found in its briefs. */
  href?: string;
  /** What it is, where its text alone does not say. */
  what?: string;
  /** Sections of the page, briefs of the topic. */
  links: Link[];
}

/** What an index has under one head. */
export interface IndexGroup {
  head: string;
  entries: IndexEntry[];
}

/** An index of the site, as far as a page has room for it. */
export interface SiteIndex {
  groups: IndexGroup[];
  /** Whether nothing is left out. */
  isWhole: boolean;
}

/**
 * Every term by each of its names, every topic and every title of the site, by letters in the order of the language. A
 * larger site leaves out the sections of its pages and the briefs of its topics, and a very large one all briefs, which
 * the pages of their kinds list.
 * @param most links that a page has room for
 */
export function listIndex(briefing: Briefing, most = MOST_LINKS): SiteIndex {
  const entries = listEntries(briefing);
  const titles = entries.filter(({ href }) => href).map((entry) => ({ ...entry, links: [] }));
  const count = entries.reduce((sum, { links }) => sum + 1 + links.length, 0);
  if (count <= most) return { groups: group(briefing, entries), isWhole: true };
  const briefs = new Set(
    briefing.site.kinds.flatMap(({ id }) => briefing.briefs(id)).map((brief) => briefing.href(brief.id)),
  );
  const left = titles.length <= most ? titles : titles.filter(({ href }) => !briefs.has(href!));
  return { groups: group(briefing, left), isWhole: false };
}

function listEntries(briefing: Briefing): IndexEntry[] {
  const { site, lang, pages, t, say, href } = briefing;
  const briefs = site.kinds.flatMap(({ id }) => briefing.briefs(id));
  const texts = new Map<string, Pick<Text, 'sections'>>([...briefs, ...pages].map((text) => [href(text.id), text]));
  const kinds = new Map(briefs.map(({ id, kind }) => [href(id), say(kind.name)]));
  const titles = listContents(briefing)
    .flatMap(({ section, pages }) => [section, ...pages])
    .map(({ text, href }): IndexEntry => {
      const page = texts.get(href);
      const what = kinds.get(href);
      return { text, href, ...(what && { what }), links: page ? linkSections(page, href) : [] };
    });
  const terms = site.terms.flatMap(({ id, name, aliases }) =>
    [say(name), ...(aliases[lang] ?? [])].map((text) => ({
      text,
      href: href('glossary', id),
      what: t('glossary'),
      links: [],
    })),
  );
  const topics = site.topics.map(({ id, name }) => ({
    text: say(name),
    what: t('search.topic'),
    links: briefs
      .filter((brief) => brief.topics.includes(id))
      .map((brief) => ({ text: brief.short, href: href(brief.id) })),
  }));
  return [...titles, ...terms, ...topics.filter(({ links }) => links.length > 0)];
}

function group({ tag }: Briefing, entries: readonly IndexEntry[]): IndexGroup[] {
  const { headOf, compare, compareHeads } = alphabetOf(tag);
  const groups = Map.groupBy(
    entries.filter(({ text }) => text),
    ({ text }) => headOf(text),
  );
  return [...groups]
    .map(([head, entries]) => ({ head, entries: entries.toSorted((a, b) => compare(a.text, b.text)) }))
    .toSorted((a, b) => compareHeads(a.head, b.head));
}

const linkSections = ({ sections }: Pick<Text, 'sections'>, page: string): Link[] =>
  sections.map(({ id, text }) => ({ text, href: `${page}#${id}` }));
