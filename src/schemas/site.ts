import { z } from 'astro/zod';
import type { FormId } from '../problems/problem.ts';
import { workShape } from './paper.ts';
import { IdSchema, LineSchema, LocalizedSchema, UrlSchema } from './text.ts';

/** A calendar day, `2024-02-29`, of a year in reach. */
export const DateSchema = z.iso
  .date('date-malformed' satisfies FormId)
  .refine((date) => date >= '1000' && date < '2101', 'date-malformed' satisfies FormId);

/** A path with a sign that is not the same in an address, in the name of a folder, and in the configuration of every host. */
const ODD_PATH = /^\w+:\/\/[^/?#]*\/[^?#]*?[^\w.~+@,=:/?#-]/;

/** Address of a site: a host and a path, and nothing else. */
export const AddressSchema = z
  .url({ protocol: /^https?$/, error: 'site-address-malformed' satisfies FormId })
  .refine((address) => !/[?#]|^[^/]*\/\/[^/]*@/.test(address), 'site-address-parts-malformed' satisfies FormId)
  .refine((address) => !ODD_PATH.test(address), 'site-address-path-malformed' satisfies FormId);

/** Whether a tag is one of BCP 47, of a language whose numbers and dates are known. */
function isSupported(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

/** A language of the site. */
const LanguageSchema = z.strictObject({
  /** Name of its files and in addresses, e.g. `zh`; `zh-hant` beside another Chinese. */
  code: z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/, 'language-code-malformed' satisfies FormId),
  /** BCP 47 tag for `<html lang>` and `Intl`, e.g. `zh-CN`. */
  tag: z.string().refine(isSupported, 'language-tag-malformed' satisfies FormId),
  /** The language's own name, e.g. `中文`. */
  name: LineSchema,
  /**
   * Languages whose interface texts stand in for those that this one lacks, in order: codes of the site's languages, or
   * tags of those that come with the package. English comes last. Default: English alone.
   */
  fallback: z.array(z.string().refine(isSupported, 'language-tag-malformed' satisfies FormId)).default([]),
});

/** A kind of brief: a folder of `briefs/`, a section of the site. */
const KindSchema = z.strictObject({
  id: IdSchema,
  /** Name of one brief of this kind. */
  name: LocalizedSchema,
  /** Name of the section. */
  plural: LocalizedSchema,
  /** What the section holds, in a sentence. */
  summary: LocalizedSchema,
  /** How many actions each brief states. Default: none. */
  actions: z.strictObject({ min: z.int().nonnegative(), max: z.int().positive() }).optional(),
  /** Word that counts briefs of this kind, in languages that have such words: 条. Default: the interface's own. */
  measure: z.record(z.string(), LineSchema).optional(),
  /** Heading over `problem`, where the interface's own does not fit. */
  problemLabel: LocalizedSchema.optional(),
  /** Heading over `why` in lists that have the answer too. Without one they leave `why` out: it would say the same again. */
  whyLabel: LocalizedSchema.optional(),
});
export type Kind = z.output<typeof KindSchema>;

/** A section of the paper, so that a place can be named. */
const SectionSchema = z.strictObject({ id: z.string().trim().min(1), title: LocalizedSchema });

/**
 * What a deletion mark in the paper's text strikes out before itself: its line, its line and the item's heading above,
 * the sentence, or so many characters.
 */
const DeletionSchema = z.union(
  [z.enum(['line', 'item', 'sentence']), z.int().positive()],
  'deletion-malformed' satisfies FormId,
);
export type Deletion = z.output<typeof DeletionSchema>;

/** A colour of the sRGB space, `#0b5d51`. */
const ColourSchema = z.string().regex(/^#[0-9a-f]{6}$/i, 'colour-malformed' satisfies FormId);

/** One of the two families of type that come with the package. */
const FamilySchema = z.enum(['serif', 'sans']);

/** How the site looks, where it is not to look as it comes. */
const ThemeSchema = z.strictObject({
  /**
   * Colour of numbers, marks and headings beside the text, in the light scheme, which is that of print too, and in the
   * dark one. Default of one of them: the nearest shade of the other that can be read well.
   */
  accent: z.strictObject({ light: ColourSchema.optional(), dark: ColourSchema.optional() }).optional(),
  /** Picture beside the site's title: a file in `public/`, `/logo.svg`. Default: none. */
  logo: z
    .string()
    .regex(/^\/.+\.(avif|gif|jpe?g|png|svg|webp)$/i, 'logo-malformed' satisfies FormId)
    .optional(),
  /** Family of titles, and with them of answers and large figures, and that of all other text. */
  faces: z.strictObject({ titles: FamilySchema.default('serif'), text: FamilySchema.default('sans') }).prefault({}),
});
export type ThemeMatter = z.output<typeof ThemeSchema>;

/** What the issuer says on every sheet beside its name, which `publisher` is. Default of each: nothing. */
const SheetSchema = z.strictObject({
  /** Which issue this is, at the head: `No. 3 of 2026`, `第3期（总第15期）`. */
  serial: LocalizedSchema.optional(),
  /** Whom to ask, at the foot. */
  contact: LocalizedSchema.optional(),
  /** Who gets it, at the foot. */
  distribution: LocalizedSchema.optional(),
});

/** Another look of the sheets, and what that says besides. */
const PrintSchema = z.strictObject({
  /** A newsletter as Chinese offices print it: its name in red over a rule, numbered parts, at the foot who gets it. */
  style: z.enum(['jianbao']),
  /** Name of the newsletter. Default: the site's title. */
  name: LocalizedSchema.optional(),
  /** Who gets it: those above the issuer, those beside it, those below it. Default of each: not said. */
  report: LocalizedSchema.optional(),
  send: LocalizedSchema.optional(),
  issue: LocalizedSchema.optional(),
  /** How many are printed. Default: not said. */
  copies: z.int().positive().optional(),
});

/** What is the site's own, whatever papers it briefs. */
const siteShape = {
  publisher: LocalizedSchema,
  /** Where the site lives, sub-path included. `SITE_ADDRESS` overrides it at build time. */
  address: AddressSchema,
  /** The first language is the default: its pages have no language in their address. */
  languages: z.array(LanguageSchema).min(1),
  /** Where readers report an error: an e-mail address, or the address of a page. Default: nothing is said. */
  contact: z.union([z.email(), z.url({ protocol: /^https?$/ })], 'contact-malformed' satisfies FormId).optional(),
  /** SPDX or Creative Commons name of the licence of the site's text, with its address. */
  licence: z.strictObject({ name: LineSchema, url: UrlSchema }),
  /** How the site looks. Default: as it comes. */
  theme: ThemeSchema.prefault({}),
  /** What every sheet says of its issuer. */
  sheet: SheetSchema.prefault({}),
  /** Another look of every sheet. Default: as they come. */
  print: PrintSchema.optional(),
};

/** What is a paper's, and of its briefing. */
const paperShape = {
  title: LocalizedSchema,
  description: LocalizedSchema,
  edition: LineSchema,
  published: DateSchema,
  updated: DateSchema,
  paper: z.strictObject({
    ...workShape,
    /** Name of the page about the paper, which tells of the paper and how to cite it, machines too. Default: none does. */
    page: z.string().optional(),
    /** How the plain text of a draft marks what was struck out; for `npm run verify`. Default: nothing was. */
    deletions: z.strictObject({ mark: z.string(), reach: z.array(DeletionSchema) }).optional(),
    sections: z.array(SectionSchema).min(1),
    /** Numbers of the reference list: 1 to this. Default: the paper cites by names and years. */
    references: z.int().nonnegative().default(0),
  }),
  kinds: z.array(KindSchema).min(1),
  topics: z.array(z.strictObject({ id: IdSchema, name: LocalizedSchema })).default([]),
  /** What the header links to: ids of kinds, names of pages, or `data/<table>`. */
  menu: z.array(z.string()),
};

/** `content/site.yaml`: the site and its paper. */
export const SiteSchema = z.strictObject({ ...paperShape, ...siteShape });
export type SiteMatter = z.output<typeof SiteSchema>;
