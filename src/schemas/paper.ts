import { z } from 'astro/zod';
import type { FormId } from '../problems/problem.ts';
import { LineSchema, LocalizedSchema } from './text.ts';

/** A name of something outside the site, which stands as it is: none of our prose, so that no check of prose reads it. */
const NameSchema = z.string().trim().min(1);

/** The name of a person, a journal, a work: one for all languages, or one in each. */
export const NamedSchema = z.union([NameSchema, LocalizedSchema], 'name-malformed' satisfies FormId);
export type Named = z.output<typeof NamedSchema>;

const asText = (value: unknown) => (typeof value === 'number' ? String(value) : value);

/** A page, volume or issue, which may be a number: `12`, `e1004`, `10–24`. */
export const CountSchema = z.preprocess(asText, NameSchema);

/** A date as exactly as it is known: `2021`, `2021-04`, `2021-04-30`. */
export const PartialDateSchema = z.preprocess(
  asText,
  z.string().refine(isPartialDate, 'partial-date-malformed' satisfies FormId),
);

function isPartialDate(text: string): boolean {
  const [, day] = /^\d{4}(?:-\d{2}(-\d{2})?)?$/.exec(text) ?? [undefined, null];
  if (day === null) return false;
  const whole = text + '-01-01'.slice(text.length - 4);
  const date = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole);
}

const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i;

/** A DOI, alone or as an address: `10.1016/j.joule.2023.04.001`. */
const DoiSchema = z
  .string()
  .regex(DOI, 'doi-malformed' satisfies FormId)
  .transform((text) => text.replace(DOI, '$1'));

const ORCID = /^(?:https?:\/\/orcid\.org\/)?((?:\d{4}-){3}\d{3}[\dX])$/;

/** An ORCID iD, alone or as an address, whose last digit proves the others. */
const OrcidSchema = z
  .string()
  .refine(isOrcid, 'orcid-malformed' satisfies FormId)
  .transform((text) => text.replace(ORCID, '$1'));

/** ISO 7064 MOD 11-2. */
function isOrcid(text: string): boolean {
  const digits = ORCID.exec(text)?.[1]?.replaceAll('-', '');
  if (!digits) return false;
  const total = [...digits.slice(0, -1)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return digits.at(-1) === (check === 10 ? 'X' : String(check));
}

/** An address on the web. */
const AddressSchema = z.url({ protocol: /^https?$/ });

/** What tells where a work was published; of the paper and of its sources. */
export const publicationShape = {
  /** Journal, book, series or institution that it appeared in. */
  container: NamedSchema.optional(),
  volume: CountSchema.optional(),
  issue: CountSchema.optional(),
  /** First and last page, `10–24`, or the number of an article. */
  pages: CountSchema.optional(),
  doi: DoiSchema.optional(),
  /** Where it can be read. */
  url: AddressSchema.optional(),
};

const authorShape = {
  name: NamedSchema,
  /** ORCID iD. */
  orcid: OrcidSchema.optional(),
  affiliation: NamedSchema.optional(),
};

/**
 * An author of the paper, or the name alone. A name may be written “Family, Given”, so that its parts are known: “van der
 * Berg, Jan”.
 */
const AuthorSchema = z.preprocess((value) => {
  const isGroup = typeof value === 'object' && value !== null && Object.keys(authorShape).some((key) => key in value);
  return isGroup ? value : { name: value };
}, z.strictObject(authorShape));

/** What the paper is, as a work: all that is known of it, and nothing that is not. */
export const workShape = {
  /** What kind of work. */
  kind: z.enum(['article', 'report', 'thesis', 'law', 'draft']).default('article'),
  /** Title, or a description of a paper that has none. */
  title: LocalizedSchema,
  subtitle: LocalizedSchema.optional(),
  /** What the reader should know of the paper's state. */
  note: LocalizedSchema,
  /** Authors, as the paper names them. Default: not named. */
  authors: z.array(AuthorSchema).default([]),
  /** Publication, as exactly as it is known. Left out for a paper that is not published. */
  date: PartialDateSchema.optional(),
  ...publicationShape,
  /** Where its abstract can be read, if not at `url`. */
  abstract: AddressSchema.optional(),
  /** Under which licence the paper is given, where one is known. */
  licence: z.strictObject({ name: LineSchema, url: z.url() }).optional(),
  /** Whether everyone may read it without paying. Left out where nobody knows. */
  free: z.boolean().optional(),
  /** BCP 47 tag of the language that it is written in. */
  language: z.string().optional(),
};
