import { z } from 'astro/zod';
import type { FormId } from '../problems/problem.ts';
import { DateSchema } from './site.ts';
import { LocalizedSentenceSchema } from './text.ts';

/** One entry of `editions.yaml`, which has the newest edition first. */
export const EditionSchema = z.strictObject({
  /** As `edition` in `site.yaml` and every sheet have it: `'1.0'`, `2026-3`. Its marks stand in a file of this name. */
  number: z.string().regex(/^[\p{L}\p{N}]+([.-][\p{L}\p{N}]+)*$/u, 'edition-number-malformed' satisfies FormId),
  date: DateSchema,
  /** What is new in it, for a reader who has an earlier one. */
  changes: LocalizedSentenceSchema,
  /** Paths of the pages that it changed: `challenge/cost`, `data/storage`, `overview`. Default: what the marks tell. */
  pages: z.array(z.string()).default([]),
});
export type EditionMatter = z.output<typeof EditionSchema>;

/**
 * `editions/<number>.json`, which `jianbao release` writes: the mark of every sheet as it was, by language and by the path
 * of its page, `overview` for the first.
 */
export const MarksSchema = z.record(
  z.string(),
  z.record(z.string(), z.string().regex(/^[0-9a-f]{8}$/, 'mark-malformed' satisfies FormId)),
);
export type Marks = z.output<typeof MarksSchema>;
