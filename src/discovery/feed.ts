import { x } from 'xastscript';
import { absolute, getBriefs, getLanguage, href, languages, root, site, type Brief } from '../model/content.ts';
import { FEED_FILE } from '../model/routes.ts';
import { plainLine, viewLine } from '../views/views.ts';
import { writeXml } from './xml.ts';

/**
 * The Atom feed (RFC 4287) of a language: every brief, in reading order. A brief is as old as its edition, so a new
 * edition brings all of them up again.
 */
export function writeFeed(lang: string): string {
  const home = absolute(href(lang, ''));
  const briefs = site.kinds.flatMap((kind) => getBriefs(lang, kind.id));
  return writeXml(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': getLanguage(lang).tag }, [
      x('id', home),
      x('title', site.title[lang] ?? ''),
      x('subtitle', site.description[lang] ?? ''),
      x('updated', moment(site.updated)),
      x('author', [x('name', site.publisher[lang] ?? '')]),
      x('rights', site.licence.name),
      x('icon', absolute(`${root()}favicon.svg`)),
      x('link', { rel: 'self', type: 'application/atom+xml', href: home + FEED_FILE }),
      x('link', { rel: 'license', href: site.licence.url }),
      ...linkLanguages(lang, ''),
      ...briefs.map(writeEntry),
    ]),
  );
}

function writeEntry({ id, lang, kind, title, answer, topics }: Brief) {
  const topicNames = topics.map((topic) => ({
    term: topic,
    label: site.topics.find((candidate) => candidate.id === topic)?.name[lang] ?? topic,
  }));
  return x('entry', [
    x('id', absolute(href(lang, id))),
    x('title', title),
    x('summary', plainLine(viewLine(answer.text, lang))),
    x('published', moment(site.published)),
    x('updated', moment(site.updated)),
    ...[{ term: kind.id, label: kind.name[lang] ?? '' }, ...topicNames].map((category) => x('category', category)),
    ...linkLanguages(lang, id),
  ]);
}

/** Links to a page in the feed's language and in the others. */
function linkLanguages(lang: string, path: string) {
  const own = languages.filter(({ code }) => code === lang);
  const others = languages.filter(({ code }) => code !== lang);
  return [...own, ...others].map(({ code, tag }) =>
    x('link', { rel: 'alternate', type: 'text/html', hreflang: tag, href: absolute(href(code, path)) }),
  );
}

/** An edition has a day; Atom asks for a moment. */
const moment = (day: string) => `${day}T00:00:00Z`;
