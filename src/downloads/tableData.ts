import type { Value } from '../read/cell.ts';
import { absolute, href, languages, licenses, site, units } from '../model/content.ts';
import { columnsIn, type Table } from '../model/tables.ts';
import { linkSource, plainLine, viewLine, viewPlace } from '../views/views.ts';
import { translate } from '../i18n/ui.ts';
import type { Basis } from '../schemas/text.ts';
import type { FieldSpec } from '../schemas/table.ts';

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
}

/** A table in one language, as it is given away: words and labels in that language, numbers as numbers. */
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
  key: string;
  fields: DataField[];
  /** Cells in the order of the fields; `null` where the source gives none. */
  rows: Value[][];
  /** Where the numbers come from: places in the paper, entries of the source register. */
  sources: { title: string; path?: string }[];
  licence: { name: string; title: string; path: string };
  /** Full address of the table's page. */
  page: string;
  lang: string;
}

/** Settle a table for its downloads in a language. */
export function readTableData(table: Table, lang: string): TableData {
  const codes = languages.map((language) => language.code);
  const columns = columnsIn(table, lang, codes, { all: true });
  const describe = (text: string | undefined) => text && plainLine(viewLine(text, lang));
  const scope = describe(table.scopes?.[lang]);
  const note = describe(table.notes?.[lang]);
  const [licence] = licenses;
  return {
    name: table.name,
    title: table.titles[lang] ?? '',
    description: describe(table.descriptions[lang]) ?? '',
    basis: table.basis,
    key: table.schema.primaryKey,
    fields: columns.map(({ name, field }) => readField(name, field, lang)),
    rows: table.rows.map((row) => columns.map(({ field }) => labelled(row[field.name] ?? null, field, table, lang))),
    sources: [
      ...table.place.map((place) => ({ title: titleOfPlace(viewPlace(place, lang)) })),
      ...table.sources.map(({ id }) => {
        const { text, href: path } = linkSource(id, lang);
        return { title: text, path: absolute(path) };
      }),
    ],
    licence: licence ?? { name: site.licence.name, title: site.licence.name, path: site.licence.url },
    page: absolute(href(lang, `data/${table.name}`)),
    lang,
    ...(scope && { scope }),
    ...(note && { note }),
    ...(table.year !== undefined && { year: table.year }),
  };
}

function readField(name: string, field: FieldSpec, lang: string): DataField {
  const unit = field.unit && units[field.unit]?.labels[lang];
  const description = field.descriptions?.[lang];
  return {
    name,
    type: field.type,
    title: field.titles[lang] ?? '',
    required: field.constraints?.required ?? false,
    ...(unit && { unit }),
    ...(description && { description }),
    ...(field.basis && { basis: field.basis }),
  };
}

/** What to know of a table before using it, in lines: what it holds, its scope, its note. */
export function describeTable({ description, scope, note, lang }: TableData): string {
  const t = translate(lang);
  const lines = [description, scope && t('table.scope') + scope, note && t('table.note') + note];
  return lines.filter(Boolean).join('\n');
}

/** A cell with the words a reader sees: the label of a category or of a unit. */
function labelled(value: Value, field: FieldSpec, table: Table, lang: string): Value {
  if (typeof value !== 'string') return value;
  const category = field.categories?.find((candidate) => candidate.value === value);
  const isUnit = table.schema.fields.some((other) => other.unitField === field.name);
  return category?.labels[lang] ?? (isUnit ? units[value]?.labels[lang] : undefined) ?? value;
}

function titleOfPlace({ section, title, references, paragraph }: ReturnType<typeof viewPlace>): string {
  const parts = [section, title === section ? '' : title, paragraph];
  const words = parts.filter((part) => typeof part === 'string' && part !== '');
  return [...words, ...references.map(({ text }) => text)].join(' ');
}
