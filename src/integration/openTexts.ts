import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import type { MDXInstance } from 'astro';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { openPacked } from '../cache/pack.ts';

/** A text as a page takes it. */
export type Text = Pick<MDXInstance<Record<string, unknown>>, 'Content' | 'getHeadings'>;

/** What a text is made of when it runs: its component, which knows no blocks yet. */
interface Compiled {
  MDXContent(props: object): unknown;
  getHeadings: Text['getHeadings'];
}

/** Texts that have been compiled. */
export interface Gathered {
  cacheDir: string;
  /** By which they are kept there, by the file of each. */
  names: Record<string, string>;
}

/**
 * Open texts that have been compiled (`compileTexts.ts`), as Astro itself makes them of modules. Each is read when it is drawn:
 * a thousand briefs are a hundred megabytes.
 * @param gathered the file that tells where they are
 */
export function openTexts(gathered: string): (file: string) => Promise<Text> {
  const { cacheDir, names } = JSON.parse(readFileSync(gathered, 'utf8')) as Gathered;
  const cache = openPacked(cacheDir);
  return async (file) => openText(cache.find(names[file]!)!.toString());
}

/** Open a text that has been compiled to the body of a function. */
export function openText(body: string): Text {
  const make = compileFunction(body, ['_Fragment', '_jsx', '_jsxs']) as (...runtime: unknown[]) => Compiled;
  const { MDXContent, getHeadings } = make(Fragment, jsx, jsxs);
  const draw = (props: { components?: object } = {}) =>
    MDXContent({ ...props, components: { Fragment, ...props.components } });
  const Content = Object.assign(draw, {
    [Symbol.for('mdx-component')]: true,
    [Symbol.for('astro.needsHeadRendering')]: true,
    [Symbol.for('astro:renderer')]: 'astro:jsx',
  }) as unknown as Text['Content'];
  return { Content, getHeadings };
}
