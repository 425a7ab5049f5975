import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnPage } from '../model/routes.ts';

/** A page of ours: the pattern of its address, as Astro writes it, and the file that draws it. */
export interface InjectedRoute {
  pattern: string;
  entrypoint: URL;
}

const PAGE_ENDINGS = ['astro', 'ts', 'js', 'md', 'mdx'];

/**
 * Our pages, less those that an author has a page or a file of their own for.
 * @param routesDir folder of our pages; their files are named as in `src/pages` of any Astro project
 * @param pagesDir the author's `src/pages`, which need not be there
 * @param publicDir the author's `public/`, likewise
 */
export function listRoutes(routesDir: URL, pagesDir: string, publicDir: string): InjectedRoute[] {
  return readdirSync(routesDir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(astro|ts)$/.test(file))
    .sort()
    .flatMap((file) => {
      const name = file.replace(/\.(astro|ts)$/, '');
      if (existsSync(join(publicDir, name))) return [];
      if (PAGE_ENDINGS.some((ending) => existsSync(join(pagesDir, `${name}.${ending}`)))) return [];
      const pattern = `/${name.replace(/(^|\/)index$/, '')}`;
      return [{ pattern, entrypoint: new URL(file.split('/').map(encodeURIComponent).join('/'), routesDir) }];
    });
}

/**
 * The pages that an author has drawn, `[...lang]/events.astro` in every language. Left out are those of several addresses,
 * that of no address and the overview's, which every site has, and what Astro takes for no page: `_part.astro`.
 */
export function listOwnPages(pagesDir: string): OwnPage[] {
  if (!existsSync(pagesDir)) return [];
  return readdirSync(pagesDir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .flatMap((file): OwnPage[] => {
      const [, lang, name = ''] = /^(\[\.\.\.lang\]\/)?([^[]+)\.(?:astro|mdx?)$/.exec(file) ?? [];
      const path = name.replace(/(^|\/)index$/, '');
      const isPage = path !== '' && path !== '404' && !/(^|\/)_/.test(path);
      return isPage ? [{ path, inEveryLanguage: lang !== undefined }] : [];
    });
}
