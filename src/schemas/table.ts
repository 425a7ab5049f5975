import { z } from 'astro/zod';
import type { FormId } from '../problems/problem.ts';
import { PlaceSchema } from './brief.ts';
import {
  BasisSchema,
  IdSchema,
  LineSchema,
  LocalizedSchema,
  LocalizedSentenceSchema,
  SheetKindSchema,
  UrlSchema,
} from './text.ts';

/*
 * Data Package v2 as it stands, https://datapackage.org/standard/, with additions of ours: what a page says in each
 * language (`titles`, `labels` …), units, and where the numbers come from.
 */

/** A unit that columns may name. An addition of ours to Data Package, which has none. */
const UnitSchema = z.strictObject({
  /** As written after a number or in a column's head: `亿元`, `¥100 million`. */
  labels: LocalizedSchema,
  /** ISO 4217 code, for amounts of money. */
  currency: z
    .string()
    .refine((code) => Intl.supportedValuesOf('currency').includes(code), 'currency-malformed' satisfies FormId)
    .optional(),
  /** What one unit is worth: 1e8 for `亿元`. Default: 1. */
  scale: z.number().positive().default(1),
  /** What an amount of money is for each of: `a year`, `/年`. Default: nothing. */
  per: LocalizedSchema.optional(),
  /** Round counts are written short: 200万, 2 million. */
  compact: z.boolean().default(false),
});
export type Unit = z.output<typeof UnitSchema>;

/** One name, or several. */
const NamesSchema = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(z.string().min(1)).min(1),
);

/** A category whose code is a number, its code as words. */
function codeOf(entry: unknown): unknown {
  const isCode = typeof entry === 'object' && entry !== null && 'value' in entry && Number.isSafeInteger(entry.value);
  return isCode ? { ...entry, value: String(entry.value) } : entry;
}

/** A value with what it is called; a bare value is called as it is written. */
const labelled = <Schema extends z.ZodType>(value: Schema) =>
  z.preprocess(
    (entry) => codeOf(typeof entry === 'string' || typeof entry === 'number' ? { value: entry } : entry),
    z.strictObject({
      value,
      /** As Data Package has it, without a language. */
      label: z.string().optional(),
      labels: LocalizedSchema.optional(),
    }),
  );

/** What stands for no value, and why there is none. */
const MissingValueSchema = labelled(z.string());
export type MissingValue = z.output<typeof MissingValueSchema>;

/**
 * What a column holds: every type of Data Package v2. Those of data that no reader reads (`array`, `object`, `geojson`)
 * are checked, and kept in downloads alone. `quarter` (`2024-Q3`) and `range` (`12–15`) are
 * additions of ours.
 */
const FieldTypeSchema = z.enum([
  'string',
  'integer',
  'number',
  'boolean',
  'date',
  'datetime',
  'time',
  'year',
  'yearmonth',
  'duration',
  'list',
  'array',
  'object',
  'geopoint',
  'geojson',
  'any',
  'quarter',
  'range',
]);
export type FieldType = z.output<typeof FieldTypeSchema>;

const ConstraintsSchema = z.strictObject({
  required: z.boolean().default(false),
  unique: z.boolean().default(false),
  enum: z.array(z.union([z.string(), z.number(), z.boolean()])).optional(),
  minimum: z.union([z.string(), z.number()]).optional(),
  maximum: z.union([z.string(), z.number()]).optional(),
  exclusiveMinimum: z.union([z.string(), z.number()]).optional(),
  exclusiveMaximum: z.union([z.string(), z.number()]).optional(),
  minLength: z.int().nonnegative().optional(),
  maxLength: z.int().nonnegative().optional(),
  pattern: z.string().optional(),
});
export type Constraints = z.output<typeof ConstraintsSchema>;

/** A column of a CSV file: a Data Package v2 field. `titles`, `descriptions` and what follows `constraints` are additions of ours. */
const FieldSchema = z.strictObject({
  /**
   * Name in the CSV's first line, as it stands there. A text column in several languages is one field a language:
   * `use_zh`, `use_en`.
   */
  name: z.string().regex(/^[^\s"<>{}]([^"<>{}\p{Cc}]*[^\s"<>{}])?$/u, 'field-name-malformed' satisfies FormId),
  type: FieldTypeSchema,
  titles: LocalizedSchema,
  descriptions: LocalizedSchema.optional(),
  /** In no language; `titles` and `descriptions` are shown. */
  title: z.string().optional(),
  description: z.string().optional(),
  example: z.unknown().optional(),
  rdfType: z.string().optional(),
  /** Of a date: its form, `%d.%m.%Y`. Default: `2024-02-29`. Of words: `email`, `uri`, `uuid`, `binary`. */
  format: z.string().optional(),
  /** Of numbers, where they are written in another way than `1234.5`. */
  decimalChar: z.string().length(1).optional(),
  groupChar: z.string().length(1).optional(),
  bareNumber: z.boolean().optional(),
  trueValues: z.array(z.string()).optional(),
  falseValues: z.array(z.string()).optional(),
  missingValues: z.array(MissingValueSchema).optional(),
  /** What stands between the items of a list. Default: a comma. */
  delimiter: z.string().min(1).optional(),
  itemType: z.enum(['string', 'integer', 'number', 'boolean', 'date', 'datetime', 'time']).optional(),
  /** Values that a column of words or of codes may have, each with its label. */
  categories: z.array(labelled(z.string())).optional(),
  categoriesOrdered: z.boolean().optional(),
  constraints: ConstraintsSchema.optional(),
  /** Id of a declared unit. Every `number` needs one, or `unitField`. */
  unit: z.string().optional(),
  /** Name of the column that holds each row's unit, where the rows differ. */
  unitField: z.string().optional(),
  /** Name of the column that says of each number what to know: provisional, estimated. Its categories are its words. */
  flagField: z.string().optional(),
  /** Name of the column with a footnote to each cell; without its language, where it has one a language. */
  noteField: z.string().optional(),
  /** Name of the column that holds how far each number may be off: ±. */
  uncertaintyField: z.string().optional(),
  /** Names of the columns that each number lies between: low, high. */
  intervalFields: z.tuple([z.string(), z.string()]).optional(),
  /** Where the column is shown: everywhere, on wide screens and paper, or in downloads alone. */
  show: z.enum(['always', 'wide', 'never']).optional(),
  /** Heading over this column and its neighbours that have the same. */
  group: LocalizedSchema.optional(),
  /** Where a column's content comes from, when not from where the table's does. */
  basis: BasisSchema.optional(),
  /** Rows, by key, whose cell in this column comes from elsewhere than the rest of it. */
  bases: z.record(z.string(), BasisSchema).optional(),
});
export type FieldSpec = z.output<typeof FieldSchema>;

/** Whether a field has a unit and a type that is no number: whoever shows it would find a number that is none. */
export function isMistyped({ type, unit, unitField }: FieldSpec): boolean {
  return (unit ?? unitField) !== undefined && !['number', 'integer', 'range'].includes(type);
}

/** How a CSV file is written. */
const DialectSchema = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().optional(),
  type: z.literal('delimited').optional(),
  delimiter: z.string().min(1).default(','),
  quoteChar: z.string().length(1).default('"'),
  doubleQuote: z.boolean().default(true),
  escapeChar: z.string().length(1).optional(),
  lineTerminator: z.string().optional(),
  skipInitialSpace: z.boolean().default(false),
  nullSequence: z.string().optional(),
  header: z.boolean().default(true),
  /** Rows of the file that are its header, from 1. */
  headerRows: z.array(z.int().positive()).min(1).max(1).default([1]),
  /** Rows of the file that are no data, from 1. */
  commentRows: z.array(z.int().positive()).default([]),
  /** What rows that are no data begin with. */
  commentChar: z.string().min(1).optional(),
  caseSensitiveHeader: z.boolean().optional(),
  csvddfVersion: z.union([z.string(), z.number()]).optional(),
});
export type Dialect = z.output<typeof DialectSchema>;

/** Values of columns that are rows of another table, or of this one, where no resource is named. */
const ForeignKeySchema = z.strictObject({
  fields: NamesSchema,
  reference: z.strictObject({ resource: z.string().default(''), fields: NamesSchema }),
});

/** Whether a label is one of an encoding that can be read. */
function isEncoding(label: string): boolean {
  try {
    return Boolean(new TextDecoder(label));
  } catch {
    return false;
  }
}

/** A table: a Data Package v2 resource. `titles`, `basis`, `place` and what follows are additions of ours. */
const ResourceSchema = z.strictObject({
  name: IdSchema,
  /** File of the table, from the content folder. */
  path: z.string().regex(/^(?!.*(^|\/)\.)[^\\:?#%]+\.csv$/, 'path-malformed' satisfies FormId),
  type: z.literal('table').optional(),
  format: z.literal('csv').default('csv'),
  mediatype: z.literal('text/csv').default('text/csv'),
  encoding: z
    .string()
    .refine(isEncoding, 'encoding-malformed' satisfies FormId)
    .default('utf-8'),
  dialect: DialectSchema.prefault({}),
  bytes: z.int().nonnegative().optional(),
  hash: z.string().optional(),
  homepage: z.string().optional(),
  /** In no language; `titles` and `descriptions` are shown. */
  title: z.string().optional(),
  description: z.string().optional(),
  /** What the table is called. */
  titles: LocalizedSchema,
  /** Name in a word or two, for the menu. Default: the title. */
  shorts: LocalizedSchema.optional(),
  /** What it holds, and what to know before using it. */
  descriptions: LocalizedSentenceSchema,
  /** What is counted: which enterprises, which year, on which basis. */
  scopes: LocalizedSchema.optional(),
  /** The year that the figures are of, where no column says it. */
  year: z.int().min(1000).max(2100).optional(),
  /** Whose figures they are. */
  basis: BasisSchema,
  /** Where the paper gives them. A column called `section` or `reference` says it row by row. */
  place: z.array(PlaceSchema).default([]),
  /** Entries of the source register, by id. */
  sources: z.array(z.strictObject({ id: z.string() })).default([]),
  /** A warning printed under the table. */
  notes: LocalizedSentenceSchema.optional(),
  /** Warnings that concern single rows, by key: printed where the row is shown. */
  rowNotes: z.record(z.string(), LocalizedSentenceSchema).default({}),
  /** Columns whose sum stands under them. */
  totals: z.array(z.string()).default([]),
  /** How its page prints as a PDF. Default: on one page where the menu names it, which is read like a brief; else no PDF is made. */
  sheet: SheetKindSchema.optional(),
  schema: z.strictObject({
    $schema: z.string().optional(),
    fields: z.array(FieldSchema).min(1),
    /** How the file's columns and the fields match: `exact` is all of them in this order. */
    fieldsMatch: z.preprocess(
      (value) => (Array.isArray(value) ? (value as unknown[])[0] : value),
      z.enum(['exact', 'equal', 'subset', 'superset', 'partial']).default('exact'),
    ),
    missingValues: z.array(MissingValueSchema).default([{ value: '' }]),
    /** The columns whose values name a row in addresses and figure ids. */
    primaryKey: NamesSchema,
    uniqueKeys: z.array(z.array(z.string()).min(1)).default([]),
    foreignKeys: z.array(ForeignKeySchema).default([]),
  }),
});
export type Resource = z.output<typeof ResourceSchema>;

/** How a figure was worked out from others. An addition of ours; the checks do the sum again. */
const DerivationSchema = z.strictObject({
  /** Figure id: `table.row.column`. */
  of: z.string(),
  /**
   * `percentage`: what the first is of the second, times 100. `index`: the same, as a number whose base is 100. `quotient`:
   * the first divided by the second, of another unit, such as money a head; scales of units count. `growth`: by how many per
   * cent a year the second became the first.
   */
  operation: z.enum(['sum', 'difference', 'ratio', 'percentage', 'index', 'quotient', 'growth']),
  /** Figure ids, in the order of the formula, all of one unit, unless it is a quotient. */
  inputs: z.array(z.string()).min(2),
  /** Of growth: over how many years, or other periods. Default: the years between the two. */
  periods: z.int().positive().optional(),
});
export type Derivation = z.output<typeof DerivationSchema>;

/** A figure that the paper prints wrongly, put right by the editors. An addition of ours. */
const CorrectionSchema = z.strictObject({
  /** Figure id: `table.row.column`. */
  of: z.string(),
  /** What the paper says the number is, without the number. */
  prints: LocalizedSchema,
  /** The number that the paper prints, in the unit of the figure. Default: the figure's own. */
  printed: z.number().optional(),
  /** What the number is. */
  reads: LocalizedSchema,
  /** Why, in a sentence. */
  why: LocalizedSchema,
  /** Id of the editors' note that says the rest. */
  note: z.string(),
});
export type Correction = z.output<typeof CorrectionSchema>;

/** `content/datapackage.json`: every table of the site. */
export const DataPackageSchema = z.strictObject({
  $schema: z.string(),
  name: IdSchema,
  version: LineSchema,
  id: z.string().optional(),
  homepage: z.string().optional(),
  created: z.string().optional(),
  keywords: z.array(z.string()).optional(),
  image: z.string().optional(),
  contributors: z.array(z.record(z.string(), z.unknown())).optional(),
  sources: z.array(z.record(z.string(), z.unknown())).optional(),
  /** In no language; `titles` and `descriptions` are shown. */
  title: z.string().optional(),
  description: z.string().optional(),
  titles: LocalizedSchema,
  descriptions: LocalizedSchema,
  licenses: z.array(z.strictObject({ name: z.string(), path: UrlSchema, title: z.string() })).min(1),
  units: z.record(z.string(), UnitSchema),
  derivations: z.array(DerivationSchema).default([]),
  corrections: z.array(CorrectionSchema).default([]),
  resources: z.array(ResourceSchema),
});
export type DataPackage = z.output<typeof DataPackageSchema>;
