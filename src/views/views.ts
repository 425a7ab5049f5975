import { formatExact, formatFigure } from '../i18n/format.ts';
import { translate } from '../i18n/ui.ts';
import type { Place } from '../schemas/brief.ts';
import type { Basis, Statement } from '../schemas/text.ts';
import { scaleBars, type Bar } from './bars.ts';
import {
  getBrief,
  getBriefs,
  getFigure,
  getLanguage,
  getSource,
  href,
  languages,
  site,
  sources,
  type Brief,
} from '../model/content.ts';
import type { Row } from '../read/csv.ts';
import { parseLine } from '../read/lines.ts';
import { columnsIn, decimalsOf, rowKey, type Figure, type Table } from '../model/tables.ts';
import { rowId } from '../model/routes.ts';

/*
 * What a reader is shown, with every name, number and address settled. The web page and the printed sheet draw the
 * same views, so they cannot say different things.
 */

export interface Link {
  text: string;
  href: string;
}

/** A figure as it stands in a sentence. */
export interface FigureView extends Link {
  id: string;
  /** `text` in two parts. */
  number: string;
  unit: string;
  /** An amount as the paper has it, where the text rounds: `52,395 × ¥100 million`. */
  exact?: string;
  /** Where it comes from, in words: table, row, column. */
  title: string;
  /** Address of its entry among all numbers, which says the rest. */
  entry: string;
  /** What it counts: row, and column where that says more. */
  label: string;
}

/** A figure of the evidence. Figures that share a unit have bars on one axis. */
export interface EvidenceFigureView extends FigureView {
  bar?: Bar;
}

/** A line of text, figures settled. */
export type LineView = (string | FigureView)[];

export interface StatementView {
  line: LineView;
  basis: Basis;
}

/** A place in the paper: `Section 3.2 · paragraph 5 · [23]`. */
export interface PlaceView {
  /** `Section 3.2` */
  section: string;
  /** Title of the section. */
  title: string;
  paragraph?: string;
  /** What stands between the two. */
  separator: string;
  references: Link[];
}

export interface ActionView {
  what: StatementView;
  who: StatementView;
  sign: StatementView;
}

export interface EvidenceView extends StatementView {
  place?: PlaceView;
  sources: Link[];
}

export interface RelatedView extends Link {
  id: string;
  /** The other brief's name in a few words. */
  short: string;
  /** Id of the kind, and its name. */
  kind: string;
  kindName: string;
  basis: Basis;
  how?: string;
}

/** A brief with nothing left to look up. */
export interface BriefView {
  id: string;
  lang: string;
  href: string;
  kindName: string;
  /** Position within its kind, and how many there are. */
  number: number;
  count: number;
  title: string;
  short: string;
  problemLabel: string;
  answer: StatementView;
  problem: StatementView;
  actions: ActionView[];
  evidence: EvidenceView[];
  related: RelatedView[];
  places: PlaceView[];
  topics: string[];
  /** The figures of the evidence, each once. */
  figures: EvidenceFigureView[];
  /** Every source of the evidence, of its figures and of the places that has a name, each once. */
  sources: Link[];
  /** Who speaks in it, each once. */
  bases: Basis[];
}

/** Settle a brief for its page and its sheet. */
export function viewBrief(brief: Brief): BriefView {
  const { lang, kind } = brief;
  const evidence = brief.evidence.map((item) => ({
    ...viewStatement(item, lang),
    sources: item.sources.map((id) => linkSource(id, lang)),
    ...(item.place && { place: viewPlace(item.place, lang) }),
  }));
  const answer = viewStatement(brief.answer, lang);
  const problem = viewStatement(brief.problem, lang);
  const figures = evidence.flatMap(({ line }) => figuresIn(line));
  const view = {
    id: brief.id,
    lang,
    href: href(lang, brief.id),
    kindName: kind.name[lang] ?? '',
    number: brief.order,
    count: getBriefs(lang, kind.id).length,
    title: brief.title,
    short: brief.short,
    problemLabel: kind.problemLabel?.[lang] ?? translate(lang)('brief.problem'),
    answer,
    problem,
    actions: brief.actions.map(({ what, who, sign }) => ({
      what: viewStatement(what, lang),
      who: viewStatement(who, lang),
      sign: viewStatement(sign, lang),
    })),
    evidence,
    related: brief.related.map(({ brief: id, basis, how }) => {
      const other = getBrief(lang, id);
      return {
        id,
        text: other.title,
        short: other.short,
        href: href(lang, id),
        kind: other.kind.id,
        kindName: other.kind.name[lang] ?? '',
        basis,
        ...(how && { how }),
      };
    }),
    places: brief.place.map((place) => viewPlace(place, lang)),
    topics: brief.topics.map((id) => site.topics.find((topic) => topic.id === id)?.name[lang] ?? ''),
    figures: compareFigures(figures),
    sources: nameSources(
      [...brief.place, ...brief.evidence.flatMap((item) => item.place ?? [])].flatMap((place) => place.references),
      [
        ...brief.evidence.flatMap((item) => item.sources),
        ...[...figuresIn(answer.line), ...figuresIn(problem.line), ...figures].flatMap(({ id }) =>
          sourceIds(getFigure(id)),
        ),
      ],
      lang,
    ),
  };
  const statements = [view.answer, view.problem, ...view.actions.flatMap(({ what, who, sign }) => [what, who, sign])];
  const spoken = [...statements, ...view.evidence, ...view.related.filter(({ how }) => how)];
  return { ...view, bases: [...new Set(spoken.map(({ basis }) => basis))] };
}

/** Settle a line of frontmatter. */
export function viewLine(line: string, lang: string): LineView {
  return parseLine(line).map((segment) => {
    if ('figure' in segment) return viewFigure(getFigure(segment.figure), lang);
    return 'bare' in segment ? segment.bare : segment.text;
  });
}

const figuresIn = (line: LineView) => line.filter((segment) => typeof segment !== 'string');

/** The text of a line alone, for titles and metadata. */
export function plainLine(line: LineView): string {
  return line.map((segment) => (typeof segment === 'string' ? segment : segment.text)).join('');
}

/** Settle a figure for running text. */
export function viewFigure(figure: Figure, lang: string): FigureView {
  const { id, table, row, field, value, unit, basis } = figure;
  const { tag } = getLanguage(lang);
  const decimals = decimalsOf(table, field);
  const parts = formatFigure(value, unit, lang, tag, decimals);
  // A reader who looks into the paper must find its number; official context is rounded without.
  const exact = basis === 'paper' && formatExact(value, unit, lang, tag, decimals);
  const [name, column, separator] = [labelRow(table, row, lang), field.titles[lang], translate(lang)('separator')];
  return {
    id,
    ...parts,
    text: parts.number + parts.unit,
    title: [table.titles[lang], name, column].join(separator),
    // Where each row has a unit of its own, the row says what it counts, and the column only "value".
    label: field.unitField ? name : [name, column].join(separator),
    href: href(lang, `data/${table.name}`, rowId(rowKey(table, row))),
    entry: href(lang, 'numbers', id),
    ...(exact && { exact }),
  };
}

/** What a row of a table is called: its first column. */
export function labelRow(table: Table, row: Row, lang: string): string {
  const codes = languages.map((language) => language.code);
  const [first] = columnsIn(table, lang, codes);
  return String(row[first?.field.name ?? ''] ?? rowKey(table, row));
}

/** Settle a place in the paper. */
export function viewPlace(place: Place, lang: string): PlaceView {
  const t = translate(lang);
  const section = site.paper.sections.find((candidate) => candidate.id === place.section);
  return {
    section: /^\d/.test(place.section) ? t('place.section', { section: place.section }) : (section?.title[lang] ?? ''),
    title: section?.title[lang] ?? '',
    separator: t('separator'),
    references: place.references.map((number) => linkReference(number, lang)),
    ...(place.paragraph && { paragraph: t('place.paragraph', { paragraph: place.paragraph }) }),
  };
}

/** Link to an entry of the source register, by its name. */
export function linkSource(id: string, lang: string): Link {
  const { author, title, number } = getSource(id);
  const t = translate(lang);
  const names = { author: author?.[lang] ?? '', title: title?.[lang] ?? '' };
  const text = names.author && names.title ? t('source.name', names) : names.author || names.title;
  return { text: text || t('place.reference', { number: number ?? id }), href: href(lang, 'sources', id) };
}

/** Sources that have a name, each once: the paper's references in the order of their numbers, then others by id. */
export function nameSources(references: readonly number[], ids: readonly string[], lang: string): Link[] {
  const numbered = references
    .toSorted((a, b) => a - b)
    .flatMap((number) => {
      const source = sources.find((candidate) => candidate.number === number);
      return source ? [source.id] : [];
    });
  return [...new Set([...numbered, ...ids])].flatMap((id) => {
    const { number, title } = getSource(id);
    const link = linkSource(id, lang);
    return title ? { ...link, text: (number ? `[${number}] ` : '') + link.text } : [];
  });
}

/** Named sources behind figures, each once. */
export function nameSourcesOf(figures: readonly Figure[], lang: string): Link[] {
  return nameSources([], figures.flatMap(sourceIds), lang);
}

/** Entries of the source register behind a figure. A table that cites row by row lists the sources of all its rows. */
export function sourceIds({ table, row }: Figure): string[] {
  const ids = table.sources.map(({ id }) => id);
  if (!table.schema.fields.some((field) => field.name === 'reference')) return ids;
  const own = sources.find(({ number }) => number !== undefined && number === row['reference']);
  return [...ids.filter((id) => getSource(id).number === undefined), ...(own ? [own.id] : [])];
}

function compareFigures(figures: readonly FigureView[]): EvidenceFigureView[] {
  const unique = [...new Map(figures.map((figure) => [figure.id, figure])).values()];
  const isComparable = unique.length > 1 && unique.every((figure) => figure.unit && figure.unit === unique[0]?.unit);
  if (!isComparable) return unique;
  const values = unique.map(({ id }) => getFigure(id).value);
  const barOf = scaleBars(values);
  return unique.map((figure, index) => ({ ...figure, bar: barOf(values[index]!) }));
}

/** Link to an entry of the paper's reference list. */
export function linkReference(number: number, lang: string): Link {
  const source = sources.find((candidate) => candidate.number === number);
  return { text: `[${number}]`, href: href(lang, 'sources', source?.id) };
}

function viewStatement({ text, basis }: Statement, lang: string): StatementView {
  return { line: viewLine(text, lang), basis };
}
