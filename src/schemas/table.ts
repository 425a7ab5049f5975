import { z } from 'astro/zod';
import type { FormId } from '../problems/problem.ts';
import { PlaceSchema } from './brief.ts';
import { BasisSchema, IdSchema, LineSchema, LocalizedSchema, LocalizedSentenceSchema, UrlSchema } from './text.ts';

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

/** A column of a CSV file: a Data Package v2 field. `titles`, `descriptions` and `unit` are additions of ours. */
const FieldSchema = z.strictObject({
  /** Name in the CSV's first line. A text column in several languages is one field a language: `use_zh`, `use_en`. */
  name: z.string().regex(/^[a-z0-9]+([-_][a-z0-9]+)*$/, 'field-name-malformed' satisfies FormId),
  type: z.enum(['string', 'integer', 'number', 'year', 'date']),
  titles: LocalizedSchema,
  descriptions: LocalizedSchema.optional(),
  /** Id of a declared unit. Every `number` needs one, or `unitField`. */
  unit: z.string().optional(),
  /** Name of the column that holds each row's unit, where the rows differ. */
  unitField: z.string().optional(),
  /** Values a string column may have, each with its label. */
  categories: z.array(z.strictObject({ value: z.string(), labels: LocalizedSchema })).optional(),
  constraints: z.strictObject({ required: z.boolean().default(false), unique: z.boolean().default(false) }).optional(),
  /** Where a column's content comes from, when not from where the table's does. */
  basis: BasisSchema.optional(),
  /** Rows, by key, whose cell in this column comes from elsewhere than the rest of it. */
  bases: z.record(z.string(), BasisSchema).optional(),
});
export type FieldSpec = z.output<typeof FieldSchema>;

/** A table: a Data Package v2 resource. `titles`, `basis`, `place` and what follows are additions of ours. */
const ResourceSchema = z.strictObject({
  name: IdSchema,
  /** File of the table, from the content folder. */
  path: z.string().regex(/^(?!.*(^|\/)\.)[^\\:?#%]+\.csv$/, 'path-malformed' satisfies FormId),
  format: z.literal('csv').default('csv'),
  mediatype: z.literal('text/csv').default('text/csv'),
  encoding: z.literal('utf-8').default('utf-8'),
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
  schema: z.strictObject({
    fields: z.array(FieldSchema).min(1),
    /** The column whose value names a row in addresses and figure ids. */
    primaryKey: z.string(),
  }),
});
export type Resource = z.output<typeof ResourceSchema>;

/** How a figure was worked out from others. An addition of ours; the checks do the sum again. */
const DerivationSchema = z.strictObject({
  /** Figure id: `table.row.column`. */
  of: z.string(),
  /** `percentage`: what the first is of the second, times 100. */
  operation: z.enum(['sum', 'difference', 'ratio', 'percentage']),
  /** Figure ids, in the order of the formula, all of one unit. */
  inputs: z.array(z.string()).min(2),
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
  titles: LocalizedSchema,
  descriptions: LocalizedSchema,
  licenses: z.array(z.strictObject({ name: z.string(), path: UrlSchema, title: z.string() })).min(1),
  units: z.record(z.string(), UnitSchema),
  derivations: z.array(DerivationSchema).default([]),
  corrections: z.array(CorrectionSchema).default([]),
  resources: z.array(ResourceSchema),
});
export type DataPackage = z.output<typeof DataPackageSchema>;
