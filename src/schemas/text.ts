import { z } from 'astro/zod';
import type { FormId } from '../problems/problem.ts';
import { UNSEEN } from './unseen.ts';

/** Who stands behind a statement: the paper, an official source beside it, or the editors of the site. */
export const BasisSchema = z.enum(['paper', 'context', 'editorial']);
export type Basis = z.output<typeof BasisSchema>;

/** Who stands behind a figure: as behind a statement, the paper as the editors have put it right, or what they worked out. */
export type FigureBasis = Basis | 'corrected' | 'derived';

/** Whether all of a text can be seen, as escapes in YAML and JSON may keep it from being. */
const isSeen = (text: string) => !UNSEEN.test(text) && text.isWellFormed();

/** One line of words. It may stand in menus, lists and addresses, and holds no markup. */
export const LineSchema = z
  .string()
  .trim()
  .min(1)
  .refine(isSeen, 'text-unseen-malformed' satisfies FormId);

/** A line that is read as text alone: it may hold `<Figure of="table.row.column" />` and `<Bare why="…">…</Bare>`. */
export const SentenceSchema = z.pipe(LineSchema, LineSchema);

/**
 * A line of text with its basis. A bare string is the paper's;
 * `{ text, basis: editorial }` marks a conclusion of the editors.
 */
export const StatementSchema = z.preprocess(
  (value) => (typeof value === 'string' ? { text: value } : value),
  z.strictObject({ text: SentenceSchema, basis: BasisSchema.default('paper') }),
);
export type Statement = z.output<typeof StatementSchema>;

/** An address that a reader can follow, without anything secret in it. */
export const UrlSchema = z
  .url({ protocol: /^https?$/, error: 'url-malformed' satisfies FormId })
  .refine((url) => !/^[^/]*\/\/[^/]*@/.test(url), 'url-secret-malformed' satisfies FormId);

/** A name that may stand in an address: lower-case letters, digits and hyphens. */
export const IdSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id-malformed' satisfies FormId);

/** The same text in each language of the site, by language code. */
export const LocalizedSchema = z.record(z.string(), LineSchema);
export type Localized = z.output<typeof LocalizedSchema>;

/** The same for text that may hold figures. */
export const LocalizedSentenceSchema = z.pipe(LocalizedSchema, LocalizedSchema);

/** How a page prints: on one page, which the build holds it to, or on as many as it takes. */
export const SheetKindSchema = z.enum(['one-page', 'pages']);
export type SheetKind = z.output<typeof SheetKindSchema>;

/** Which state of the default language a translation was made from; `npm run translated` writes it. */
export const StateSchema = z.string().regex(/^[0-9a-f]{12}$/, 'state-malformed' satisfies FormId);
