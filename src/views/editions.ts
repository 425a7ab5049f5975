import { formatDate } from '../i18n/format.ts';
import type { Briefing, Site } from '../model/site.ts';
import { editionAnchor } from '../model/routes.ts';
import { linkPath } from './contents.ts';
import { viewLine, type LineView } from './views.ts';

/** A page that an edition names: one that is no more, or has another address since, is its path alone. */
export interface NamedPage {
  text: string;
  href?: string;
}

/** An edition on the page of editions. */
export interface EditionView {
  /** Anchor on that page. */
  id: string;
  number: string;
  name: string;
  /** Its day, as machines and as readers read it. */
  day: string;
  date: string;
  changes: LineView;
  pages: NamedPage[];
  /** The sheets that it was the first to print with a text, each with the text's mark. */
  sheets: (NamedPage & { path: string; mark: string })[];
  /** No marks of it are kept. */
  isUnmarked: boolean;
}

/** Every edition with what it changed, the newest first. */
export function viewEditions(briefing: Briefing): EditionView[] {
  const { site, lang, tag, t, say } = briefing;
  return site.editions.map(({ number, date, changes, pages, marks }, index) => ({
    id: editionAnchor(number),
    number,
    name: t('edition', { edition: number }),
    day: date,
    date: formatDate(date, tag),
    changes: viewLine(briefing, say(changes)),
    pages: [...new Set(pages)].map((path) => namePage(briefing, path)),
    sheets: Object.entries(newMarks(site, index, lang)).map(([path, mark]) => ({
      ...namePage(briefing, path),
      path,
      mark,
    })),
    isUnmarked: !marks,
  }));
}

/** The marks of an edition that differ from those of the last edition before it that has any. */
function newMarks({ editions }: Site, index: number, lang: string): Record<string, string> {
  const own = editions[index]!.marks?.[lang] ?? {};
  const before = editions.slice(index + 1).find(({ marks }) => marks)?.marks?.[lang] ?? {};
  return Object.fromEntries(Object.entries(own).filter(([path, mark]) => before[path] !== mark));
}

/** A page as `editions.yaml` and marks call it. */
function namePage(briefing: Briefing, name: string): NamedPage {
  const { site, lang, href } = briefing;
  const path = name === 'overview' ? '' : name;
  const route = site.routes.find((candidate) => candidate.lang === lang && candidate.path === path);
  if (!route) return { text: name };
  return route.isOwn ? { text: name, href: href(path) } : linkPath(briefing, path);
}
