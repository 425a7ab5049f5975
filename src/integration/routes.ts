import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OwnPage } from '../model/routes.ts';
import { AuthorError } from '../read/authorError.ts';

/** A page of ours: the pattern of its address, as Astro writes it, and the file that draws it. */
export interface InjectedRoute {
  pattern: string;
  entrypoint: URL;
}

/** Where the files of an author stand, with full paths; neither folder need be there. */
export interface AuthorDirs {
  /** `src/pages` */
  pagesDir: string;
  /** `public/` */
  publicDir: string;
}

/** What stands before the address of a page that is there in every language. */
const EVERY_LANGUAGE = '/[...lang]';

/**
 * Our pages, less those that an author has a page or a file of their own for.
 * @param routesDir folder of our pages; their files are named as in `src/pages` of any Astro project
 * @param languages how many the site has: with one, `glossary.astro` is the whole glossary
 * @throws {AuthorError} when a page of the author's takes the place of ours in one language of several
 */
export function listRoutes(routesDir: URL, { pagesDir, publicDir }: AuthorDirs, languages: number): InjectedRoute[] {
  const own = new Map(listFiles(pagesDir, /\.(astro|html|js|mdx?|ts)$/).map((file) => [patternOf(file), file]));
  return listFiles(fileURLToPath(routesDir), /\.(astro|ts)$/).flatMap((file) => {
    const pattern = patternOf(file);
    if (own.has(pattern) || existsSync(join(publicDir, pattern))) return [];
    const inFirst = own.get(pattern.replace(EVERY_LANGUAGE, '') || '/');
    if (inFirst !== undefined && languages > 1) {
      throw new AuthorError(
        `src/pages/${inFirst}  the page takes the place of ours in one language alone\n` +
          `    Call it src/pages${EVERY_LANGUAGE}/${inFirst}, and draw it in every language.`,
      );
    }
    if (inFirst !== undefined) return [];
    return [{ pattern, entrypoint: new URL(file.split('/').map(encodeURIComponent).join('/'), routesDir) }];
  });
}

/** The pattern of a page's address, as Astro writes it, by its file. */
function patternOf(file: string): string {
  return `/${file.replace(/\.\w+$/, '').replace(/(^|\/)index$/, '')}`;
}

/** Files of a folder of which the name is as asked, in order, with `/` between their steps. */
function listFiles(dir: string, asked: RegExp): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => asked.test(file))
    .sort();
}

/**
 * The pages that an author has drawn, `[...lang]/events.astro` in every language. Left out are those of several addresses,
 * that of no address and the overview's, which every site has, and what Astro takes for no page: `_part.astro`.
 */
export function listOwnPages(pagesDir: string): OwnPage[] {
  return listFiles(pagesDir, /\.(astro|mdx?)$/).flatMap((file): OwnPage[] => {
    const pattern = patternOf(file);
    const inEveryLanguage = pattern.startsWith(`${EVERY_LANGUAGE}/`);
    const path = pattern.slice(inEveryLanguage ? EVERY_LANGUAGE.length + 1 : 1);
    const isPage = path !== '' && path !== '404' && !/\[|(^|\/)_/.test(path);
    return isPage ? [{ path, inEveryLanguage }] : [];
  });
}
