import { compileFunction } from 'node:vm';
import type { MDXInstance } from 'astro';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { openCache } from '../cache/cache.ts';

type Text = Pick<MDXInstance<Record<string, unknown>>, 'Content' | 'getHeadings'>;

/** What a text is made of when it runs: its component, which knows no blocks yet. */
interface Compiled {
  MDXContent(props: object): unknown;
  getHeadings: Text['getHeadings'];
}

/**
 * Open texts that have been compiled (`compileTexts.ts`), as Astro itself makes them of modules.
 * @param dir folder in which they are kept
 */
export function openTexts(dir: string): (name: string) => Promise<Text> {
  const cache = openCache(dir);
  return async (name) => {
    const make = compileFunction(cache.find(name)!.toString(), ['_Fragment', '_jsx', '_jsxs']) as (
      ...runtime: unknown[]
    ) => Compiled;
    const { MDXContent, getHeadings } = make(Fragment, jsx, jsxs);
    const draw = (props: { components?: object } = {}) =>
      MDXContent({ ...props, components: { Fragment, ...props.components } });
    const Content = Object.assign(draw, {
      [Symbol.for('mdx-component')]: true,
      [Symbol.for('astro.needsHeadRendering')]: true,
      [Symbol.for('astro:renderer')]: 'astro:jsx',
    }) as unknown as Text['Content'];
    return { Content, getHeadings };
  };
}
