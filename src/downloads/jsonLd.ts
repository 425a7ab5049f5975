import type { DataDownload, Dataset, Organization, Report, ScholarlyArticle, WithContext } from 'schema-dts';
import type { Briefing } from '../model/site.ts';
import type { BriefView } from '../views/views.ts';
import { plainLine } from '../views/views.ts';
import { tableFormats } from './formats.ts';
import { describeTable, type TableData } from './tableData.ts';

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
export function describePaper(briefing: Briefing): WithContext<ScholarlyArticle> {
  return { '@context': 'https://schema.org', ...paper(briefing), isAccessibleForFree: false };
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
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': page,
    url: page,
    name: table.title,
    description: describeTable(table),
    ...publication(briefing),
    creator: publisher(briefing),
    license: table.licence.path,
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
    distribution,
  };
}

function paper({ site, say }: Briefing): ScholarlyArticle {
  const { title, note, authors, date } = site.paper;
  return {
    '@type': 'ScholarlyArticle',
    name: say(title),
    description: say(note),
    ...(authors.length > 0 && { author: authors.map((name) => ({ '@type': 'Person', name: say(name) })) }),
    ...(date && { datePublished: date }),
  };
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
