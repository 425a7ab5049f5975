import type { DataDownload, Dataset, Organization, Report, ScholarlyArticle, WithContext } from 'schema-dts';
import { absolute, getLanguage, href, languages, site } from '../model/content.ts';
import type { BriefView } from '../views/views.ts';
import { plainLine } from '../views/views.ts';
import { tableFormats } from './formats.ts';
import { describeTable, type TableData } from './tableData.ts';

/* What machines are told of a page, in the words of schema.org. schema-dts holds us to its vocabulary. */

const publisher = (lang: string): Organization => ({
  '@type': 'Organization',
  name: site.publisher[lang] ?? '',
  url: absolute(href(lang, '')),
});

/** What every page that stands by itself says of itself. */
const publication = (lang: string) => ({
  inLanguage: getLanguage(lang).tag,
  datePublished: site.published,
  dateModified: site.updated,
  version: site.edition,
  author: publisher(lang),
  publisher: publisher(lang),
  license: site.licence.url,
});

/** A brief: a report based on the paper. */
export function describeBrief(brief: BriefView): WithContext<Report> {
  const { lang } = brief;
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': absolute(brief.href),
    url: absolute(brief.href),
    name: brief.title,
    headline: brief.title,
    abstract: plainLine(brief.answer.line),
    keywords: brief.topics,
    ...publication(lang),
    isBasedOn: paper(lang),
    isPartOf: { '@type': 'WebSite', name: site.title[lang] ?? '', url: absolute(href(lang, '')) },
    ...translations(brief.id, lang),
  };
}

/** The paper itself, for the page about it. */
export function describePaper(lang: string): WithContext<ScholarlyArticle> {
  return { '@context': 'https://schema.org', ...paper(lang), isAccessibleForFree: false };
}

/** A table: a data set and the files that hold it. */
export function describeDataset(table: TableData): WithContext<Dataset> {
  const { lang, page } = table;
  const distribution = tableFormats.map(({ ending, mediaType }): DataDownload => ({
    '@type': 'DataDownload',
    name: `${table.name}.${ending}`,
    encodingFormat: mediaType,
    contentUrl: absolute(`${href(lang, 'data')}${table.name}.${ending}`),
    inLanguage: getLanguage(lang).tag,
  }));
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': page,
    url: page,
    name: table.title,
    description: describeTable(table),
    ...publication(lang),
    creator: publisher(lang),
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

function paper(lang: string): ScholarlyArticle {
  const { title, note, authors, date } = site.paper;
  return {
    '@type': 'ScholarlyArticle',
    name: title[lang] ?? '',
    description: note[lang] ?? '',
    ...(authors.length > 0 && { author: authors.map((name) => ({ '@type': 'Person', name: name[lang] ?? '' })) }),
    ...(date && { datePublished: date }),
  };
}

function translations(path: string, lang: string) {
  const others = languages.filter(({ code }) => code !== lang);
  return others.length > 0
    ? { workTranslation: others.map(({ code }) => ({ '@type': 'Report' as const, '@id': absolute(href(code, path)) })) }
    : {};
}
