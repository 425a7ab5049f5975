import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentDir } from './site.config.ts';

/*
 * Astro renders the texts; it does not read the content. Its loaders log a broken file or a dangling reference and go
 * on, so `src/read` reads everything itself, once, with line and column. This collection only finds the MDX bodies.
 */
const prose = defineCollection({
  loader: glob({
    base: contentDir,
    pattern: '{briefs,pages,overview}/**/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
});

export const collections = { prose };
