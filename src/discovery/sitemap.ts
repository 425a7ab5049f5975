import { x } from 'xastscript';
import type { Site } from '../model/site.ts';
import { writeXml } from './xml.ts';

/** The sitemap (sitemaps.org 0.9): every page but the search, each with itself in the other languages. */
export function writeSitemap(site: Site): string {
  const pages = site.routes.filter(({ path }) => path !== 'search');
  return writeXml(
    x(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      pages.map(({ lang, path }) =>
        x('url', [
          x('loc', site.absolute(site.in(lang).href(path))),
          x('lastmod', site.updated),
          ...alternatesOf(site, path).map((alternate) => x('xhtml:link', { rel: 'alternate', ...alternate })),
        ]),
      ),
    ),
  );
}

function alternatesOf(
  { languages, routes, absolute, in: inLang }: Site,
  path: string,
): { hreflang: string; href: string }[] {
  const codes = routes.filter((route) => route.path === path).map(({ lang }) => lang);
  if (languages.length < 2) return [];
  return [
    ...codes.map((code) => ({ hreflang: inLang(code).tag, href: absolute(inLang(code).href(path)) })),
    { hreflang: 'x-default', href: absolute(inLang(codes[0]!).href(path)) },
  ];
}
