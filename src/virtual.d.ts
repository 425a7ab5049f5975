/// <reference types="astro/client" />

/* Modules that the integration writes: what it found is passed to the pages through them. */

declare module 'virtual:jianbao/site' {
  /** The site that is being built. */
  export const site: import('./model/site.ts').Site;
}

declare module 'virtual:jianbao/words' {
  /** The interface texts of one of the site's languages, by its code. */
  export function translate(lang: string): import('./i18n/ui.ts').Translate;
}

declare module 'virtual:jianbao/texts' {
  import type { MDXInstance } from 'astro';
  /** The MDX texts by their file in the content folder. */
  export const texts: Record<
    string,
    () => Promise<Pick<MDXInstance<Record<string, unknown>>, 'Content' | 'getHeadings'>>
  >;
}

/** What the author's theme changes of the site's style sheet; empty without a theme. */
declare module 'virtual:jianbao/theme.css' {}

declare module 'virtual:jianbao/blocks' {
  /** What authors may write in MDX, by name, and what Markdown makes: links and headings. */
  export const blocks: Record<string, import('astro/runtime/server/index.js').AstroComponentFactory>;
}

declare module 'virtual:jianbao/manifest' {
  /** Note what a page is while it is rendered, for what is done with the finished pages. */
  export function record(page: import('./finish/manifest.ts').PageRecord): void;
  /** Publish a file that goes with a page, by its path within the site. @returns whether it was: a server of development publishes none */
  export function publish(file: string, text: string): boolean;
}

declare namespace App {
  /** What a page passes to the parts of its text, which is drawn by itself. */
  interface Locals {
    /** Parts that are numbered on paper, by the ids of their headings, and in which language, BCP 47. */
    parts?: ReadonlyMap<string, { tag: string; level: import('./i18n/partNumbers.ts').PartLevel; number: number }>;
    /** Whether what is drawn stands on a sheet, whose foot explains its signs. */
    isSheet?: boolean;
  }
}
