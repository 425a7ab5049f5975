import { formatExact, formatFigure, formatYear } from '../i18n/format.ts';
import type { Place } from '../schemas/brief.ts';
import type { Source } from '../schemas/register.ts';
import type { Basis, FigureBasis, Statement } from '../schemas/text.ts';
import { flagWords, writeAmount } from './amount.ts';
import { scaleBars, type Bar } from './bars.ts';
import { writeCell } from './cellText.ts';
import type { Brief, Briefing, Site } from '../model/site.ts';
import type { Row } from '../read/csv.ts';
import { sizeOf } from '../read/decimal.ts';
import { parseLine } from '../read/lines.ts';
import { namingFields } from '../model/chartAxis.ts';
import { decimalsOf, rowKey, type Figure, type Table } from '../model/tables.ts';
import { anchorOf, rowId } from '../model/routes.ts';

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
  /** An amount as the paper has it, where the text rounds: `¥5,239.5 billion`. */
  exact?: string;
  /** What to know of it: provisional, estimated. */
  flag?: string;
  /** Where it comes from, in words: table, row, column. */
  title: string;
  /** Address of its entry among all numbers, which says the rest. */
  entry: string;
  /** What it counts: row, and column where that says more. */
  label: string;
  /** Set where the editors have put the paper's figure right, or worked it out, with the language to say so in. */
  mark?: { basis: Extract<FigureBasis, 'corrected' | 'derived'>; lang: string };
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
  /** Page and paragraph. */
  paragraph?: string;
  /** What stands between the two. */
  separator: string;
  references: Link[];
}

export interface ActionView {
  what: StatementView;
  who: StatementView;
  sign: StatementView;
  place?: PlaceView;
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
  /** Word that counts them; empty where the language has none. */
  measure: string;
  title: string;
  short: string;
  problemLabel: string;
  /** What stands over `why` where briefs are listed with their answers; left out where they are listed without it. */
  whyLabel?: string;
  answer: StatementView;
  why?: StatementView;
  actors?: StatementView;
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
  bases: FigureBasis[];
}

/** Settle a brief for its page and its sheet. */
export function viewBrief(briefing: Briefing, brief: Brief): BriefView {
  const { lang, site, say, href } = briefing;
  const { kind } = brief;
  const evidence = brief.evidence.map((item) => ({
    ...viewStatement(briefing, item),
    sources: item.sources.map((id) => linkSource(briefing, id)),
    ...(item.place && { place: viewPlace(briefing, item.place) }),
  }));
  const answer = viewStatement(briefing, brief.answer);
  const problem = viewStatement(briefing, brief.problem);
  const figures = evidence.flatMap(({ line }) => figuresIn(line));
  const view = {
    id: brief.id,
    lang,
    href: href(brief.id),
    kindName: say(kind.name),
    number: brief.order,
    count: briefing.briefs(kind.id).length,
    measure: say(kind.measure) || briefing.t('brief.measure'),
    title: brief.title,
    short: brief.short,
    problemLabel: say(kind.problemLabel) || briefing.t('brief.problem'),
    ...(kind.whyLabel && { whyLabel: say(kind.whyLabel) }),
    answer,
    problem,
    ...(brief.why && { why: viewStatement(briefing, brief.why) }),
    ...(brief.actors && { actors: viewStatement(briefing, brief.actors) }),
    actions: brief.actions.map(({ what, who, sign, place }) => ({
      what: viewStatement(briefing, what),
      who: viewStatement(briefing, who),
      sign: viewStatement(briefing, sign),
      ...(place && { place: viewPlace(briefing, place) }),
    })),
    evidence,
    related: brief.related.map(({ brief: id, basis, how }) => {
      const other = briefing.getBrief(id);
      return {
        id,
        text: other.title,
        short: other.short,
        href: href(id),
        kind: other.kind.id,
        kindName: say(other.kind.name),
        basis,
        ...(how && { how }),
      };
    }),
    places: brief.place.map((place) => viewPlace(briefing, place)),
    topics: brief.topics.map((id) => say(site.topics.find((topic) => topic.id === id)?.name)),
    figures: compareFigures(site, figures),
    sources: nameSources(
      briefing,
      [...brief.place, ...brief.evidence.flatMap((item) => item.place ?? [])].flatMap((place) => place.references),
      [
        ...brief.evidence.flatMap((item) => item.sources),
        ...[...figuresIn(answer.line), ...figuresIn(problem.line), ...figures].flatMap(({ id }) =>
          sourceIds(site, site.getFigure(id)),
        ),
      ],
    ),
  };
  const statements = [view.answer, view.problem, ...view.actions.flatMap(({ what, who, sign }) => [what, who, sign])];
  const spoken = [...statements, ...view.evidence, ...view.related.filter(({ how }) => how)];
  const lines = [...spoken.map(({ basis }) => basis), ...statements.flatMap(({ line }) => basesIn(line))];
  return { ...view, bases: [...new Set([...lines, ...view.evidence.flatMap(({ line }) => basesIn(line))])] };
}

/** Each item once, in the order in which it comes first. */
export const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** Settle a line of frontmatter. */
export function viewLine(briefing: Briefing, line: string): LineView {
  return parseLine(line).map((segment) => {
    if ('figure' in segment) return viewFigure(briefing, briefing.site.getFigure(segment.figure));
    return 'bare' in segment ? segment.bare : segment.text;
  });
}

const figuresIn = (line: LineView) => line.filter((segment) => typeof segment !== 'string');

/** What the marks in a line say of its figures. */
export const basesIn = (line: LineView): FigureBasis[] => figuresIn(line).flatMap(({ mark }) => mark?.basis ?? []);

/** The text of a line alone, for titles and metadata. */
export function plainLine(line: LineView): string {
  return line.map((segment) => (typeof segment === 'string' ? segment : segment.text)).join('');
}

/** Settle a figure for running text. */
export function viewFigure(briefing: Briefing, figure: Figure): FigureView {
  const { id, table, row, field, value, unit, basis, flag } = figure;
  const { lang, tag, say, href } = briefing;
  const decimals = decimalsOf(table, field);
  const parts = writeAmount(briefing, figure, (digits) => formatFigure(digits, unit, lang, tag, decimals));
  // A reader who looks into the paper must find its number; official context is rounded without.
  const exact = (basis === 'paper' || basis === 'corrected') && formatExact(value.digits, unit, lang, tag, decimals);
  const [name, column, separator] = [labelRow(briefing, table, row), say(field.titles), briefing.t('separator')];
  return {
    id,
    ...parts,
    text: parts.number + parts.unit,
    title: [say(table.titles), name, column].join(separator),
    // Where each row has a unit of its own, the row says what it counts, and the column only "value".
    label: field.unitField ? name : [name, column].join(separator),
    href: href(`data/${table.name}`, rowId(rowKey(table, row))),
    entry: href('numbers', anchorOf(id)),
    ...(exact && { exact }),
    ...((basis === 'corrected' || basis === 'derived') && { mark: { basis, lang } }),
    ...(flag !== undefined && { flag: flagWords(briefing, table, field, flag) }),
  };
}

/** What a row of a table is called: its first column, or the columns that name it together. */
export function labelRow(briefing: Briefing, table: Table, row: Row): string {
  const codes = briefing.site.languages.map((language) => language.code);
  const naming = namingFields(table, briefing.lang, codes);
  const names = naming.map((field) => {
    const value = row[field.name] ?? null;
    // Its column says of a cell that it is a year; here it stands alone.
    return field.type === 'year' && value !== null
      ? formatYear(Number(value), briefing.tag)
      : writeCell(briefing, field, value);
  });
  return names.join(' ') || rowKey(table, row);
}

/** Settle a place in the paper. */
export function viewPlace(briefing: Briefing, place: Place): PlaceView {
  const { site, t, say } = briefing;
  const section = site.paper.sections.find((candidate) => candidate.id === place.section);
  const within = [
    ...(place.page ? [t('place.page', { page: place.page })] : []),
    ...(place.paragraph ? [t('place.paragraph', { paragraph: place.paragraph })] : []),
  ];
  return {
    section: /^\d/.test(place.section) ? t('place.section', { section: place.section }) : say(section?.title),
    title: say(section?.title),
    separator: t('separator'),
    references: place.references.map((reference) => linkReference(briefing, reference)),
    ...(within.length > 0 && { paragraph: within.join(t('separator')) }),
  };
}

/** The title of a work, as its language sets titles: 《创意经济》. */
export function titleOf({ t, say }: Briefing, { type, title }: Partial<Pick<Source, 'type' | 'title'>>): string {
  // Figures that an office publishes have a name, and no title that a work would have.
  return !title || type === 'statistics' ? say(title) : t('source.title', { title: say(title) });
}

/** Link to an entry of the source register, by its name. */
export function linkSource(briefing: Briefing, id: string): Link {
  const { site, t, say, href } = briefing;
  const source = site.getSource(id);
  const { author, number } = source;
  const names = { author: say(author), title: titleOf(briefing, source) };
  const text = names.author && names.title ? t('source.name', names) : names.author || names.title;
  return { text: text || t('place.reference', { number: number ?? id }), href: href('sources', id) };
}

/** Sources that have a name, each once: the paper's references in the order of their numbers, then others by id. */
function nameSources(briefing: Briefing, references: Place['references'], ids: readonly string[]): Link[] {
  const { sources, getSource } = briefing.site;
  const numbered = references
    .filter((reference) => typeof reference === 'number')
    .toSorted((a, b) => a - b)
    .flatMap((number) => {
      const source = sources.find((candidate) => candidate.number === number);
      return source ? [source.id] : [];
    });
  const named = references.filter((reference) => typeof reference === 'string');
  return [...new Set([...numbered, ...named, ...ids])].flatMap((id) => {
    const { number, title } = getSource(id);
    const link = linkSource(briefing, id);
    return title ? { ...link, text: (number ? `[${number}] ` : '') + link.text } : [];
  });
}

/** Named sources behind figures, each once. */
export function nameSourcesOf(briefing: Briefing, figures: readonly Figure[]): Link[] {
  return nameSources(
    briefing,
    [],
    figures.flatMap((figure) => sourceIds(briefing.site, figure)),
  );
}

/** Entries of the source register behind a figure. A table that cites row by row lists the sources of all its rows. */
export const sourceIds = (site: Site, { table, row }: Figure): string[] => sourceIdsOf(site, table, row);

/** Entries of the source register behind a row of a table. */
export function sourceIdsOf({ sources, getSource }: Site, table: Table, row: Row): string[] {
  const ids = table.sources.map(({ id }) => id);
  if (!table.schema.fields.some((field) => field.name === 'reference')) return ids;
  const own = sources.find(({ number }) => number !== undefined && String(number) === String(row['reference']));
  return [...ids.filter((id) => getSource(id).number === undefined), ...(own ? [own.id] : [])];
}

export function compareFigures(site: Site, figures: readonly FigureView[]): EvidenceFigureView[] {
  const unique = [...new Map(figures.map((figure) => [figure.id, figure])).values()];
  const isComparable = unique.length > 1 && unique.every((figure) => figure.unit && figure.unit === unique[0]?.unit);
  if (!isComparable) return unique;
  const values = unique.map(({ id }) => sizeOf(site.getFigure(id).value));
  const barOf = scaleBars(values);
  return unique.map((figure, index) => ({ ...figure, bar: barOf(values[index]!) }));
}

/** Figures as bars below a title: what all of them measure it says once, so that each is labelled by its row alone. */
export function viewBars(briefing: Briefing, ids: readonly string[]): EvidenceFigureView[] {
  const { site } = briefing;
  const figures = ids.map((id) => site.getFigure(id));
  const isOneMeasure = new Set(figures.map(({ field }) => field)).size === 1;
  return compareFigures(
    site,
    figures.map((figure) => ({
      ...viewFigure(briefing, figure),
      ...(isOneMeasure && { label: labelRow(briefing, figure.table, figure.row) }),
    })),
  );
}

/** Link to an entry of the paper's reference list. */
function linkReference({ site, say, href }: Briefing, reference: number | string): Link {
  const source = site.sources.find(({ number, id }) => number === reference || id === reference);
  return { text: source ? markOf(source, say) : `[${reference}]`, href: href('sources', source?.id) };
}

/** How a text refers to a source: `[12]` in a paper with numbers, `Smith et al. 2020` in one with names and years. */
export function markOf({ number, label, author, date, id }: Source, say: Briefing['say']): string {
  if (number !== undefined) return `[${number}]`;
  return say(label) || [say(author), date?.slice(0, 4)].filter(Boolean).join(' ') || id;
}

/** Settle a statement of frontmatter. */
export function viewStatement(briefing: Briefing, { text, basis }: Statement): StatementView {
  return { line: viewLine(briefing, text), basis };
}
