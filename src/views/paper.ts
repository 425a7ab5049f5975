import { formatDate } from '../i18n/format.ts';
import type { Briefing } from '../model/site.ts';

/** An author of the paper. */
export interface AuthorView {
  /** As readers write it: “Jan van der Berg”. */
  name: string;
  /** The parts of a name that was written with its family name first. */
  family?: string;
  given?: string;
  /** Full address of the ORCID record. */
  orcid?: string;
  affiliation?: string;
}

/** A fact of the paper, with its name. */
export interface PaperFact {
  label: string;
  text: string;
  href?: string;
}

/** What is known of the paper. */
export interface PaperView {
  /** Title and subtitle. */
  title: string;
  authors: AuthorView[];
  facts: PaperFact[];
}

/** Address of a DOI. */
export const doiAddress = (doi: string): string => `https://doi.org/${doi}`;

/** Settle what is known of the paper. */
export function viewPaper({ site, tag, t, say }: Briefing): PaperView {
  const { paper } = site;
  const { kind, date, volume, issue, pages, doi, url, abstract, licence, free, language } = paper;
  const container = [say(paper.container), countOf(volume, issue), pages].filter(Boolean).join(t('list.separator'));
  const fact = (label: string, text: string | undefined, href?: string): PaperFact[] =>
    text ? [{ label, text, ...(href && { href }) }] : [];
  return {
    title: [say(paper.title), say(paper.subtitle)].filter(Boolean).join(t('number.of')),
    authors: viewAuthors({ site, say }),
    facts: [
      ...fact(t('paper.kind'), t(`paper.kind.${kind}`)),
      ...fact(t('paper.container'), container),
      ...fact(t('paper.date'), date && formatDate(date, tag)),
      ...fact(t('paper.doi'), doi, doi && doiAddress(doi)),
      ...fact(t('paper.url'), url && shorten(url), url),
      ...fact(t('paper.abstract'), abstract && shorten(abstract), abstract),
      ...fact(t('language'), language && nameLanguage(language, tag)),
      ...fact(t('data.licence'), licence?.name, licence?.url),
      ...fact(t('paper.access'), free === undefined ? undefined : t(`paper.access.${free ? 'free' : 'paid'}`)),
    ],
  };
}

/** Whether more is known of the paper than its title. */
export function isPublished({ paper }: Briefing['site']): boolean {
  return (
    paper.authors.length > 0 || [paper.date, paper.doi, paper.url, paper.container].some((known) => known !== undefined)
  );
}

/** The authors of the paper. A name with a comma has its family name first. */
export function viewAuthors({ site, say }: Pick<Briefing, 'site' | 'say'>): AuthorView[] {
  return site.paper.authors.map((author) => {
    const written = say(author.name);
    const [, family, given] = /^([^,]+),\s*([^,]+)$/.exec(written) ?? [];
    const affiliation = say(author.affiliation);
    return {
      name: family && given ? `${given} ${family}` : written,
      ...(family && given && { family, given }),
      ...(author.orcid && { orcid: `https://orcid.org/${author.orcid}` }),
      ...(affiliation && { affiliation }),
    };
  });
}

/** Volume and issue as references write them: `4(2)`. */
export function countOf(volume: string | undefined, issue: string | undefined): string {
  return [volume, issue && `(${issue})`].filter(Boolean).join('');
}

/** An address without what every address has. */
const shorten = (address: string) => address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

function nameLanguage(language: string, tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(language) ?? language;
}
