import type {
  DataCatalog,
  DataDownload,
  Dataset,
  Legislation,
  Organization,
  Report,
  ScholarlyArticle,
  Thesis,
  WebSite,
  WithContext,
} from 'schema-dts';
import type { Briefing } from '../model/site.ts';
import { doiAddress, viewAuthors } from '../views/paper.ts';
import type { BriefView } from '../views/views.ts';
import { plainLine } from '../views/views.ts';
import { packageFile, tableFormats } from './formats.ts';
import { describeCorrection, describeTable, type TableData } from './tableData.ts';

/* What machines are told of a page, in the words of schema.org. schema-dts holds us to its vocabulary. */

const publisher = ({ site, say, href }: Briefing): Organization => ({
  '@type': 'Organization',
  name: say(site.publisher),
  url: site.absolute(href('')),
});

/** What every page that stands by itself says of itself. */
const publication = (briefing: Briefing) => ({
  inLanguage: briefing.tag,
  datePublished: briefing.site.published,
  dateModified: briefing.site.updated,
  version: briefing.site.edition,
  author: publisher(briefing),
  publisher: publisher(briefing),
  license: briefing.site.licence.url,
});

/** A brief: a report based on the paper. */
export function describeBrief(briefing: Briefing, brief: BriefView): WithContext<Report> {
  const { site, say, href } = briefing;
  const { absolute } = site;
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': absolute(brief.href),
    url: absolute(brief.href),
    name: brief.title,
    headline: brief.title,
    abstract: plainLine(brief.answer.line),
    keywords: brief.topics,
    ...publication(briefing),
    isBasedOn: paper(briefing),
    isPartOf: { '@type': 'WebSite', name: say(site.title), url: absolute(href('')) },
    ...translations(briefing, brief.id),
  };
}

/** The paper itself, for the page about it. */
export function describePaper(briefing: Briefing): WithContext<Work> {
  return { '@context': 'https://schema.org', ...paper(briefing) } as WithContext<Work>;
}

/** A table: a data set and the files that hold it. */
export function describeDataset(briefing: Briefing, table: TableData): WithContext<Dataset> {
  const { site, tag, href } = briefing;
  const { page } = table;
  const distribution = tableFormats.map(({ ending, mediaType }): DataDownload => ({
    '@type': 'DataDownload',
    name: `${table.name}.${ending}`,
    encodingFormat: mediaType,
    contentUrl: site.absolute(`${href('data')}${table.name}.${ending}`),
    inLanguage: tag,
  }));
  const archive: DataDownload = {
    '@type': 'DataDownload',
    name: packageFile,
    encodingFormat: 'application/zip',
    contentUrl: site.absolute(href('data') + packageFile),
    inLanguage: tag,
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': page,
    url: page,
    name: table.title,
    description: describeTable(briefing.t, table),
    ...publication(briefing),
    creator: publisher(briefing),
    license: table.licence.path,
    ...(table.rights && { copyrightNotice: table.rights }),
    ...(table.corrections && {
      correction: table.corrections.map((correction) => describeCorrection(correction, briefing.t)).join(' '),
    }),
    includedInDataCatalog: { '@type': 'DataCatalog', '@id': site.absolute(href('data')) },
    isAccessibleForFree: true,
    ...(table.year !== undefined && { temporalCoverage: String(table.year) }),
    variableMeasured: table.fields
      .filter(({ unit }) => unit)
      .map(({ name, title, unit = '' }) => ({
        '@type': 'PropertyValue',
        name: title,
        propertyID: name,
        unitText: unit,
      })),
    isBasedOn: table.sources.map(({ title, path }) => ({
      '@type': 'CreativeWork',
      name: title,
      ...(path && { url: path }),
    })),
    distribution: [...distribution, archive],
  };
}

/** The page of all tables: a catalogue of data sets. */
export function describeCatalog(briefing: Briefing, tables: readonly TableData[]): WithContext<DataCatalog> {
  const { site, say, href } = briefing;
  const address = site.absolute(href('data'));
  return {
    '@context': 'https://schema.org',
    '@type': 'DataCatalog',
    '@id': address,
    url: address,
    name: say(site.dataPackage.titles),
    description: say(site.dataPackage.descriptions),
    ...publication(briefing),
    dataset: tables.map(({ page, title }) => ({ '@type': 'Dataset', '@id': page, name: title, url: page })),
  };
}

/** The overview: the site as a whole. */
export function describeSite(briefing: Briefing): WithContext<WebSite> {
  const { site, say, href } = briefing;
  const address = site.absolute(href(''));
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': address,
    url: address,
    name: say(site.title),
    description: say(site.description),
    ...publication(briefing),
  };
}

/** What schema.org calls the kinds of paper. */
type Work = ScholarlyArticle | Report | Thesis | Legislation;

const works = {
  article: 'ScholarlyArticle',
  report: 'Report',
  thesis: 'Thesis',
  law: 'Legislation',
  draft: 'ScholarlyArticle',
} as const;

/** What is known of the paper; nothing is said of what is not. */
function paper(briefing: Briefing): Work {
  const { site, say } = briefing;
  const { kind, subtitle, note, date, container, volume, issue, pages, doi, url, abstract, licence, free, language } =
    site.paper;
  const authors = viewAuthors(briefing).map(({ name, orcid, affiliation }) => ({
    '@type': 'Person' as const,
    name,
    ...(orcid && { '@id': orcid }),
    ...(affiliation && { affiliation: { '@type': 'Organization' as const, name: affiliation } }),
  }));
  const address = url ?? (doi && doiAddress(doi));
  return {
    '@type': works[kind],
    name: say(site.paper.title),
    ...(subtitle && { alternativeHeadline: say(subtitle) }),
    description: say(note),
    ...(authors.length > 0 && { author: authors }),
    ...(date && { datePublished: date }),
    ...(kind === 'draft' && { creativeWorkStatus: 'Draft' }),
    ...(container && { isPartOf: partOf(say(container), kind, volume, issue) }),
    ...(pages && { pagination: pages }),
    ...(doi && { sameAs: doiAddress(doi), identifier: { '@type': 'PropertyValue', propertyID: 'DOI', value: doi } }),
    ...(address && { url: address }),
    ...(abstract && { mainEntityOfPage: abstract }),
    ...(licence && { license: licence.url }),
    ...(language && { inLanguage: language }),
    ...(free !== undefined && { isAccessibleForFree: free }),
  } as Work;
}

/** The issue of a volume of a journal, or what else the paper appeared in. */
function partOf(name: string, kind: keyof typeof works, volume: string | undefined, issue: string | undefined): object {
  if (kind !== 'article') return { '@type': 'CreativeWork', name };
  const journal = { '@type': 'Periodical', name };
  const inVolume = volume ? { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: journal } : journal;
  return issue ? { '@type': 'PublicationIssue', issueNumber: issue, isPartOf: inVolume } : inVolume;
}

function translations({ site, lang }: Briefing, path: string) {
  const others = site.languages.filter(({ code }) => code !== lang);
  return others.length > 0
    ? {
        workTranslation: others.map(({ code }) => ({
          '@type': 'Report' as const,
          '@id': site.absolute(site.in(code).href(path)),
        })),
      }
    : {};
}
