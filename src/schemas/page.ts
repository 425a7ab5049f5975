import { z } from 'astro/zod';
import { PlaceSchema } from './brief.ts';
import { IdSchema, LineSchema, SentenceSchema, StatementSchema, SheetKindSchema, StateSchema } from './text.ts';

/** Frontmatter of a page that is no brief: statistics, about. */
export const PageSchema = z.strictObject({
  title: LineSchema,
  /** The name in a few words, for menus. */
  short: LineSchema,
  /** What the page says, in one or two sentences. */
  summary: SentenceSchema,
  /** Where the paper says it, if it does. The same in every language. */
  place: z.array(PlaceSchema).default([]),
  topics: z.array(z.string()).default([]),
  /** How it prints. The same in every language. */
  sheet: SheetKindSchema.default('one-page'),
  /** State of the text in the default language that this one translates; left out there. */
  translatedFrom: StateSchema.optional(),
});
export type PageMatter = z.output<typeof PageSchema>;

/** Frontmatter of the overview, the site's first page. */
export const OverviewSchema = z.strictObject({
  /** The question that the whole briefing answers. */
  question: LineSchema,
  /** The answer, in one or two sentences. */
  answer: StatementSchema,
  /** Key figures. The same ids in every language. */
  figures: z.array(
    z.strictObject({
      /** Figure id: `table.row.column`. */
      of: z.string(),
      /** What the figure counts, in a few words. */
      label: LineSchema,
    }),
  ),
  /** Figures of one unit that are compared, as bars below the key figures. */
  bars: z
    .strictObject({
      /** What they show together. */
      title: LineSchema,
      figures: z.array(z.strictObject({ of: z.string() })).min(2),
    })
    .optional(),
  /** What the figures show, and what they do not, in a sentence. */
  figuresNote: StatementSchema.optional(),
  /** What a reader will not find here, and what state the paper is in: one or two sentences. */
  limits: StatementSchema.optional(),
  /** The kind whose briefs are the answer, shown in full. */
  lead: IdSchema,
  /** Kinds that stand in the rows and columns of the matrix. What stands in the columns answers what stands in the rows. */
  matrix: z
    .strictObject({
      rows: IdSchema,
      columns: IdSchema,
      /** Further kinds in the rows and columns of the page of the matrix; the overview has room for one of each. */
      moreRows: z.array(IdSchema).default([]),
      moreColumns: z.array(IdSchema).default([]),
      /** What the matrix shows, as a heading. */
      title: LineSchema,
      /** Who says so. */
      note: LineSchema,
    })
    .optional(),
  /** State of the text in the default language that this one translates; left out there. */
  translatedFrom: StateSchema.optional(),
});
export type OverviewMatter = z.output<typeof OverviewSchema>;
