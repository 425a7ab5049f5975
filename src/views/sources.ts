import { alphabetOf } from '../i18n/alphabet.ts';
import { formatDate } from '../i18n/format.ts';
import type { Briefing } from '../model/site.ts';
import type { Source } from '../schemas/register.ts';
import { countOf, doiAddress } from './paper.ts';
import { markOf, titleOf, type Link } from './views.ts';

/** What is known of a source, in one line: `Smith, J., Wind, Joule 4(2), 10–24, April 2020`. */
export function describeWork(briefing: Briefing, work: Pick<Source, 'author' | 'title'> & Partial<Source>): string {
  const { tag, t, say } = briefing;
  const { volume, issue, pages, documentNumber, date, accessed } = work;
  return [
    say(work.author),
    titleOf(briefing, work),
    [say(work.container), countOf(volume, issue)].filter(Boolean).join(' '),
    pages,
    documentNumber,
    date && formatDate(date, tag),
    accessed && t('source.accessed', { date: formatDate(accessed, tag) }),
  ]
    .filter(Boolean)
    .join(t('list.separator'));
}

/** Where a source can be read: by its DOI, at its address. */
export function linksOf({ doi, url }: Pick<Source, 'doi' | 'url'>): Link[] {
  return [
    ...(doi ? [{ text: `doi:${doi}`, href: doiAddress(doi) }] : []),
    ...(url && !(doi && url.includes(doi)) ? [{ text: url.replace(/^https?:\/\//, ''), href: url }] : []),
  ];
}

/** Sources in the order of the names by which a text calls them. */
export function sortByName({ tag, say }: Briefing, sources: readonly Source[]): Source[] {
  const { compare } = alphabetOf(tag);
  return sources.toSorted((a, b) => compare(markOf(a, say), markOf(b, say)));
}
