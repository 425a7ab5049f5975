import type { Briefing } from '../model/site.ts';
import { viewAuthors, viewPaper } from '../views/paper.ts';

/** Name and content of a tag in the head of a page, as Highwire Press began them and indexes of literature read them. */
export type HighwireTag = [name: string, content: string];

/** Which tag names what the paper appeared in. */
const containers = {
  article: 'citation_journal_title',
  report: 'citation_technical_report_institution',
  thesis: 'citation_dissertation_institution',
  law: 'citation_publisher',
  draft: 'citation_publisher',
} as const;

/**
 * What indexes of literature are told of the paper.
 * @param page full address of the page about it, where no address of its abstract is known
 */
export function tagPaper(briefing: Briefing, page: string): HighwireTag[] {
  const { site, tag, say } = briefing;
  const { paper } = site;
  const [first, last] = (paper.pages ?? '').split(/\s*[–—-]\s*/);
  const tags: [string, string | undefined][] = [
    ['citation_title', viewPaper(briefing).title],
    ...viewAuthors(briefing).flatMap(({ name, family, given, orcid, affiliation }): [string, string | undefined][] => [
      ['citation_author', family ? `${family}, ${given}` : name],
      ['citation_author_institution', affiliation],
      ['citation_author_orcid', orcid],
    ]),
    ['citation_publication_date', paper.date?.replaceAll('-', '/')],
    [containers[paper.kind], say(paper.container)],
    ['citation_volume', paper.volume],
    ['citation_issue', paper.issue],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    ['citation_doi', paper.doi],
    ['citation_language', (paper.language ?? tag).split('-')[0]],
    ['citation_abstract_html_url', paper.abstract ?? paper.url ?? page],
  ];
  return tags.flatMap(([name, content]): HighwireTag[] => (content ? [[name, content]] : []));
}
