import { describe, expect, test } from 'vitest';
import { siteOf } from '../testing/site.ts';
import { swap } from '../testing/content.ts';
import { viewPaper } from '../views/paper.ts';
import { describeWork, linksOf } from '../views/sources.ts';
import { viewPlace } from '../views/views.ts';
import { citationFormats, paperCitable, viewCitation, writeCitation } from './citation.ts';
import { tagPaper } from './highwire.ts';
import { describePaper } from './jsonLd.ts';

/** The tiny paper, published in a journal. */
const published = siteOf({
  'site.yaml': swap(
    '  references: 2\n',
    `  subtitle: { zh: 十年, en: Ten years }
  authors:
    - { name: 'van der Berg, Jan', orcid: 0000-0002-1825-0097, affiliation: { zh: 某大学, en: A University } }
    - { zh: 张三, en: Zhang San }
  date: 2021-04
  container: Joule
  volume: 4
  issue: 2
  pages: 10–24
  doi: https://doi.org/10.1016/j.joule.2021.01.001
  licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }
  free: true
  language: en
  references: 2
`,
  ),
  'sources.yaml': (text) =>
    `${text}\n- { id: doe-2020, type: reference, author: Doe, title: Wind, container: Nature, volume: 3, date: 2020-05, accessed: 2021-01-02, doi: 10.1000/182 }\n`,
});
const english = published.in('en');

test('the page about the paper tells what is known of it', () => {
  const { title, authors, facts } = viewPaper(english);
  expect(title).toBe('A study of storage: Ten years');
  expect(authors).toEqual([
    {
      name: 'Jan van der Berg',
      family: 'van der Berg',
      given: 'Jan',
      orcid: 'https://orcid.org/0000-0002-1825-0097',
      affiliation: 'A University',
    },
    { name: 'Zhang San' },
  ]);
  expect(facts.map(({ label, text }) => `${label}: ${text}`)).toEqual([
    'Kind: journal article',
    'Published in: Joule, 4(2), 10–24',
    'Date: April 2021',
    'DOI: 10.1016/j.joule.2021.01.001',
    'Language: English',
    'Licence: CC BY 4.0',
    'Access: free to read',
  ]);
});

test('indexes of literature are told the same, by the names that they read', () => {
  expect(tagPaper(english, 'https://example.org/about/')).toEqual([
    ['citation_title', 'A study of storage: Ten years'],
    ['citation_author', 'van der Berg, Jan'],
    ['citation_author_institution', 'A University'],
    ['citation_author_orcid', 'https://orcid.org/0000-0002-1825-0097'],
    ['citation_author', 'Zhang San'],
    ['citation_publication_date', '2021/04'],
    ['citation_journal_title', 'Joule'],
    ['citation_volume', '4'],
    ['citation_issue', '2'],
    ['citation_firstpage', '10'],
    ['citation_lastpage', '24'],
    ['citation_doi', '10.1016/j.joule.2021.01.001'],
    ['citation_language', 'en'],
    ['citation_abstract_html_url', 'https://example.org/about/'],
  ]);
});

describe('JSON-LD', () => {
  test('says of a paper what is known', () => {
    expect(describePaper(english)).toMatchObject({
      '@type': 'ScholarlyArticle',
      name: 'A study of storage',
      datePublished: '2021-04',
      isAccessibleForFree: true,
      license: 'https://creativecommons.org/licenses/by/4.0/',
      sameAs: 'https://doi.org/10.1016/j.joule.2021.01.001',
      isPartOf: {
        '@type': 'PublicationIssue',
        isPartOf: { '@type': 'PublicationVolume', isPartOf: { name: 'Joule' } },
      },
    });
  });

  test('does not say whether a paper is free to read where nobody knows', () => {
    expect(describePaper(siteOf().in('en'))).not.toHaveProperty('isAccessibleForFree');
  });
});

test('the paper can be cited', () => {
  const citable = paperCitable(english, 'about');
  const { references, files } = viewCitation(english, citable);
  expect(references.map(({ before, read, after }) => before + read + after)).toEqual([
    expect.stringMatching(
      /^van der Berg J, Zhang San\. A study of storage: Ten years\[J\/OL\]\. Joule, 2021, 4\(2\): 10–24\. https/,
    ),
    expect.stringMatching(
      /^van der Berg, J\. &#38; Zhang San\. \(2021\)\. A study of storage: Ten years\. <i>Joule<\/i>, <i>4<\/i>\(2\), 10–24\. https:\/\/doi\.org\//,
    ),
  ]);
  expect(files.map(({ href }) => href)).toContain('/storage/en/about.bib');
  const bib = writeCitation(english, citable, citationFormats[0]);
  expect(bib).toContain('@article{');
  expect(bib).toContain('10.1016/j.joule.2021.01.001');
});

test('a source tells where it appeared and can be read, and a passage cites it by name and year', () => {
  const source = published.getSource('doe-2020');
  expect(describeWork(english, source)).toBe('Doe, Wind, Nature 3, May 2020, read on 2 January 2021');
  expect(linksOf(source)).toEqual([{ text: 'doi:10.1000/182', href: 'https://doi.org/10.1000/182' }]);
  const place = viewPlace(english, { section: '1', page: '12', paragraph: 3, references: ['doe-2020', 2] });
  expect(place.paragraph).toBe('page 12 · paragraph 3');
  expect(place.references.map(({ text }) => text)).toEqual(['Doe 2020', '[2]']);
});
