import type { Value } from '../read/cell.ts';
import type { Briefing } from '../model/site.ts';
import { columnsIn, decimalsOf, type Table } from '../model/tables.ts';
import { viewCorrection } from '../views/provenance.ts';
import { linkSource, plainLine, viewLine, viewPlace } from '../views/views.ts';
import type { Translate } from '../i18n/ui.ts';
import type { Basis, Localized } from '../schemas/text.ts';
import type { FieldSpec } from '../schemas/table.ts';
import type { Citable } from './citation.ts';

/** A column of a download. */
export interface DataField {
  /** Name in the header of a CSV file, the same in every language. */
  name: string;
  type: FieldSpec['type'];
  title: string;
  description?: string;
  unit?: string;
  /** Whose the column is, where not the table's. */
  basis?: Basis;
  required: boolean;
  /** Decimals that its numbers are written with. */
  decimals: number;
}

/** A cell that the paper has wrong, in words. */
export interface Correction {
  /** Key of the row. */
  row: string;
  field: string;
  prints: string;
  reads: string;
  why: string;
  /** Full address of the note that says the rest. */
  note: string;
}

/** A table in one language, as it is given away: words and labels in that language, numbers with the digits of their source. */
export interface TableData {
  name: string;
  title: string;
  description: string;
  /** What is counted, the year, a warning: what to know before using it. */
  scope?: string;
  year?: number;
  note?: string;
  /** Whose figures they are. */
  basis: Basis;
  /** Cells that the paper has wrong and the editors have put right. */
  corrections?: Correction[];
  /** Names of the fields that name a row together. */
  key: string[];
  fields: DataField[];
  /** Cells in the order of the fields; `null` where the source gives none. */
  rows: Value[][];
  /** Where the numbers come from: places in the paper, entries of the source register. */
  sources: { title: string; path?: string }[];
  licence: { name: string; title: string; path: string };
  /** Who published the figures of an official table. */
  producers?: string[];
  /** Whose terms hold for figures that an official source published. */
  rights?: string;
  /** Full address of the table's page. */
  page: string;
  lang: string;
  /** Who publishes the site. */
  publisher: string;
}

/** Settle a table for its downloads in a language. */
export function readTableData(briefing: Briefing, table: Table): TableData {
  const { site, lang, t, say, href } = briefing;
  const { absolute } = site;
  const codes = site.languages.map((language) => language.code);
  const columns = columnsIn(table, lang, codes, { all: true });
  const describe = (text: Localized | undefined) => plainLine(viewLine(briefing, say(text)));
  const scope = describe(table.scopes);
  const note = [table.notes, ...Object.values(table.rowNotes)].map(describe).filter(Boolean).join(' ');
  const corrections = table.corrections.flatMap(({ of }) => readCorrection(briefing, of));
  const [declared] = site.dataPackage.licenses;
  const licence = declared ?? { name: site.licence.name, title: site.licence.name, path: site.licence.url };
  const publishers = publishersOf(briefing, table);
  const rights = t('data.rights', { producer: publishers.join(t('list.separator')), licence: licence.title });
  return {
    name: table.name,
    title: say(table.titles),
    description: describe(table.descriptions),
    basis: table.basis,
    key: table.schema.primaryKey,
    fields: columns.map(({ name, field }) => readField(briefing, table, name, field)),
    rows: table.rows.map((row) =>
      columns.map(({ field }) => labelled(briefing, row[field.name] ?? null, field, table)),
    ),
    sources: [
      ...table.place.map((place) => ({ title: titleOfPlace(viewPlace(briefing, place)) })),
      ...table.sources.map(({ id }) => {
        const { text, href: path } = linkSource(briefing, id);
        return { title: text, path: absolute(path) };
      }),
    ],
    licence,
    ...(publishers.length > 0 && { rights }),
    // The paper's own figures are cited from the paper, whoever published some of them first.
    ...(publishers.length > 0 && table.basis === 'context' && { producers: publishers }),
    page: absolute(href(`data/${table.name}`)),
    lang,
    publisher: say(site.publisher),
    ...(scope && { scope }),
    ...(note && { note }),
    ...(corrections.length > 0 && { corrections }),
    ...(table.year !== undefined && { year: table.year }),
  };
}

/** Who published figures of a table, each once: its sources where it is official, else the statistics among them. */
function publishersOf({ site, say }: Briefing, { basis, sources }: Table): string[] {
  const published = sources
    .map(({ id }) => site.getSource(id))
    .filter(({ type }) => basis === 'context' || type === 'statistics');
  return [...new Set(published.flatMap(({ author }) => say(author) || []))];
}

/**
 * How a table is cited: the editors made it, of an official one it is said whose figures they arranged, and a
 * correction is said.
 */
export function citeTable(briefing: Briefing, table: Table): Citable {
  const data = readTableData(briefing, table);
  const note = (data.corrections ?? []).map((correction) => describeCorrection(correction, briefing.t)).join(' ');
  const { t } = briefing;
  const title = data.producers
    ? t('cite.from', { title: data.title, producer: data.producers.join(t('list.separator')) })
    : data.title;
  return { type: 'dataset', id: `data/${table.name}`, title, ...(note && { note }) };
}

/** A correction as data: the row and the field, then in words, with the address of the note. */
function readCorrection(briefing: Briefing, of: string): Correction[] {
  const { site } = briefing;
  const view = viewCorrection(briefing, site.getFigure(of));
  const [, row = '', field = ''] = of.split('.');
  return view ? [{ row, field, ...view, note: site.absolute(view.note.href) }] : [];
}

function readField({ site, say }: Briefing, table: Table, name: string, field: FieldSpec): DataField {
  const unit = field.unit && say(site.units[field.unit]?.labels);
  const description = say(field.descriptions);
  return {
    name,
    // A code is given away as the words that it stands for.
    type: field.categories ? 'string' : field.type,
    title: say(field.titles),
    required: field.constraints?.required ?? false,
    decimals: decimalsOf(table, field),
    ...(unit && { unit }),
    ...(description && { description }),
    // Of a column whose cells differ, each cell of the table is marked.
    ...(field.basis && !field.bases && { basis: field.basis }),
  };
}

/** What to know of a table before using it, in lines: what it holds, its scope, its note. */
export function describeTable(t: Translate, { description, scope, note, corrections = [] }: TableData): string {
  const lines = [
    description,
    scope && t('table.scope') + scope,
    note && t('table.note') + note,
    ...corrections.map((correction) => describeCorrection(correction, t)),
  ];
  return lines.filter(Boolean).join('\n');
}

/** A correction in a line: the cell, what the paper prints there, and what it is. */
export function describeCorrection({ row, field, prints, reads }: Correction, t: Translate): string {
  return t('table.correction', { cell: `${row}.${field}`, prints, reads });
}

/** A cell with the words a reader sees: the label of a category or of a unit. */
function labelled({ site, say }: Briefing, value: Value, field: FieldSpec, table: Table): Value {
  if (typeof value !== 'string') return value;
  const category = field.categories?.find((candidate) => candidate.value === value);
  const isUnit = table.schema.fields.some((other) => other.unitField === field.name);
  return say(category?.labels) || category?.label || (isUnit && say(site.units[value]?.labels)) || value;
}

function titleOfPlace({ section, title, references, paragraph }: ReturnType<typeof viewPlace>): string {
  const parts = [section, title === section ? '' : title, paragraph];
  const words = parts.filter((part) => typeof part === 'string' && part !== '');
  return [...words, ...references.map(({ text }) => text)].join(' ');
}
