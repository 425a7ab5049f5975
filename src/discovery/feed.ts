import { x } from 'xastscript';
import type { Brief, Briefing, Edition } from '../model/site.ts';
import { editionAnchor, FEED_FILE } from '../model/routes.ts';
import { plainLine, viewLine } from '../views/views.ts';
import { writeXml } from './xml.ts';

/**
 * The Atom feed (RFC 4287) of a language: every edition that its author describes, the newest first. Where none is
 * described, every brief, in reading order: it is as old as the edition, so that a new one brings all of them up again.
 */
export function writeFeed(briefing: Briefing): string {
  const { site, tag, say, href } = briefing;
  const home = site.absolute(href(''));
  const briefs = site.kinds.flatMap((kind) => briefing.briefs(kind.id));
  return writeXml(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': tag }, [
      x('id', home),
      x('title', say(site.title)),
      x('subtitle', say(site.description)),
      x('updated', moment(site.updated)),
      x('author', [x('name', say(site.publisher))]),
      x('rights', site.licence.name),
      x('icon', site.absolute(`${site.root}favicon.svg`)),
      x('link', { rel: 'self', type: 'application/atom+xml', href: home + FEED_FILE }),
      x('link', { rel: 'license', href: site.licence.url }),
      ...linkLanguages(briefing, ''),
      ...(site.editions.length > 0
        ? site.editions.map((edition) => writeEdition(briefing, edition))
        : briefs.map((brief) => writeBrief(briefing, brief))),
    ]),
  );
}

function writeEdition(briefing: Briefing, { number, date, changes }: Edition) {
  const { site, t, say, href } = briefing;
  return x('entry', [
    x('id', site.absolute(href('editions', editionAnchor(number)))),
    x('title', t('edition', { edition: number })),
    x('summary', plainLine(viewLine(briefing, say(changes)))),
    x('published', moment(date)),
    x('updated', moment(date)),
    ...linkLanguages(briefing, 'editions', editionAnchor(number)),
  ]);
}

function writeBrief(briefing: Briefing, { id, kind, title, answer, topics }: Brief) {
  const { site, say } = briefing;
  const topicNames = topics.map((topic) => ({
    term: topic,
    label: say(site.topics.find((candidate) => candidate.id === topic)?.name),
  }));
  return x('entry', [
    x('id', site.absolute(briefing.href(id))),
    x('title', title),
    x('summary', plainLine(viewLine(briefing, answer.text))),
    x('published', moment(site.published)),
    x('updated', moment(site.updated)),
    ...[{ term: kind.id, label: say(kind.name) }, ...topicNames].map((category) => x('category', category)),
    ...linkLanguages(briefing, id),
  ]);
}

/** Links to a page in the feed's language and in the others. */
function linkLanguages({ site, lang }: Briefing, path: string, anchor?: string) {
  const own = site.languages.filter(({ code }) => code === lang);
  const others = site.languages.filter(({ code }) => code !== lang);
  return [...own, ...others].map(({ code, tag }) =>
    x('link', {
      rel: 'alternate',
      type: 'text/html',
      hreflang: tag,
      href: site.absolute(site.in(code).href(path, anchor)),
    }),
  );
}

/** An edition has a day; Atom asks for a moment. */
const moment = (day: string) => `${day}T00:00:00Z`;
