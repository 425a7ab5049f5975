import { z } from 'astro/zod';
import type { FormId } from '../problems/problem.ts';
import { CountSchema } from './paper.ts';
import { BasisSchema, IdSchema, LineSchema, SentenceSchema, StatementSchema, StateSchema } from './text.ts';

/** A place in the paper. Paragraphs are counted from 1 under the section's heading, item headings and tables left out. */
export const PlaceSchema = z.strictObject({
  /** Section id as listed under `paper.sections` in `site.yaml`, e.g. `'3.2'`. */
  section: z.string(),
  paragraph: z.int().positive().optional(),
  /** Page of the paper, where pages name a passage better than paragraphs. */
  page: CountSchema.optional(),
  /** What the passage cites: numbers of the paper’s list, or ids of the source register for a paper without numbers. */
  references: z.array(z.union([z.int().positive(), IdSchema], 'reference-malformed' satisfies FormId)).default([]),
});
export type Place = z.output<typeof PlaceSchema>;

/** One thing to do: what, who does it, and what shows that it worked. */
const ActionSchema = z.strictObject({
  what: StatementSchema,
  who: StatementSchema,
  sign: StatementSchema,
  /** Where the paper asks for it, where that is not where the brief stands. */
  place: PlaceSchema.optional(),
});

/** One piece of evidence, with where it comes from. */
const EvidenceSchema = z.strictObject({
  text: SentenceSchema,
  basis: BasisSchema.default('paper'),
  /** Where the paper says it. */
  place: PlaceSchema.optional(),
  /** Ids in the source register, for what comes from elsewhere. */
  sources: z.array(z.string()).default([]),
});

/** A link to another brief. Between two kinds it must be stated on both sides. */
export const RelationSchema = z.strictObject({
  /** `kind/slug` of the other brief. */
  brief: z.string(),
  basis: BasisSchema.default('paper'),
  /** How the two relate, in a few words. Shown in the matrix and beside the link. */
  how: LineSchema.optional(),
});
export type Relation = z.output<typeof RelationSchema>;

/** Frontmatter of a brief: all that its one page needs. The MDX body is the longer reading. */
export const BriefSchema = z.strictObject({
  /** The brief's name, as a heading. */
  title: LineSchema,
  /** The name in a few words, for menus and the matrix. */
  short: LineSchema,
  /** Position within its kind, from 1. The same in every language. */
  order: z.int().positive(),
  /** The answer in one sentence: what a reader with no time takes away. */
  answer: StatementSchema,
  /** Why a reader should care, in a line: shown in lists and on the overview. */
  why: StatementSchema.optional(),
  /** Who would act, in a few words, for the overview. */
  actors: StatementSchema.optional(),
  /** What is wrong, or why it matters, in one to three sentences. */
  problem: StatementSchema,
  /** What to do. How many a kind needs stands in `site.yaml`. */
  actions: z.array(ActionSchema).default([]),
  evidence: z.array(EvidenceSchema).min(1),
  /** The same briefs and bases in every language. */
  related: z.array(RelationSchema).default([]),
  /** Where the paper says it. The same in every language. */
  place: z.array(PlaceSchema).min(1),
  /** Topic ids from `site.yaml`. The same in every language. */
  topics: z.array(z.string()).default([]),
  /** State of the text in the default language that this one translates; left out there. */
  translatedFrom: StateSchema.optional(),
  /** The paper changed where this brief rests, and nobody has compared the two yet. `import --update` writes it. */
  review: z.literal(true).optional(),
});
export type BriefMatter = z.output<typeof BriefSchema>;

/** Frontmatter of a brief of which the sentences are still to be written. It is left out of the site. */
export const OpenBriefSchema = BriefSchema.partial().extend({
  open: z.literal(true),
  title: LineSchema,
  order: z.int().positive(),
  place: z.array(PlaceSchema).min(1),
  // What is not written yet may stand there with nothing behind it.
  answer: StatementSchema.nullish().catch(undefined),
  problem: StatementSchema.nullish().catch(undefined),
  actions: z.array(z.unknown()).nullish(),
  evidence: z.array(z.unknown()).nullish(),
});
