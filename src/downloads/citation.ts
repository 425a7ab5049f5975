import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { Briefing } from '../model/site.ts';
import { viewAuthors, viewPaper } from '../views/paper.ts';
import { gbt7714 } from './gbt7714.ts';

/** What is cited: a page of the site that stands by itself. */
export interface Citable {
  type: 'report' | 'dataset';
  /** What a reader should know before citing it. */
  note?: string;
  /** Path of the page: `challenge/cost`. */
  id: string;
  title: string;
  /** What is cited as CSL-JSON has it, where it is another work than the page. */
  work?: object;
}

/** What the kinds of paper are called in CSL. */
const paperTypes = {
  article: 'article-journal',
  report: 'report',
  thesis: 'thesis',
  law: 'legislation',
  draft: 'manuscript',
} as const;

/**
 * The paper itself, to be cited.
 * @param id name of the page about it, beside which the files lie
 */
export function paperCitable(briefing: Briefing, id: string): Citable {
  const { site, tag, say } = briefing;
  const { kind, date, container, volume, issue, pages, doi, url, language } = site.paper;
  const { title } = viewPaper(briefing);
  const { t } = briefing;
  const author = viewAuthors(briefing).map(({ name, family, given }) =>
    family ? { family, given } : { literal: name },
  );
  return {
    type: 'report',
    id,
    title,
    work: {
      id: `${id}-${briefing.lang}`,
      type: paperTypes[kind],
      // BibLaTeX asks what kind of report or thesis it is.
      ...((kind === 'report' || kind === 'thesis') && { genre: t(`paper.kind.${kind}`) }),
      title,
      author,
      ...(date && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
      ...(container && { [kind === 'article' ? 'container-title' : 'publisher']: say(container) }),
      ...(volume && { volume }),
      ...(issue && { issue }),
      ...(pages && { page: pages.replaceAll(/\s*[–—]\s*/g, '-') }),
      ...(doi && { DOI: doi }),
      ...(url && { URL: url }),
      language: language ?? tag,
    },
  };
}

/** A reference as HTML, in parts, since a script writes the day of reading anew. */
export interface Reference {
  before: string;
  /** The day of reading in brackets; empty in a style that names none. */
  read: string;
  after: string;
}

/** A file for reference managers. */
export const citationFormats = [
  { ending: 'bib', name: 'BibTeX', mediaType: 'application/x-bibtex', format: 'biblatex' },
  { ending: 'ris', name: 'RIS', mediaType: 'application/x-research-info-systems', format: 'ris' },
  { ending: 'csl.json', name: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json', format: 'data' },
] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** Write a citation for reference managers. */
export function writeCitation(briefing: Briefing, item: Citable, { format }: CitationFormat): string {
  const text = cite(briefing, item).format(format).trim();
  return `${complete[format](text, briefing, item)}\n`;
}

/** Languages as BibLaTeX knows them, by their tags; a region that is not here is written as its language. */
const languageIds: Readonly<Record<string, string>> = {
  de: 'ngerman',
  'en-GB': 'british',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  ja: 'japanese',
  ko: 'korean',
  pt: 'portuguese',
  'pt-BR': 'brazilian',
  ru: 'russian',
  zh: 'chinese',
};

/** What citation-js leaves out or writes as readers of the format do not take it. */
const complete: Record<CitationFormat['format'], (text: string, briefing: Briefing, item: Citable) => string> = {
  // A title or a name may hold what TeX reads as a command; the address is taken as it is.
  biblatex: (text, { tag, say, site }, { work }) => {
    const languageId = languageIds[tag] ?? languageIds[new Intl.Locale(tag).language];
    // Of which kind a report is the library writes into another field, and that of a data set says nothing more.
    const kind = /^@(report|thesis)/.test(text) ? text.replace('\tentrysubtype = ', '\ttype = ') : text;
    const lines = kind
      .split('\n')
      .filter((line) => !/^\t(booktitle = |language = |entrysubtype = |note = \{\[Online; )/.test(line));
    // A page stands in the site; another work does not.
    const more = work
      ? []
      : [`\ttitleaddon = {${say(site.title)}},`, ...(languageId ? [`\tlangid = {${languageId}},`] : [])];
    const escaped = [...lines.slice(1, -1), ...more].map((line) =>
      line.startsWith('\turl') ? line : line.replaceAll(/(?<!\\)[&%$#_]/g, '\\$&'),
    );
    return [lines[0], ...escaped, lines.at(-1)].join('\n');
  },
  // The library cuts an id at twenty characters, where many are alike, knows no containing title, and breaks a line after
  // every seventy characters, in the middle of a word or an address as well.
  ris: (text, briefing, item) =>
    text
      .replaceAll(/\n(?![A-Z][A-Z\d] {2}-|$)/g, '')
      .replace(/^ID {2}- .*$/m, `ID  - ${idOf(briefing, item)}`)
      .replace(/^TI {2}- .*$/m, (title) =>
        item.work ? title : `${title}\nT2  - ${briefing.say(briefing.site.title)}`,
      ),
  data: (text) => text,
};

/** Id of an entry: no other page of the site has it, in whatever language. */
const idOf = ({ lang }: Briefing, { id }: Citable) => `${id.replaceAll('/', '-')}-${lang}`;

/** Write a reference as GB/T 7714-2015 or APA has it. APA names no day of reading, and no publisher beside itself. */
function writeReference(briefing: Briefing, item: Citable, style: 'gbt7714' | 'apa'): Reference {
  const more = style === 'gbt7714' ? {} : { accessed: undefined, ...(item.work ? {} : { publisher: undefined }) };
  // Neither style has words of a language here; citation-js brings few locales, and not Chinese.
  const text = cite(briefing, item, more)
    .format('bibliography', { format: 'html', template: style, lang: 'en-US', nosort: true })
    .replaceAll(/<\/?div[^>]*>/g, '')
    .trim();
  const read = style === 'gbt7714' ? `[${briefing.site.updated}]` : '';
  const at = read ? text.indexOf(read) : -1;
  return at < 0
    ? { before: text, read: '', after: '' }
    : { before: text.slice(0, at), read, after: text.slice(at + read.length) };
}

type Named = Reference & { name: string };

function references(briefing: Briefing, item: Citable): Named[] {
  return [
    { name: 'GB/T 7714', ...writeReference(briefing, item, 'gbt7714') },
    { name: 'APA', ...writeReference(briefing, item, 'apa') },
  ];
}

/** Titles that every style takes as they are: words with single signs between them, of which none ends a sentence of it. */
const PLAIN = /^[\p{L}\p{N}]+(?:(?: ?[,，、：；（）()《》–—。？！%·+/-] ?| )[\p{L}\p{N}]+)*[）》？！。]?$/u;

/** What stands for a title and for the path of a page in a reference that is copied. */
const STAND_IN = { title: 'Xqtitle', id: 'xqpath' };

/** References of a page of each type, by briefing. */
const patterns = new WeakMap<Briefing, Map<Citable['type'], Named[]>>();

/**
 * References that differ from those of another page in title and address alone: to write them takes longer than all
 * else of a page. A property test holds the two to each other.
 */
function copyReferences(briefing: Briefing, { type, title, id }: Citable): Named[] {
  const known = patterns.get(briefing) ?? new Map<Citable['type'], Named[]>();
  patterns.set(briefing, known);
  const pattern = known.get(type) ?? references(briefing, { type, ...STAND_IN });
  known.set(type, pattern);
  const fill = (text: string) => text.replace(STAND_IN.title, () => title).replace(STAND_IN.id, () => id);
  return pattern.map(({ before, after, ...rest }) => ({ ...rest, before: fill(before), after: fill(after) }));
}

/** All that a page offers for citing it. */
export function viewCitation(
  briefing: Briefing,
  item: Citable,
): {
  references: Named[];
  files: { name: string; href: string }[];
} {
  return {
    references:
      PLAIN.test(item.title) && !item.work && !item.note ? copyReferences(briefing, item) : references(briefing, item),
    // A page's address ends with a slash, its files' with their ending.
    files: citationFormats.map(({ ending, name }) => ({
      name,
      href: `${briefing.href(item.id).slice(0, -1)}.${ending}`,
    })),
  };
}

function cite(briefing: Briefing, item: Citable, more: object = {}): Cite {
  const { site, tag, t, say, href } = briefing;
  const { type, id, title, note, work } = item;
  configure();
  const updated = { 'date-parts': [site.updated.split('-').map(Number)] };
  // No build knows when a reader looks: until a script or a reader writes that day, it is the one of the edition.
  const accessed = { accessed: updated };
  if (work) return new Cite([{ ...work, ...('URL' in work && accessed), ...more }]);
  const publisher = say(site.publisher);
  return new Cite([
    {
      id: idOf(briefing, item),
      type,
      title,
      'container-title': say(site.title),
      author: [{ literal: publisher }],
      publisher,
      version: site.edition,
      issued: updated,
      ...accessed,
      language: tag,
      URL: site.absolute(href(id)),
      // APA writes it in brackets, whatever the language of a data set; BibLaTeX asks a report for its kind.
      genre: type === 'dataset' ? 'Data set' : t('cite.kind'),
      ...(note && { note }),
      ...more,
    },
  ]);
}

let isConfigured = false;

/** citation-js has one configuration, of its own module; it is set when the first citation is written. */
function configure(): void {
  if (isConfigured) return;
  isConfigured = true;
  const { styles } = plugins.config.get('@csl');
  styles.add('gbt7714', gbt7714);
  styles.add('apa', toCiteAlone(styles.get('apa')));
  // Chinese titles and authors would be left out.
  plugins.config.get('@bibtex').format.asciiOnly = false;
  plugins.config.get('@bibtex').format.useIdAsLabel = true;
}

/**
 * A style for works of which each is cited by itself. Nothing is to be sorted, and no short form in a text to be told
 * from another's, which takes a third of the time.
 */
const toCiteAlone = (style: string): string =>
  style
    .replace(/<citation\b[^]*<\/citation>/, '<citation><layout><text variable="title"/></layout></citation>')
    .replace(/(?<=<bibliography\b[^>]*>)<sort>[^]*?<\/sort>/, '');
