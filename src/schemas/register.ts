import { z } from 'astro/zod';
import { PlaceSchema } from './brief.ts';
import { NamedSchema, PartialDateSchema, publicationShape } from './paper.ts';
import { BasisSchema, IdSchema, LineSchema, LocalizedSchema, LocalizedSentenceSchema } from './text.ts';
import { DateSchema } from './site.ts';

/** One entry of `sources.yaml`. */
export const SourceSchema = z.strictObject({
  id: IdSchema,
  /** `reference`: an entry of the paper's list; `document`: an official text; `statistics`: a statistical release. */
  type: z.enum(['reference', 'document', 'statistics']),
  /** Number in the paper's reference list, if it stands there. */
  number: z.int().positive().optional(),
  /** What the work is. Left out where the paper's own text does not identify it. */
  title: NamedSchema.optional(),
  /** Authors or issuing body, as the paper or the document names them. */
  author: NamedSchema.optional(),
  /** How a paper that cites by names and years calls it: `Smith et al. 2020`. Default: made of author and date. */
  label: NamedSchema.optional(),
  /** As exactly as it is known: `2021`, `2021-04`, `2021-04-30`. */
  date: PartialDateSchema.optional(),
  ...publicationShape,
  /** Day on which it was read at its address. */
  accessed: DateSchema.optional(),
  /** Official document number, e.g. `国发〔2016〕67号`. */
  documentNumber: LineSchema.optional(),
  /** What the paper cites it for, or what a reader should know. */
  note: LocalizedSentenceSchema.optional(),
  /** Where the paper cites it. */
  place: z.array(PlaceSchema).default([]),
});
export type Source = z.output<typeof SourceSchema>;

/** Other spellings and abbreviations of a term, by language code. */
export const AliasesSchema = z.record(z.string(), z.array(LineSchema));

/** One entry of `glossary.yaml`. */
export const TermSchema = z.strictObject({
  id: IdSchema,
  name: LocalizedSchema,
  aliases: AliasesSchema.default({}),
  /** Meaning, in one or two sentences. */
  meaning: LocalizedSentenceSchema,
  basis: BasisSchema.default('paper'),
  place: z.array(PlaceSchema).default([]),
});
export type Term = z.output<typeof TermSchema>;

/** One entry of `notes.yaml`: what the editors changed, left out or decided, and why. */
export const NoteSchema = z.strictObject({
  id: IdSchema,
  type: z.enum(['correction', 'deletion', 'decision']),
  title: LocalizedSchema,
  /** What was done, and the reason. */
  text: LocalizedSentenceSchema,
  place: z.array(PlaceSchema).default([]),
});
export type Note = z.output<typeof NoteSchema>;
