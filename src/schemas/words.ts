import { z } from 'astro/zod';

/** A text may be empty: English has no measure words. */
const TextSchema = z.string();

/** An interface text: one for every number, or one a plural form of the language, as `Intl.PluralRules` names them. */
const WordSchema = z.union([
  TextSchema,
  z.strictObject({
    zero: TextSchema.optional(),
    one: TextSchema.optional(),
    two: TextSchema.optional(),
    few: TextSchema.optional(),
    many: TextSchema.optional(),
    other: TextSchema,
  }),
]);

/** `content/i18n/<code>.json`: interface texts of a language, by the names that those of the package have. */
export const WordsSchema = z.record(z.string(), WordSchema);
export type WordsMatter = z.output<typeof WordsSchema>;
