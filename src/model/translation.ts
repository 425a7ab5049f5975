import { createHash } from 'node:crypto';
import type { z } from 'astro/zod';
import { keepEach } from '../cache/remember.ts';
import { BriefSchema } from '../schemas/brief.ts';
import { OverviewSchema, PageSchema } from '../schemas/page.ts';
import { LineSchema } from '../schemas/text.ts';
import { bodyOf } from '../read/mdx.ts';
import type { Prose } from '../read/prose.ts';
import type { Content } from '../read/readContent.ts';
import { valuesOf } from '../read/shape.ts';

type Text = Prose<{ translatedFrom?: string | undefined }>;

/** A text in another language than the site's first, and the text that it translates. */
export interface Translation {
  text: Text;
  original: Text;
  /** The state that the original is in now. */
  state: string;
  /** The original has changed since the translation was made. */
  isOutdated: boolean;
}

/** Every translation whose two sides can be read. */
export function translationsOf({ site, overview, pages, briefs }: Content): Translation[] {
  const first = site.languages[0]?.code;
  const pair = (texts: Text[], stateOf: (text: Text) => string): Translation[] => {
    const originals = new Map(texts.filter(({ lang }) => lang === first).map((text) => [text.id, text]));
    return texts.flatMap((text): Translation[] => {
      const original = originals.get(text.id);
      if (!original?.matter || !text.matter || original === text) return [];
      const state = stateOf(original);
      const { translatedFrom } = text.matter;
      return [{ text, original, state, isOutdated: translatedFrom !== undefined && translatedFrom !== state }];
    });
  };
  return [...pair(overview, stateOfOverview), ...pair(pages, stateOfPage), ...pair(briefs, stateOfBrief)];
}

/**
 * The state of a text: a short hash of its words. What is the same in every language, such as an order or a place, has
 * no part in it, nor has the way in which the file is laid out.
 */
const stateBy = (schema: z.ZodType) =>
  keepEach('state', ({ matter, source }: Text): string => {
    const lines = [...valuesOf(schema, LineSchema, matter)].map(({ value }) => value);
    const words = JSON.stringify([lines, bodyOf(source).replaceAll('\r\n', '\n').trim()]);
    return createHash('sha256').update(words).digest('hex').slice(0, 12);
  });

const stateOfOverview = stateBy(OverviewSchema);
const stateOfPage = stateBy(PageSchema);
const stateOfBrief = stateBy(BriefSchema);
