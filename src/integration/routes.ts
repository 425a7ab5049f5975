import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A page of ours: the pattern of its address, as Astro writes it, and the file that draws it. */
export interface InjectedRoute {
  pattern: string;
  entrypoint: URL;
}

const PAGE_ENDINGS = ['astro', 'ts', 'js', 'md', 'mdx'];

/**
 * Our pages, less those that an author has a page of their own for.
 * @param routesDir folder of our pages; their files are named as in `src/pages` of any Astro project
 * @param pagesDir the author's `src/pages`, which need not be there
 */
export function listRoutes(routesDir: URL, pagesDir: string): InjectedRoute[] {
  return readdirSync(routesDir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(astro|ts)$/.test(file))
    .sort()
    .flatMap((file) => {
      const name = file.replace(/\.(astro|ts)$/, '');
      if (PAGE_ENDINGS.some((ending) => existsSync(join(pagesDir, `${name}.${ending}`)))) return [];
      const pattern = `/${name.replace(/(^|\/)index$/, '')}`;
      return [{ pattern, entrypoint: new URL(file.split('/').map(encodeURIComponent).join('/'), routesDir) }];
    });
}
